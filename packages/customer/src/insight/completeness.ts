import { freshnessOf, type Freshness } from './freshness.js';

export interface TopicRule<Topic extends string = string> {
  topic: Topic;
  freshForDays: number;
  /** A dossier without it is incomplete. */
  expected: boolean;
}

export interface DatedFact<Topic extends string = string> {
  topic: Topic;
  /** `YYYY-MM-DD` */
  datedOn: string;
  isKey: boolean;
}

export interface TopicState<Topic extends string = string> extends TopicRule<Topic> {
  /** Facts that nothing newer supersedes. */
  facts: number;
  state: Freshness | 'missing';
}

export interface Completeness {
  /** Topics that a dossier is expected to cover. */
  expected: number;
  /** Those of them with a fact of any age. */
  covered: number;
  /** Those of them that are not stale. */
  fresh: number;
}

/** A topic is stale when a key fact of it is, or when all its facts are; else it is as fresh as its freshest fact. */
export function topicStates<Topic extends string>(
  rules: readonly TopicRule<Topic>[],
  facts: readonly DatedFact<Topic>[],
  today: string,
): TopicState<Topic>[] {
  return rules.map((rule) => {
    const own = facts.filter((fact) => fact.topic === rule.topic);
    const states = own.map((fact) => freshnessOf(fact.datedOn, rule.freshForDays, today).state);
    const keyIsStale = own.some((fact, index) => fact.isKey && states[index] === 'stale');
    const freshest = (['fresh', 'aging', 'stale'] as const).find((state) => states.includes(state));
    return { ...rule, facts: own.length, state: keyIsStale ? 'stale' : (freshest ?? 'missing') };
  });
}

export function completenessOf(states: readonly TopicState[]): Completeness {
  const expected = states.filter((one) => one.expected);
  return {
    expected: expected.length,
    covered: expected.filter((one) => one.state !== 'missing').length,
    fresh: expected.filter((one) => one.state === 'fresh' || one.state === 'aging').length,
  };
}
