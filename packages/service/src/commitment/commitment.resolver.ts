import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import {
  Calendars,
  Clock,
  CurrentActor,
  RecordQuery,
  SignedIn,
  type Actor,
  type WorkingCalendar,
} from '@ricejar/sdk';
import { CommitmentClock, isOpen } from './commitment-clock.js';
import { faceOf } from './commitment-row.js';
import { CommitmentClockType } from './commitment.types.js';

const MOST = 200;
const FACE = {
  id: true,
  status: true,
  startedAt: true,
  dueAt: true,
  runningSince: true,
  pausedAt: true,
  settledAt: true,
  targetSeconds: true,
  usedSeconds: true,
  calendar: true,
} as const;

/** Time left in working hours needs the calendars, which only the server has. */
@Resolver()
export class CommitmentResolver {
  constructor(
    private readonly query: RecordQuery,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  @Query(() => [CommitmentClockType], {
    description: `Clocks of promises that are still to be settled, of at most ${MOST} ids. Others are left out.`,
  })
  @SignedIn()
  async commitmentClocks(
    @CurrentActor() actor: Actor,
    @Args('ids', { type: () => [ID] }) ids: string[],
  ): Promise<CommitmentClockType[]> {
    if (ids.length === 0) return [];
    const filter = { id: { in: ids.slice(0, MOST) } };
    const { nodes } = await this.query.list(actor, 'commitment', { select: FACE, filter, first: MOST });
    const calendars = await this.calendarsOf(nodes.map((row) => row['calendar'] as string | null));
    const now = this.clock.now();
    return nodes.flatMap((row) => {
      const face = faceOf(row);
      if (!isOpen(face)) return [];
      const calendar = calendars.get(String(row['calendar'])) ?? null;
      const used = new CommitmentClock(this.calendars, calendar).used(face, now);
      return {
        id: String(row['id']),
        secondsLeft: face.targetSeconds - used,
        daySeconds: calendar ? Math.round(this.calendars.day(calendar) / 1000) : null,
      };
    });
  }

  private async calendarsOf(ids: readonly (string | null)[]): Promise<Map<string, WorkingCalendar>> {
    const known = new Map<string, WorkingCalendar>();
    for (const id of new Set(ids)) if (id !== null) known.set(id, await this.calendars.get(id));
    return known;
  }
}
