import type { ComplaintFlow } from '../src/index.js';

const word = (en: string, zh: string) => ({ en, zh });

/** A flow short enough to hold in mind: two promises, one of them in wall time. */
export const shortFlow: ComplaintFlow = {
  version: 3,
  label: word('Short', '简短'),
  description: word('Open, wait, close', '受理、等待、结案'),
  initial: 'open',
  states: [
    { name: 'open', label: word('Open', '处理中') },
    { name: 'checked', label: word('Checked', '已核查') },
    { name: 'waiting', label: word('Waiting', '等待中') },
    { name: 'closed', label: word('Closed', '已结案'), final: true },
  ],
  transitions: [
    { name: 'call', label: word('Call', '致电'), from: ['open', 'checked'], to: { stay: true } },
    {
      name: 'check',
      label: word('Check', '核查'),
      from: ['open'],
      to: { state: 'checked' },
      fields: [
        { name: 'validity', required: true, values: ['valid', 'invalid'] },
        { name: 'validityReason', required: true },
      ],
    },
    { name: 'wait', label: word('Wait', '等待'), from: ['open', 'checked'], to: { state: 'waiting' } },
    { name: 'goOn', label: word('Go on', '继续'), from: ['waiting'], to: { back: true } },
    {
      name: 'close',
      label: word('Close', '结案'),
      from: ['checked'],
      to: { state: 'closed' },
      fields: [{ name: 'result', required: true }],
    },
  ],
  commitments: [
    {
      kind: 'call',
      label: word('Call', '致电'),
      target: { hours: 2 },
      calendar: null,
      startsOn: [{ opened: true }],
      settledBy: [{ transition: 'call' }],
      pausedIn: ['waiting'],
      escalateTo: 'manager',
    },
    {
      kind: 'answer',
      label: word('Answer', '答复'),
      target: { days: 1 },
      calendar: 'china',
      startsOn: [{ opened: true }],
      settledBy: [{ state: 'closed' }],
      pausedIn: ['waiting'],
      escalateTo: 'manager',
    },
    {
      kind: 'apology',
      label: word('Apology', '致歉'),
      target: { hours: 3 },
      calendar: null,
      startsOn: [{ state: 'checked' }],
      settledBy: [{ transition: 'call' }],
      pausedIn: [],
      escalateTo: 'manager',
    },
  ],
};
