import type { Clock } from '@ricejar/sdk';
import type { Policy } from '../../access/policy.js';
import type { EventHandlers } from '../../events/event-handlers.js';
import type { MoneyService } from '../../money/money.service.js';
import type { StatementNames } from '../query/statement-names.js';
import type { RecordRegistry } from '../record-registry.js';
import type { BeforeRules } from './before-rules.js';

/** What every write needs at hand. */
export interface ChangeServices {
  registry: RecordRegistry;
  policy: Policy;
  rules: BeforeRules;
  handlers: EventHandlers;
  money: MoneyService;
  clock: Clock;
  names: StatementNames;
}
