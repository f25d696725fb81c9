import { CommitmentClock, flowProblems, type ComplaintFlow } from '@ricejar/service';
import { PlatformCalendars } from '@ricejar/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseFlow } from './chinese.flow.js';
import { europeanFlow } from './european.flow.js';
import { lastReplyDay } from './guards.js';

const calendars = new PlatformCalendars();

/** When each promise that starts on receipt is due. */
async function dueTimes(flow: ComplaintFlow, received: Date): Promise<Record<string, string>> {
  const due: Record<string, string> = {};
  for (const { kind, target, calendar: id, startsOn } of flow.commitments) {
    if (!startsOn.some((moment) => 'opened' in moment)) continue;
    const calendar = id === null ? null : await calendars.get(id);
    const seconds = 'hours' in target ? target.hours * 3600 : (target.days * calendars.day(calendar)) / 1000;
    due[kind] = new CommitmentClock(calendars, calendar).start(seconds, received).dueAt.toISOString();
  }
  return due;
}

describe('complaint flows of a bank', () => {
  it.each([
    ['European', europeanFlow],
    ['Chinese', chineseFlow],
  ])('%s: a flow without faults', (_name, flow) => {
    expect(flowProblems(flow)).toEqual([]);
  });

  it('counts 15 and 35 business days over Christmas and New Year', async () => {
    expect(await dueTimes(europeanFlow, new Date('2026-11-23T09:00:00Z'))).toEqual({
      acknowledgement: '2026-11-25T09:00:00.000Z',
      reply: '2026-12-14T09:00:00.000Z',
      finalReply: '2027-01-13T09:00:00.000Z',
    });
  });

  it('counts 15, 30 and 60 days of the calendar in China, holidays or not', async () => {
    expect(await dueTimes(chineseFlow, new Date('2026-09-28T02:00:00Z'))).toEqual({
      decision: '2026-10-13T02:00:00.000Z',
      extendedDecision: '2026-10-28T02:00:00.000Z',
      finalDecision: '2026-11-27T02:00:00.000Z',
    });
  });

  it('never names a last day later than the 35th business day after receipt', async () => {
    const calendar = await calendars.get('europe');
    const isWorked = (day: string): boolean => {
      const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
      return (calendar.shifts[weekday] ?? []).length > 0 && calendar.holidays[day] === undefined;
    };
    const next = (day: string): string =>
      new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    const received = fc.date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2026-09-30T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(received, (instant) => {
        let day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(instant);
        for (let count = 0; count < 35;) {
          day = next(day);
          if (isWorked(day)) count += 1;
        }
        expect(lastReplyDay(calendars, calendar, instant) <= day).toBe(true);
      }),
    );
  });
});
