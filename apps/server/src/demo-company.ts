import { TierService } from '@ricejar/customer';
import { DEMO_GRADINGS, generateDemo, loadDemo } from '@ricejar/demo';
import type { Application } from '@ricejar/platform';
import { OrganisationService } from '@ricejar/platform/identity/organisation/organisation.service';
import { CredentialService } from '@ricejar/platform/identity/password/credential.service';
import { Calendars, Clock, RecordChange, RecordQuery, systemActor } from '@ricejar/sdk';

/**
 * Loads the demo company into an empty installation, and carries on with a load that was cut short. An installation
 * that has an organisation of its own is left alone.
 */
export async function ensureDemoCompany(
  application: Application,
  log: (line: string) => void,
): Promise<void> {
  const organisation = application.get(OrganisationService);
  const found = await organisation.find();
  if (found && (!found.demo || (await isLoaded(application)))) return;
  if (!found) {
    const demo = { name: 'Starshelf 星价科技', baseCurrency: 'CNY', demo: true };
    await application.database.transaction(async (tx) => void (await organisation.create(demo, tx)));
  }
  const now = application.get<Clock>(Clock).now().toISOString();
  log('Making up the demo company');
  const arithmetic = application.get<Calendars>(Calendars);
  const [china, europe] = await Promise.all([arithmetic.get('china'), arithmetic.get('europe')]);
  const data = generateDemo({ today: now.slice(0, 10), now, calendars: { china, europe, arithmetic } });
  const credentials = application.get(CredentialService);
  const tiers = application.get(TierService);
  await loadDemo({
    data,
    changes: application.get<RecordChange>(RecordChange),
    records: application.get<RecordQuery>(RecordQuery),
    setPassword: (userId, password) => credentials.setPassword(userId, password),
    publishTierPolicy: (policy, options) => tiers.publish(systemActor('demo'), policy, options),
    onStep: (step, rows) => log(`Loading the demo company: ${rows.toLocaleString('en')} ${step}`),
  });
  // The planner knows nothing of rows that came a second ago; autovacuum would tell it in a minute.
  await application.database.transaction((tx) => tx.query('analyze'));
}

/** Grading is the last thing that the loader does. */
async function isLoaded(application: Application): Promise<boolean> {
  const policies = await application
    .get<RecordQuery>(RecordQuery)
    .list(systemActor('demo'), 'tierPolicy', { select: { id: true }, first: DEMO_GRADINGS.length });
  return policies.nodes.length === DEMO_GRADINGS.length;
}
