import { describe, expect, it } from 'vitest';
import type { ComplaintFlow } from './complaint-flow.js';
import { flowProblems } from './flow-check.js';
import { checkFields } from './flow-step.js';

const label = { en: 'Word', zh: '词' };

const flow: ComplaintFlow = {
  version: 1,
  label,
  description: label,
  initial: 'open',
  states: [
    { name: 'open', label },
    { name: 'waiting', label },
    { name: 'closed', label, final: true },
  ],
  transitions: [
    { name: 'wait', label, from: ['open'], to: { state: 'waiting' } },
    { name: 'goOn', label, from: ['waiting'], to: { back: true } },
    {
      name: 'close',
      label,
      from: ['open'],
      to: { state: 'closed' },
      fields: [{ name: 'result', required: true }],
    },
  ],
  commitments: [
    {
      kind: 'answer',
      label,
      target: { hours: 1 },
      calendar: null,
      startsOn: [{ opened: true }],
      settledBy: [{ state: 'closed' }],
      pausedIn: ['waiting'],
      escalateTo: 'manager',
    },
  ],
};

describe('a complaint flow', () => {
  it('is fine when every state can be reached and left, also by a way back', () => {
    expect(flowProblems(flow)).toEqual([]);
  });

  it.each<[string, Partial<ComplaintFlow>, string]>([
    [
      'a state that nothing leads to',
      { states: [...flow.states, { name: 'lost', label, final: true }] },
      'state lost cannot be reached',
    ],
    [
      'a state without a way out',
      { transitions: flow.transitions.filter((one) => one.name !== 'goOn') },
      'no way leads from state waiting to a final one',
    ],
    ['no end', { states: flow.states.map(({ name }) => ({ name, label })) }, 'no state is final'],
    ['an unknown initial state', { initial: 'nowhere' }, 'initial: unknown state "nowhere"'],
    [
      'a transition to nowhere',
      { transitions: [...flow.transitions, { name: 'fall', label, from: ['open'], to: { state: 'abyss' } }] },
      'transition fall: unknown state "abyss"',
    ],
    [
      'a transition out of the end',
      {
        transitions: [
          ...flow.transitions,
          { name: 'reopen', label, from: ['closed'], to: { state: 'open' } },
        ],
      },
      'transition reopen: leads out of the final state closed',
    ],
    [
      'a field that only the system writes',
      {
        transitions: [
          ...flow.transitions,
          { name: 'cheat', label, from: ['open'], to: { stay: true }, fields: [{ name: 'state' }] },
        ],
      },
      'transition cheat: "state" is no field that people fill in',
    ],
    [
      'the same name twice',
      { transitions: [...flow.transitions, { name: 'wait', label, from: ['open'], to: { stay: true } }] },
      'transition "wait" is declared twice',
    ],
    [
      'a promise that nothing settles',
      { commitments: flow.commitments.map((one) => ({ ...one, settledBy: [] })) },
      'commitment answer: nothing settles it',
    ],
    [
      'a promise paused in an unknown state',
      { commitments: flow.commitments.map((one) => ({ ...one, pausedIn: ['asleep'] })) },
      'commitment answer: unknown state "asleep"',
    ],
    [
      'a promise of no time',
      { commitments: flow.commitments.map((one) => ({ ...one, target: { days: 0 } })) },
      'commitment answer: its target must be more than nothing',
    ],
  ])('with %s is refused by name', (_what, change, problem) => {
    expect(flowProblems({ ...flow, ...change })).toContain(problem);
  });

  it('may take fields that plugins add to complaints', () => {
    const [wait, goOn, close] = flow.transitions;
    const fields = [{ name: 'ext.bank.reference', required: true }];
    const longer = { ...flow, transitions: [wait!, goOn!, { ...close!, fields }] };
    expect(flowProblems(longer)).toEqual([]);
    expect(() => checkFields(longer.transitions[2]!, {}, {})).toThrow(
      expect.objectContaining({ code: 'FIELD_REQUIRED_BY_TRANSITION' }),
    );
    checkFields(longer.transitions[2]!, {}, { ext: { bank: { reference: 'A-1' } } });
    checkFields(longer.transitions[2]!, { 'ext.bank.reference': 'A-1' }, {});
    for (const input of [{ ext: { bank: { other: 1 } } }, { ext: { bank: 1 } }, { ext: 1 }]) {
      expect(() => checkFields(longer.transitions[2]!, { 'ext.bank.reference': 'A-1' }, input)).toThrow(
        expect.objectContaining({ code: 'FIELD_NOT_IN_TRANSITION' }),
      );
    }
  });
});
