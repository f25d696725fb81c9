import { describe, expect, it } from 'vitest';
import type { SelectionDefinition } from '../selection.js';
import { draftOf, newCriterion, problemsOf, toInput, type PolicyDraft } from './policy-draft.js';

const words = (text: string) => ({ en: text, zh: text });
const stored: SelectionDefinition = {
  criteria: [
    {
      key: 'pays',
      label: words('It pays'),
      question: words('Does it?'),
      weight: 3,
      vetoAt: 1,
      conflictCheck: false,
    },
    {
      key: 'lasts',
      label: words('It lasts'),
      question: words('Will it?'),
      weight: 1,
      vetoAt: null,
      conflictCheck: true,
    },
  ],
  passAt: 65,
  conditionalAt: 50,
  evidenceDays: 365,
  validDays: 180,
  newCustomers: true,
  opportunitiesFrom: '250000.50',
};
const added = (label: string): PolicyDraft => {
  const draft = draftOf(stored);
  const one = { ...newCriterion(), label: words(label), question: words('?') };
  return { ...draft, criteria: [...draft.criteria, one] };
};

describe('a policy in the editor', () => {
  it('comes back as it was stored', () => {
    expect(toInput(draftOf(stored))).toEqual({ ...stored, opportunitiesFrom: '250000.5' });
    expect(toInput({ ...draftOf(stored), gatesOpportunities: false })?.opportunitiesFrom).toBeNull();
  });

  it('names what is wrong, by place', () => {
    const draft = added('');
    const id = draft.criteria[2]?.id;
    expect(problemsOf({ ...draft, conditionalAt: 70, validDays: 0.5, opportunitiesFrom: null })).toEqual({
      [`${id}:label`]: 'missing',
      conditionalAt: 'conditional',
      validDays: 'days',
      opportunitiesFrom: 'amount',
    });
    expect(toInput(draft)).toBeNull();
    expect(toInput({ ...draftOf(stored), criteria: [] })).toBeNull();
  });

  it('gives new criteria a key of their own, and keeps those of old ones', () => {
    const keys = (draft: PolicyDraft) => toInput(draft)?.criteria.map(({ key }) => key);
    expect(keys(added('Fits our future'))).toEqual(['pays', 'lasts', 'fitsOurFuture']);
    expect(keys(added('Pays'))).toEqual(['pays', 'lasts', 'pays2']);
    expect(keys(added('3 years'))).toEqual(['pays', 'lasts', 'criterion']);
  });
});
