import type { Api } from '@ricejar/admin-sdk';
import { describe, expect, it } from 'vitest';
import { dossierTopics } from './topics.js';

const state = (topic: string): Api.InsightTopicState => ({
  topic,
  freshForDays: 90,
  expected: true,
  facts: 1,
  state: 'fresh',
});

const dossier: Api.InsightDossier = {
  asOf: '2026-11-22',
  topics: [state('strategy'), state('risk')],
  facts: [{ id: 'new', state: 'fresh', ageDays: 3, staleOn: '2027-01-01' }],
  completeness: { expected: 2, covered: 2, fresh: 2 },
  wallet: [],
  industry: null,
};

const fact = (id: string, topic: string, supersedes: string | null = null, isKey = false) => ({
  id,
  topic,
  isKey,
  supersedes: supersedes === null ? null : { id: supersedes },
});

describe('dossierTopics', () => {
  it('puts a fact before what it superseded, and key facts before others', () => {
    const rows = [
      fact('plain', 'strategy'),
      fact('new', 'strategy', 'old', true),
      fact('old', 'strategy', 'oldest'),
      fact('oldest', 'strategy'),
    ];
    const topics = dossierTopics(dossier, rows);
    expect(topics.map((one) => one.state.topic)).toEqual(['strategy', 'risk']);
    expect(
      topics[0]?.facts.map(({ row, age, earlier }) => [row.id, age?.ageDays, earlier.map((one) => one.id)]),
    ).toEqual([
      ['new', 3, ['old', 'oldest']],
      ['plain', undefined, []],
    ]);
    expect(topics[1]?.facts).toEqual([]);
  });

  it('does not lose a fact whose predecessor is out of sight', () => {
    expect(dossierTopics(dossier, [fact('new', 'risk', 'gone')])[1]?.facts).toMatchObject([{ earlier: [] }]);
  });
});
