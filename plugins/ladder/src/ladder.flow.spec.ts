import { CommitmentClock, flowProblems } from '@ricejar/service';
import { PlatformCalendars } from '@ricejar/testing';
import { describe, expect, it } from 'vitest';
import { ladderFlow } from './ladder.flow.js';

const calendars = new PlatformCalendars();
const label = { en: 'Promise ladder', zh: '承诺阶梯' };

/** When each promise of a complaint opened at this time is due. */
async function dueTimes(calendarId: string, opened: Date): Promise<Record<string, string>> {
  const due: Record<string, string> = {};
  for (const { kind, target, calendar: id } of ladderFlow(label, calendarId).commitments) {
    const calendar = id === null ? null : await calendars.get(id);
    const seconds = 'hours' in target ? target.hours * 3600 : (target.days * calendars.day(calendar)) / 1000;
    due[kind] = new CommitmentClock(calendars, calendar).start(seconds, opened).dueAt.toISOString();
  }
  return due;
}

describe('the promise ladder', () => {
  it.each(['china', 'europe'])('is a flow without faults in the calendar of %s', (calendar) => {
    expect(flowProblems(ladderFlow(label, calendar))).toEqual([]);
  });

  it('counts working days over weekend, holiday and make-up day in China', async () => {
    // Tuesday before National Day 2026: off from Thursday for a week, worked on Saturday the 10th.
    expect(await dueTimes('china', new Date('2026-09-29T10:00:00+08:00'))).toEqual({
      progressCall: '2026-09-30T02:00:00.000Z',
      writtenResult: '2026-10-09T02:00:00.000Z',
      visit: '2026-10-14T02:00:00.000Z',
      archive: '2026-10-19T02:00:00.000Z',
    });
  });

  it('counts working days over Easter and the change of clocks in Europe', async () => {
    // Friday noon, one hour before summer time; Good Friday and Easter Monday lie in between.
    expect(await dueTimes('europe', new Date('2026-03-27T11:00:00Z'))).toEqual({
      progressCall: '2026-03-28T11:00:00.000Z',
      writtenResult: '2026-04-01T10:00:00.000Z',
      visit: '2026-04-09T10:00:00.000Z',
      archive: '2026-04-14T10:00:00.000Z',
    });
  });
});
