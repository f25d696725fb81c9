import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import {
  calendars,
  Calendars,
  Clock,
  Computations,
  Extensions,
  Jobs,
  RecordChange,
  RecordQuery,
} from '@ricejar/sdk';
import { AccessGuard } from './access/access.guard.js';
import { CollaboratorResolver } from './access/collaborator/collaborator.resolver.js';
import { corePlugin } from './core-plugin.js';
import { CollaboratorService } from './access/collaborator/collaborator.service.js';
import { ExplainResolver } from './access/explain/explain.resolver.js';
import { ExplainService } from './access/explain/explain.service.js';
import { Policy } from './access/policy.js';
import { PlatformCalendars, shippedCalendars } from './calendar/platform-calendars.js';
import { Database } from './database/database.js';
import { EventHandlers } from './events/event-handlers.js';
import { EventRelay } from './events/event-relay.js';
import { OutboxKeeper } from './events/outbox-keeper.js';
import { GraphqlErrorsFilter } from './graphql/graphql-errors.filter.js';
import { GRAPHQL_PATH, RicejarGraphqlDriver } from './graphql/graphql-driver.js';
import { DelegationResolver } from './identity/delegation/delegation.resolver.js';
import { DelegationService } from './identity/delegation/delegation.service.js';
import { IdempotencyService } from './graphql/idempotency/idempotency.service.js';
import { OrganisationService } from './identity/organisation/organisation.service.js';
import { CredentialService } from './identity/password/credential.service.js';
import { PasswordResolver } from './identity/password/password.resolver.js';
import { PasswordService } from './identity/password/password.service.js';
import { PasswordHasher } from './identity/password/password-hasher.js';
import { DefaultRoles } from './identity/role/default-roles.js';
import { ActorService } from './identity/session/actor.service.js';
import { SessionService } from './identity/session/session.service.js';
import { SetupResolver } from './identity/setup/setup.resolver.js';
import { SetupService } from './identity/setup/setup.service.js';
import { DemoLogins } from './identity/sign-in/demo-logins.js';
import { LoginThrottle } from './identity/sign-in/login-throttle.js';
import { MeService } from './identity/sign-in/me.service.js';
import { SessionDoor } from './identity/sign-in/session-door.js';
import { SignInProvidersResolver } from './identity/sign-in/sign-in-providers.resolver.js';
import { SignInResolver } from './identity/sign-in/sign-in.resolver.js';
import { SignInService } from './identity/sign-in/sign-in.service.js';
import { JobHandlers } from './jobs/job-handlers.js';
import { PgBossJobs } from './jobs/pg-boss-jobs.js';
import { Schedules } from './jobs/schedules.js';
import { MoneyService } from './money/money.service.js';
import { PluginFiguresResolver } from './plugins/guard/plugin-figures.resolver.js';
import { PluginGuard } from './plugins/guard/plugin-guard.js';
import type { HostLife } from './plugins/installed/host-life.js';
import { installedProviders, installedResolvers } from './plugins/installed/installed.providers.js';
import type { PluginSet } from './plugins/plugin-set.js';
import { PLUGIN_SET } from './plugins/plugin-set.token.js';
import { ActionsResolver } from './plugins/actions/actions.resolver.js';
import { PluginActions } from './plugins/actions/plugin-actions.js';
import { PluginContexts } from './plugins/context/plugin-contexts.js';
import { PluginCalls } from './plugins/plugin-calls.js';
import { contextProvider, namedClass, pluginModules } from './plugins/plugin-modules.js';
import { PluginsResolver } from './plugins/plugins.resolver.js';
import { ResolverCalls } from './plugins/resolver-calls.js';
import type { ThreadEntry } from './plugins/threads/compute-thread.js';
import { PlatformComputations } from './plugins/threads/platform-computations.js';
import { WebhookDoor } from './plugins/webhooks/webhook-door.js';
import { BeforeRules } from './records/change/before-rules.js';
import { PlatformRecordChange } from './records/change/record-change.service.js';
import { DerivedKeeper } from './records/derived/derived-keeper.js';
import { DerivedRefresh } from './records/derived/derived-refresh.js';
import { customProviders, customResolvers } from './records/custom/custom.providers.js';
import { CustomSchema } from './records/custom/schema/custom-schema.js';
import { IndexAdvisorResolver } from './records/index-advisor/index-advisor.resolver.js';
import { IndexAdvisor } from './records/index-advisor/index-advisor.service.js';
import { IndexBuilder } from './records/index-advisor/index-builder.service.js';
import { FieldHistoryResolver } from './records/history/field-history.resolver.js';
import { FieldHistoryService } from './records/history/field-history.service.js';
import { RecordTypesResolver } from './records/metadata/record-types.resolver.js';
import { RecordTypesService } from './records/metadata/record-types.service.js';
import { CompiledWrites } from './graphql/compiled/compiled-writes.js';
import { CompiledReads } from './graphql/compiled/compiled-reads.js';
import { PlatformRecordQuery } from './records/query/record-query.service.js';
import { RecordRegistry } from './records/record-registry.js';
import { FoundByPlugins } from './search/found-by-plugins.js';
import { SearchResolver } from './search/search.resolver.js';
import { SearchService } from './search/search.service.js';
import { transferProviders, transferResolvers } from './transfer/transfer.providers.js';

/** What the outside decides: the database, the time, and who runs together. */
export interface PlatformParts {
  database: Database;
  clock: Clock;
  set: PluginSet;
  /** Holds uploaded files. */
  dataDir: string;
  /** Lets plugins come and go; without it they are given and stay. */
  life?: HostLife;
  /** Where long computations run; without it they run here. */
  thread?: ThreadEntry;
}

const IDENTITY: Provider[] = [
  OrganisationService,
  PasswordHasher,
  CredentialService,
  PasswordService,
  DefaultRoles,
  SessionService,
  ActorService,
  DelegationService,
  CollaboratorService,
  ExplainService,
  SetupService,
  DemoLogins,
  LoginThrottle,
  MeService,
  SessionDoor,
  SignInService,
];

const ENGINE: Provider[] = [
  Policy,
  PluginGuard,
  BeforeRules,
  PlatformRecordQuery,
  CompiledReads,
  CompiledWrites,
  IdempotencyService,
  PlatformRecordChange,
  RecordTypesService,
  FieldHistoryService,
  IndexAdvisor,
  IndexBuilder,
  FoundByPlugins,
  SearchService,
  MoneyService,
  DerivedKeeper,
  DerivedRefresh,
  EventHandlers,
  OutboxKeeper,
  JobHandlers,
  PgBossJobs,
  Schedules,
  {
    provide: EventRelay,
    useFactory: (database: Database, handlers: EventHandlers) => new EventRelay(database, handlers),
    inject: [Database, EventHandlers],
  },
];

/** The sdk's words, each with the service that stands behind it. */
const WORDS: Provider[] = [
  { provide: RecordQuery, useExisting: PlatformRecordQuery },
  { provide: RecordChange, useExisting: PlatformRecordChange },
  { provide: Jobs, useExisting: PgBossJobs },
  { provide: Computations, useExisting: PlatformComputations },
  {
    provide: Calendars,
    useFactory: (extensions: Extensions) => {
      const added = extensions.of(calendars).map(({ key, entry }) => ({ ...entry, id: key }));
      return new PlatformCalendars([...shippedCalendars, ...added]);
    },
    inject: [Extensions],
  },
];

/** What stands between the platform and its plugins. */
const pluginProviders = ({ active: plugins, configs }: PluginSet, dataDir: string): Provider[] => [
  {
    provide: PluginContexts,
    useFactory: (clock: Clock, query: RecordQuery, change: RecordChange, jobs: Jobs) =>
      new PluginContexts({ clock, query, change, jobs, configs, plugins, dataDir }),
    inject: [Clock, RecordQuery, RecordChange, Jobs],
  },
  PluginCalls,
  PluginActions,
  WebhookDoor,
];

const RESOLVERS: Type[] = [
  SetupResolver,
  SignInResolver,
  SignInProvidersResolver,
  PasswordResolver,
  CollaboratorResolver,
  ExplainResolver,
  DelegationResolver,
  RecordTypesResolver,
  FieldHistoryResolver,
  IndexAdvisorResolver,
  SearchResolver,
  PluginsResolver,
  PluginFiguresResolver,
  ActionsResolver,
  ...customResolvers,
  ...transferResolvers,
  ...installedResolvers,
];

@Module({})
export class PlatformModule {
  static with({ database, clock, set, dataDir, life, thread }: PlatformParts): DynamicModule {
    const given: Provider[] = [
      { provide: Database, useValue: database },
      { provide: Clock, useValue: clock },
      { provide: RecordRegistry, useValue: set.registry },
      { provide: CustomSchema, useValue: set.custom },
      { provide: Extensions, useValue: set.extensions },
      { provide: PLUGIN_SET, useValue: set },
      { provide: PlatformComputations, useValue: new PlatformComputations(set, thread) },
    ];
    const shared = [
      ...given,
      ...IDENTITY,
      ...ENGINE,
      ...WORDS,
      ...customProviders,
      ...pluginProviders(set, dataDir),
      ...transferProviders(dataDir),
      ...installedProviders(dataDir, life ?? null),
    ];
    return {
      module: PlatformModule,
      global: true,
      providers: [
        ...shared,
        ...RESOLVERS,
        contextProvider(corePlugin),
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: GraphqlErrorsFilter },
        { provide: APP_INTERCEPTOR, useClass: ResolverCalls },
      ],
      exports: shared.map((one) => ('provide' in one ? one.provide : one)),
    };
  }
}

/** The root module of one server. */
export function rootModule(parts: PlatformParts): DynamicModule {
  return {
    module: namedClass('Ricejar'),
    imports: [
      PlatformModule.with(parts),
      ...pluginModules(parts.set.active.filter((one) => one !== corePlugin)),
      GraphQLModule.forRoot({
        driver: RicejarGraphqlDriver,
        path: GRAPHQL_PATH,
        autoSchemaFile: true,
        noDuplicatedFields: true,
      }),
    ],
  };
}
