import {
  hasPermission,
  type Calendars,
  type Clock,
  type PendingChange,
  type WorkingCalendar,
} from '@ricejar/sdk';
import { PAID_REDRESS } from './bankcase.choices.js';
import { bankcaseErrors } from './bankcase.errors.js';
import { EUROPEAN_CALENDAR, FINAL_REPLY_DAYS } from './european.flow.js';

const EUROPEAN = 'bankcase';
const CHINESE = 'bankcase/china';

const REPLY_BY = 'ext.bankcase.finalReplyBy';
const OMBUDSMAN = 'ext.bankcase.ombudsman';
const REDRESS = 'ext.bankcase.redress';
const AMOUNT = 'ext.bankcase.redressAmount';
const MADE_ON = 'ext.bankcase.redressPaidOn';

export interface GuardServices {
  calendars: Calendars;
  clock: Clock;
}

const dayIn = (timeZone: string, instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** What the law asks of a step, beyond the fields that it needs. Rule before `complaint.update`. */
export async function guardBankCase(change: PendingChange, services: GuardServices): Promise<void> {
  const flow = change.before?.['flow'];
  if (flow !== EUROPEAN && flow !== CHINESE) return;
  const after = (path: string): unknown =>
    change.input[path] === undefined ? change.before?.[path] : change.input[path];
  const entered = after('state') === change.before?.['state'] ? null : after('state');

  if (flow === EUROPEAN) {
    const replyBy = change.input[REPLY_BY];
    if (!isBlank(replyBy)) await requireReplyInTime(change, String(replyBy), services);
    if (entered === 'answered' && after('validity') !== 'valid' && isBlank(after(OMBUDSMAN)))
      throw bankcaseErrors.BANKCASE_OMBUDSMAN_MISSING({ field: OMBUDSMAN });
  }
  // Coming back from outside experts is no new extension.
  const isExtension = change.before?.['state'] === 'extended' && entered === 'extendedAgain';
  if (isExtension && !hasPermission(change.actor, 'bankcase.extend'))
    throw bankcaseErrors.BANKCASE_APPROVAL_MISSING();
  requireRedress(change, after, entered, services);
}

/** Sums have an amount, what was made was made by today, and nothing promised is forgotten when the case closes. */
function requireRedress(
  { input }: PendingChange,
  after: (path: string) => unknown,
  entered: unknown,
  { clock }: GuardServices,
): void {
  const judged = entered !== null && entered !== 'withdrawn';
  const promised = PAID_REDRESS.includes(after(REDRESS));
  const amount = after(AMOUNT) as { amount: string } | null | undefined;
  if (judged && promised && !(Number(amount?.amount) > 0))
    throw bankcaseErrors.BANKCASE_REDRESS_AMOUNT_MISSING({ field: AMOUNT });
  if (entered === 'closed' && !isBlank(after(REDRESS)) && isBlank(after(MADE_ON)))
    throw bankcaseErrors.BANKCASE_REDRESS_OPEN({ field: MADE_ON });
  // Nowhere on earth is it later than this.
  const latest = dayIn('Pacific/Kiritimati', clock.now());
  if (!isBlank(input[MADE_ON]) && String(input[MADE_ON]) > latest)
    throw bankcaseErrors.BANKCASE_REDRESS_DATE_FUTURE({ field: MADE_ON });
}

async function requireReplyInTime(
  { before }: PendingChange,
  replyBy: string,
  { calendars, clock }: GuardServices,
): Promise<void> {
  const calendar = await calendars.get(EUROPEAN_CALENDAR);
  const latest = lastReplyDay(calendars, calendar, new Date(String(before?.['openedAt'])));
  const earliest = dayIn(calendar.timeZone, clock.now());
  if (replyBy < earliest || replyBy > latest)
    throw bankcaseErrors.BANKCASE_FINAL_REPLY_TOO_LATE({ field: REPLY_BY, earliest, latest });
}

/** The day by which the final reply must have reached the customer. */
export function lastReplyDay(calendars: Calendars, calendar: WorkingCalendar, receivedAt: Date): string {
  const due = calendars.add(calendar, receivedAt, FINAL_REPLY_DAYS * calendars.day(calendar));
  return dayIn(calendar.timeZone, due);
}
