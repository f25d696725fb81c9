import { describe, expect, it } from 'vitest';
import type { Model } from './model.js';
import { standings, type Score } from './standings.js';

const model = (key: string, unit: Model['unit'], on = true): Model =>
  ({ key, unit, on, foretells: key === 'clv' }) as Model;
const score = (key: string, value: string, asOf: string, finishedAt = asOf): Score => ({
  model: key,
  value,
  factors: {},
  reasons: [],
  run: { id: value, asOf, modelVersion: '1', customers: 1, firstDay: null, lastDay: null, finishedAt },
});

describe('standings', () => {
  it('are of the models that are on and have scored, money first', () => {
    const models = [
      model('rfm', 'points'),
      model('clv', 'money'),
      model('off', 'money', false),
      model('new', 'percent'),
    ];
    const found = standings(models, [
      score('rfm', '70', '2026-11-20'),
      score('clv', '9', '2026-11-20'),
      score('off', '1', '2026-11-20'),
    ]);
    expect(found.map((one) => one.model.key)).toEqual(['clv', 'rfm']);
  });

  it('take the latest day, whatever was run last, and the day before it', () => {
    const [found] = standings(
      [model('rfm', 'points')],
      [score('rfm', '1', '2026-01-01', '2026-11-22T10'), score('rfm', '2', '2026-11-20', '2026-11-20T10')],
    );
    expect(found).toMatchObject({ score: { value: '2' }, before: { value: '1' } });
  });

  it('have nothing before when the same day was run twice', () => {
    const [found] = standings(
      [model('rfm', 'points')],
      [score('rfm', '1', '2026-11-20', '2026-11-20T10'), score('rfm', '2', '2026-11-20', '2026-11-20T12')],
    );
    expect(found).toMatchObject({ score: { value: '2' }, before: null });
  });
});
