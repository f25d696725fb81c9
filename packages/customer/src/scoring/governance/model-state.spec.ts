import { describe, expect, it } from 'vitest';
import type { ScoringModel } from '../scoring-model.js';
import {
  fittingParameters,
  modelsOf,
  modelState,
  ownParameters,
  type CardValues,
  type DatedValidation,
} from './model-state.js';

const label = { en: 'x', zh: 'x' };
const describing: ScoringModel = {
  label,
  description: label,
  version: '2',
  parameters: { weight: { kind: 'number', label, default: 1, min: 0, max: 10 } },
  score: () => [],
};
const validation: DatedValidation = {
  passed: true,
  customers: 9,
  figures: [],
  before: '2026-05-01',
  after: '2026-11-01',
};
const foretelling: ScoringModel = { ...describing, validate: () => validation };
const card = (values: Partial<CardValues> = {}): CardValues => ({
  id: 'x',
  on: false,
  owner: null,
  parameters: null,
  validation: null,
  passed: null,
  validatedOn: null,
  validatedVersion: null,
  validatedParameters: null,
  nextReviewOn: null,
  ...values,
});
const checked = (values: Partial<CardValues> = {}): CardValues =>
  card({ validation, passed: true, validatedVersion: '2', validatedParameters: { weight: 1 }, ...values });

describe('modelState', () => {
  it('has models that describe on until they are switched off', () => {
    expect(modelState('a', describing, null)).toMatchObject({ on: true, check: 'notNeeded' });
    expect(modelState('a', describing, card())).toMatchObject({ on: false });
  });

  it.each([
    ['none', null, false],
    ['none', card({ on: true }), false],
    ['passed', checked({ on: true }), true],
    ['failed', checked({ passed: false }), false],
    ['outdated', checked({ on: true, validatedVersion: '1' }), true],
    ['outdated', checked({ parameters: { weight: 2 } }), false],
  ] as const)('tells a model that foretells: %s', (check, given, on) => {
    expect(modelState('a', foretelling, given)).toMatchObject({ check, on, foretells: true });
  });

  it('keeps what differs from the defaults, and of that what still fits', () => {
    expect(ownParameters(describing, { weight: 1 })).toEqual({});
    expect(ownParameters(describing, { weight: 3 })).toEqual({ weight: 3 });
    for (const given of [{ weight: 99 }, { gone: 1 }, null, 'x', [1]]) {
      expect(fittingParameters(describing, given)).toEqual({ weight: 1 });
    }
    expect(fittingParameters(describing, { weight: 3, gone: 1 })).toEqual({ weight: 3 });
  });
});

describe('modelsOf', () => {
  it('reads policies of either form', () => {
    expect(modelsOf({ model: 'rfm' })).toEqual(['rfm']);
    expect(modelsOf({ components: [{ model: 'rfm' }, { model: 'clv' }] })).toEqual(['rfm', 'clv']);
    expect(modelsOf(null)).toEqual([]);
  });
});
