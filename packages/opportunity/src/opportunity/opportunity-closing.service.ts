import { Inject, Injectable } from '@nestjs/common';
import { Clock, type PendingChange } from '@ricejar/sdk';
import type { StageKind } from '../pipeline/stage.record.js';
import { opportunityErrors } from './opportunity.errors.js';

/** Keeps closing date and reason for loss in step with the stage, and says when a deal is won or lost. */
@Injectable()
export class OpportunityClosing {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** Before-rule of `opportunity.create` and `opportunity.update`. */
  async beforeWrite(change: PendingChange): Promise<void> {
    const { before, input } = change;
    if (before && !['stage', 'closedOn', 'lostReason'].some((field) => input[field] !== undefined)) return;

    const kind = await kindOfStage(change, valueAfter(change, 'stage'));
    if (!kind) {
      // A deal whose stage has gone to the bin can still be edited; only a move must name a stage that is there.
      if (input['stage'] === undefined) return;
      throw opportunityErrors.OPPORTUNITY_STAGE_UNKNOWN({ field: 'stage' });
    }
    const previous = before ? await kindOfStage(change, before['stage']) : 'open';
    const closes = kind !== 'open' && kind !== previous;

    if (kind === 'open') {
      if (isGiven(input['closedOn'])) throw opportunityErrors.OPPORTUNITY_NOT_CLOSED({ field: 'closedOn' });
      if (isGiven(before?.['closedOn'])) input['closedOn'] = null;
    } else if (closes ? !isGiven(input['closedOn']) : !isGiven(valueAfter(change, 'closedOn'))) {
      input['closedOn'] = this.today();
    }
    if (kind !== 'lost') {
      if (isGiven(input['lostReason'])) throw opportunityErrors.OPPORTUNITY_NOT_LOST({ field: 'lostReason' });
      if (isGiven(before?.['lostReason'])) input['lostReason'] = null;
    }
    if (closes) {
      await change.tx.emit(`opportunity.${kind}`, {
        id: change.id,
        customer: valueAfter(change, 'customer') ?? null,
        stage: valueAfter(change, 'stage'),
        amount: valueAfter(change, 'amount') ?? null,
        closedOn: valueAfter(change, 'closedOn'),
      });
    }
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}

async function kindOfStage(change: PendingChange, stage: unknown): Promise<StageKind | null> {
  const row = typeof stage === 'string' ? await change.tx.read('stage', stage) : null;
  return row ? (row['kind'] as StageKind) : null;
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** The value a field will have once the change is made. */
const valueAfter = ({ before, input }: PendingChange, field: string): unknown =>
  input[field] === undefined ? before?.[field] : input[field];
