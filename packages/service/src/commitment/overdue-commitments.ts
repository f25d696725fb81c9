import { Injectable, Logger } from '@nestjs/common';
import { Clock, RecordChange, RecordQuery, systemActor, type Ref } from '@ricejar/sdk';
import { wholeSecond } from './commitment-clock.js';
import { CommitmentService } from './commitment.service.js';

const BATCH = 200;

/** The watch over the promises: finds clocks that have run out and has each one marked and escalated. */
@Injectable()
export class OverdueCommitments {
  private readonly log = new Logger(OverdueCommitments.name);

  constructor(
    private readonly query: RecordQuery,
    private readonly change: RecordChange,
    private readonly commitments: CommitmentService,
    private readonly clock: Clock,
  ) {}

  /** One round. Answers how many promises it marked as missed; one that fails does not keep back the others. */
  async run(): Promise<number> {
    const actor = systemActor('commitment.watch');
    const now = this.clock.now();
    let missed = 0;
    const overdue = this.query.scan<{ id: string; complaint: Ref }>(actor, 'commitment', {
      select: { id: true, complaint: { id: true } },
      filter: {
        status: { eq: 'running' },
        dueAt: { lt: wholeSecond(now).toISOString() },
        complaint: { deletedAt: { isNull: true } },
      },
      batch: BATCH,
    });
    for await (const batch of overdue) {
      for (const { id, complaint } of batch) {
        try {
          const done = await this.change.transaction((tx) =>
            this.commitments.missIfOverdue(tx, actor, complaint.id, id, now),
          );
          if (done) missed++;
        } catch (error) {
          this.log.error(`commitment ${id} could not be marked as missed`, error);
        }
      }
    }
    return missed;
  }
}
