import { Policy } from '../src/access/policy.js';
import type { Database } from '../src/database/database.js';
import { identityRules } from '../src/identity/identity.rules.js';
import { OrganisationService } from '../src/identity/organisation/organisation.service.js';
import { CredentialService } from '../src/identity/password/credential.service.js';
import { PasswordHasher } from '../src/identity/password/password-hasher.js';
import { DefaultRoles } from '../src/identity/role/default-roles.js';
import { ActorService } from '../src/identity/session/actor.service.js';
import { SessionService } from '../src/identity/session/session.service.js';
import { SetupService } from '../src/identity/setup/setup.service.js';
import { DemoLogins } from '../src/identity/sign-in/demo-logins.js';
import { LoginThrottle } from '../src/identity/sign-in/login-throttle.js';
import { MeService } from '../src/identity/sign-in/me.service.js';
import { SessionDoor } from '../src/identity/sign-in/session-door.js';
import { SignInService } from '../src/identity/sign-in/sign-in.service.js';
import { MoneyService } from '../src/money/money.service.js';
import { EventHandlers } from '../src/events/event-handlers.js';
import { BeforeRules } from '../src/records/change/before-rules.js';
import { PlatformRecordChange } from '../src/records/change/record-change.service.js';
import { CustomSchema } from '../src/records/custom/schema/custom-schema.js';
import { TestClock } from '../../testing/src/crm/test-clock.js';
import { platformRegistry } from './platform-database.js';

/** The services of one process over a database, wired by hand. Two of them are two replicas. */
export function platformServices(database: Database, clock = new TestClock()) {
  const registry = platformRegistry();
  const organisation = new OrganisationService(database, clock);
  const money = new MoneyService(database, organisation, clock);
  const rules = new BeforeRules();
  for (const [key, rule] of Object.entries(identityRules)) rules.add(key, rule);
  const change = new PlatformRecordChange(
    database,
    new CustomSchema(registry, { records: [], extras: [] }),
    new Policy(registry, clock),
    rules,
    new EventHandlers(),
    money,
    clock,
  );
  const hasher = new PasswordHasher();
  const credentials = new CredentialService(database, hasher, clock);
  const sessions = new SessionService(database, clock);
  const actors = new ActorService(database, sessions, clock);
  const throttle = new LoginThrottle(database, clock);
  const signIns = new SignInService(database, throttle, hasher, credentials, sessions, clock);
  const me = new MeService(actors, organisation, change, clock);
  return {
    clock,
    organisation,
    money,
    change,
    hasher,
    credentials,
    sessions,
    actors,
    throttle,
    signIns,
    me,
    door: new SessionDoor(signIns, me, actors),
    demoLogins: new DemoLogins(database, organisation),
    roles: new DefaultRoles(database, clock),
    setup: new SetupService(database, change, organisation, hasher, credentials, clock),
  };
}

export type PlatformServices = ReturnType<typeof platformServices>;
