import { valueAt, type Row } from '@ricejar/admin-sdk';

/** One thing that the rule asks for; the label is a message key below `bankcase.check`. */
export interface Check {
  label: string;
  done: boolean;
}

export const isBankCase = (complaint: Row): boolean =>
  /^bankcase($|\/)/.test(String(complaint['flow'] ?? ''));

export const isChinese = (complaint: Row): boolean => complaint['flow'] === 'bankcase/china';

/** States after which the customer has the bank's answer. */
const ANSWERED = new Set([
  'answered',
  'atOmbudsman',
  'decided',
  'redress',
  'closed',
  'reviewing',
  'reviewed',
]);
const EXTENDED = new Set(['held', 'extended', 'extendedAgain']);

/** What is done and what is open of the things that matter for this complaint as it stands. */
export function checklist(complaint: Row): Check[] {
  const state = String(complaint['state'] ?? '');
  const filled = (field: string): boolean => Boolean(valueAt(complaint, `ext.bankcase.${field}`));
  const answered = ANSWERED.has(state);
  const delayed = EXTENDED.has(state) || filled('delayReason');
  const turnedDown = complaint['validity'] === 'partly' || complaint['validity'] === 'invalid';
  return [
    { label: 'acknowledged', done: state !== 'received' },
    ...(delayed ? [{ label: 'reason', done: filled('delayReason') }] : []),
    ...(delayed && !isChinese(complaint) ? [{ label: 'date', done: filled('finalReplyBy') }] : []),
    ...(state === 'extendedAgain' ? [{ label: 'approved', done: true }] : []),
    { label: 'points', done: answered && Boolean(complaint['proposal']) },
    ...(turnedDown && !isChinese(complaint) ? [{ label: 'ombudsman', done: filled('ombudsman') }] : []),
    ...(filled('redress') ? [{ label: 'redress', done: filled('redressPaidOn') }] : []),
  ];
}
