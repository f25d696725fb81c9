import { Injectable } from '@nestjs/common';
import { Clock } from '@ricejar/sdk';
import { Policy } from '../../access/policy.js';
import { EventHandlers } from '../../events/event-handlers.js';
import { MoneyService } from '../../money/money.service.js';
import { BeforeRules } from '../../records/change/before-rules.js';
import type { ChangeServices } from '../../records/change/change-services.js';
import { StatementNames } from '../../records/query/statement-names.js';
import { RecordRegistry } from '../../records/record-registry.js';

/** What judging and writing rows takes: the services of the change engine, for the import's set-based writes. */
@Injectable()
export class ImportServices implements ChangeServices {
  readonly names = new StatementNames();

  constructor(
    readonly registry: RecordRegistry,
    readonly policy: Policy,
    readonly rules: BeforeRules,
    readonly handlers: EventHandlers,
    readonly money: MoneyService,
    readonly clock: Clock,
  ) {}
}
