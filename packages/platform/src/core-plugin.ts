import { definePlugin, platformPoints, SDK_VERSION } from '@ricejar/sdk';
import { collaboratorMigrations } from './access/collaborator/collaborator.migrations.js';
import { corePermissions } from './access/permissions.js';
import { historyMigrations } from './database/history.migrations.js';
import { eventsMigrations } from './events/events.migrations.js';
import { delegationMigrations } from './identity/delegation/delegation.migrations.js';
import { idempotencyMigrations } from './graphql/idempotency/idempotency.migrations.js';
import { identityMigrations } from './identity/identity.migrations.js';
import { identityRecords } from './identity/identity.records.js';
import { identityRules } from './identity/identity.rules.js';
import { housekeeping } from './jobs/housekeeping.js';
import { jobsMigrations } from './jobs/jobs.migrations.js';
import { ExchangeRate } from './money/exchange-rate.record.js';
import { moneyMigrations } from './money/money.migrations.js';
import { filesMigrations } from './files/files.migrations.js';
import { installedMigrations } from './plugins/installed/installed.migrations.js';
import { pluginMigrations } from './plugins/plugin-columns.js';
import { customMigrations } from './records/custom/custom.migrations.js';
import { derivedMigrations } from './records/derived/derived.migrations.js';
import { changeMigrations } from './records/change/change.migrations.js';
import { numberSeriesMigrations } from './records/number-series.js';
import { transferMigrations } from './transfer/transfer.migrations.js';
import { transferJobs } from './transfer/transfer.providers.js';

/** What the platform itself declares, in the words every module and plugin uses. */
export const corePlugin = definePlugin({
  id: 'core',
  version: SDK_VERSION,
  sdk: `^${SDK_VERSION}`,
  label: { en: 'Core', zh: '核心' },
  description: {
    en: 'Users, org units, roles, exchange rates and the engine under every record.',
    zh: '用户、部门、角色、汇率，以及所有记录背后的引擎。',
  },
  points: platformPoints,
  records: [...identityRecords, ExchangeRate],
  migrations: [
    ...historyMigrations,
    ...identityMigrations,
    ...delegationMigrations,
    ...collaboratorMigrations,
    ...numberSeriesMigrations,
    ...changeMigrations,
    ...idempotencyMigrations,
    ...derivedMigrations,
    ...moneyMigrations,
    ...eventsMigrations,
    ...jobsMigrations,
    ...filesMigrations,
    ...transferMigrations,
    ...pluginMigrations,
    ...customMigrations,
    ...installedMigrations,
  ],
  permissions: corePermissions,
  before: identityRules,
  jobs: transferJobs,
  schedules: housekeeping,
});
