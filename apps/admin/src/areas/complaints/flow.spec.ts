import { describe, expect, it } from 'vitest';
import { ladderOf, mainPath, stepsFrom, type ComplaintFlow } from './flow.js';

const words = { en: 'x', zh: 'x' };
const state = (name: string, final = false) => ({ name, label: words, final });
const step = (name: string, from: string[], to: string | null) => ({
  name,
  label: words,
  from,
  to,
  fields: [],
  required: [],
  values: {},
});

const flow: ComplaintFlow = {
  key: 'ladder',
  label: words,
  description: words,
  initial: 'listening',
  states: [
    state('listening'),
    state('judged'),
    state('proposed'),
    state('followingUp'),
    state('waiting'),
    state('archived', true),
    state('withdrawn', true),
  ],
  transitions: [
    step('judge', ['listening'], 'judged'),
    step('propose', ['judged', 'followingUp'], 'proposed'),
    step('followUp', ['proposed'], 'followingUp'),
    step('archive', ['followingUp'], 'archived'),
    step('call', ['listening', 'judged', 'proposed', 'followingUp'], null),
    step('wait', ['listening', 'judged', 'proposed', 'followingUp'], 'waiting'),
    step('answered', ['waiting'], null),
    step('withdraw', ['listening', 'judged', 'waiting'], 'withdrawn'),
  ],
  commitments: [],
};
const entry = (fromState: string | null, toState: string, enteredAt: string) => ({
  fromState,
  toState,
  enteredAt,
});

describe('the ladder of a complaint', () => {
  it('is the usual way through the flow, without detours and ends of another kind', () => {
    expect(mainPath(flow)).toEqual(['listening', 'judged', 'proposed', 'followingUp', 'archived']);
  });

  it('ends for a flow that only goes round', () => {
    const round = {
      ...flow,
      transitions: [step('a', ['listening'], 'judged'), step('b', ['judged'], 'listening')],
    };
    expect(mainPath(round)).toEqual(['listening', 'judged']);
  });

  it('shows what is done and where it stands', () => {
    const { steps, aside } = ladderOf(flow, 'proposed', [
      entry(null, 'listening', '2026-11-01'),
      entry('listening', 'judged', '2026-11-02'),
      entry('judged', 'proposed', '2026-11-03'),
      entry('proposed', 'proposed', '2026-11-04'),
    ]);
    expect(steps.map(({ mark, at }) => [mark, at])).toEqual([
      ['done', '2026-11-01'],
      ['done', '2026-11-02'],
      ['now', '2026-11-03'],
      ['ahead', null],
      ['ahead', null],
    ]);
    expect(aside).toBeNull();
  });

  it('shows a detour beside the step it was left at', () => {
    const { steps, aside } = ladderOf(flow, 'waiting', [
      entry(null, 'listening', '2026-11-01'),
      entry('listening', 'judged', '2026-11-02'),
      entry('judged', 'waiting', '2026-11-03'),
    ]);
    expect(steps.map((one) => one.mark)).toEqual(['done', 'left', 'ahead', 'ahead', 'ahead']);
    expect(aside).toMatchObject({ state: { name: 'waiting' }, at: '2026-11-03' });
  });

  it('counts the last step as done once it is reached', () => {
    const { steps } = ladderOf(flow, 'archived', []);
    expect(steps.map((one) => one.mark)).toEqual(['done', 'done', 'done', 'done', 'done']);
  });
});

describe('the steps that may be taken', () => {
  it.each([
    ['listening', 'judge', ['call', 'wait', 'withdraw']],
    ['followingUp', 'archive', ['propose', 'call', 'wait']],
    ['waiting', 'answered', ['withdraw']],
    ['archived', undefined, []],
  ])('from %s lead on with %s', (current, next, others) => {
    const steps = stepsFrom(flow, current);
    expect(steps.next?.name).toBe(next);
    expect(steps.others.map((one) => one.name)).toEqual(others);
  });
});
