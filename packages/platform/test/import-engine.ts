import { SystemClock } from '@ricejar/sdk';
import { Policy } from '../src/access/policy.js';
import { Database } from '../src/database/database.js';
import { FileStore } from '../src/files/file-store.js';
import { OrganisationService } from '../src/identity/organisation/organisation.service.js';
import { ActorService } from '../src/identity/session/actor.service.js';
import { SessionService } from '../src/identity/session/session.service.js';
import { MoneyService } from '../src/money/money.service.js';
import { assemble } from '../src/plugins/plugin-set.js';
import { EventHandlers } from '../src/events/event-handlers.js';
import { BeforeRules } from '../src/records/change/before-rules.js';
import { ImportEngine } from '../src/transfer/import/import-engine.js';
import { ImportServices } from '../src/transfer/import/import-services.js';
import { orchardModule } from './orchard.js';

/** The import engine over a database with orchards, in small batches, without a server around it. */
export function openEngine(url: string, dataDir: string) {
  const clock = new SystemClock();
  const { registry } = assemble([orchardModule], []);
  const database = new Database({ url, poolSize: 4 });
  const organisation = new OrganisationService(database, clock);
  const money = new MoneyService(database, organisation, clock);
  const files = new FileStore(database, clock, dataDir);
  const actors = new ActorService(database, new SessionService(database, clock), clock);
  const services = new ImportServices(
    registry,
    new Policy(registry, clock),
    new BeforeRules(),
    new EventHandlers(),
    money,
    clock,
  );
  const engine = new ImportEngine(database, services, files, actors);
  engine.batchSize = 100;
  return { engine, database, files };
}
