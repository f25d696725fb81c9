import type { Api, FieldMeta, RecordType } from '@ricejar/admin-sdk';
import { describe, expect, it } from 'vitest';
import { newChoice, newDraft, problemsOf, withKind, withLabel, type FieldDraft } from './field-form.js';
import { changedInput, draftOf, fieldInput } from './field-input.js';

const words = (en: string) => ({ en, zh: en });
const meta = (name: string, kind: FieldMeta['kind'], target: string | null = null) =>
  ({ name, path: name, kind, target, label: words(name), choices: null }) as FieldMeta;
const typeOf = (name: string, fields: FieldMeta[], inverses: RecordType['inverses'] = []) =>
  ({
    name,
    plural: `${name}s`,
    title: 'name',
    label: words(name),
    fields,
    inverses,
  }) as unknown as RecordType;

const customer = typeOf('customer', [meta('name', 'text')]);
const order = typeOf('order', [
  meta('number', 'text'),
  meta('status', 'choice'),
  meta('amount', 'money'),
  meta('customer', 'reference', 'customer'),
]);
const lookup = (name: string | null | undefined) => [customer, order].find((type) => type.name === name);
const context = { recordType: customer, lookup };

const filled = (kind: FieldDraft['kind'], more: Partial<FieldDraft> = {}): FieldDraft => ({
  ...withLabel(newDraft(kind), 'Favourite tea'),
  zh: '喜爱的茶',
  ...more,
});
const choice = (en: string, zh: string, value = '') => ({ ...newChoice(), en, zh, value });

describe('a field being added', () => {
  it('is called after its English label until somebody says otherwise', () => {
    expect(filled('text').name).toBe('favouriteTea');
    expect(withLabel({ ...filled('text'), isNameOwn: true }, 'Tea').name).toBe('favouriteTea');
  });

  it('needs names in both languages, and one of its own', () => {
    expect(problemsOf(newDraft('text'), [])).toEqual({ en: 'needed', zh: 'needed', name: 'needed' });
    expect(problemsOf(filled('text'), ['favouriteTea'])).toEqual({ name: 'nameTaken' });
    expect(problemsOf(filled('text', { name: 'Tea time' }), [])).toEqual({ name: 'name' });
  });

  it('tells which choice is wrong', () => {
    const choices = [
      choice('Green', '绿茶'),
      choice('green', '绿茶'),
      choice('Black', ''),
      choice('红', '红'),
    ];
    const problems = problemsOf(filled('choice', { choices }), []);
    expect(choices.map((one) => problems[`choice:${one.id}`])).toEqual([
      undefined,
      'choiceTwice',
      'bothLanguages',
      'choiceValue',
    ]);
    expect(problemsOf(filled('choice', { choices: [] }), [])).toEqual({ choices: 'choiceNeeded' });
  });

  it('checks numbers that limit it', () => {
    expect(problemsOf(filled('integer', { min: '5', max: '2' }), [])).toEqual({ max: 'maxBelowMin' });
    expect(problemsOf(filled('decimal', { min: 'x', scale: '9' }), [])).toEqual({
      min: 'notANumber',
      scale: 'scale',
    });
    expect(problemsOf(filled('rating', { max: '50' }), [])).toEqual({ max: 'stars' });
    expect(problemsOf(filled('text', { maxLength: '0' }), [])).toEqual({ maxLength: 'count' });
  });

  it('keeps what was typed when it becomes another kind', () => {
    const draft = withKind(filled('choice', { choices: [choice('Green', '绿茶')] }), 'multiChoice');
    expect([draft.en, draft.choices.length]).toEqual(['Favourite tea', 1]);
    expect(withKind(draft, 'rating')).toMatchObject({ max: '5', choices: [] });
  });

  it('is sent as the API takes it, with nothing that its kind knows nothing of', () => {
    expect(
      fieldInput(filled('text', { required: true, maxLength: '40', default: 'oolong' }), context),
    ).toEqual({
      name: 'favouriteTea',
      kind: 'text',
      label: { en: 'Favourite tea', zh: '喜爱的茶' },
      help: null,
      required: true,
      unique: false,
      indexed: false,
      search: false,
      default: 'oolong',
      maxLength: 40,
    });
    const link = fieldInput(
      filled('reference', { target: 'order', inverseEn: 'Teas', inverseZh: '茶' }),
      context,
    );
    expect(link).toMatchObject({
      target: 'order',
      inverse: { name: 'customers', label: { en: 'Teas', zh: '茶' } },
    });
    const rollUp = {
      record: 'order',
      via: 'customer',
      op: 'sum' as const,
      field: 'amount',
      kept: null,
      conditions: [{ path: 'status', operator: 'in' as const, values: ['paid'] }],
    };
    expect(fieldInput(filled('rollUp', { rollUp }), context).rollUp).toEqual({
      record: 'order',
      via: 'customer',
      op: 'sum',
      field: 'amount',
      filter: { status: { in: ['paid'] } },
    });
  });
});

describe('a field being changed', () => {
  const stored = {
    name: 'orders',
    kind: 'rollUp',
    label: { en: 'Orders', zh: '订单' },
    help: null,
    required: false,
    unique: false,
    indexed: false,
    search: false,
    choices: null,
    // More than a row of conditions can say.
    rollUp: {
      record: 'order',
      via: 'customer',
      op: 'count',
      filter: { or: [{ number: { eq: '1' } }, { number: { eq: '2' } }] },
    },
  } as unknown as Api.CustomField;

  it('sends only what was changed, so that what the form cannot show stays', () => {
    const before = draftOf(stored, lookup);
    expect(before.rollUp).toMatchObject({ record: 'order', op: 'count', conditions: [] });
    expect(changedInput(before, { ...before, zh: '订单数', indexed: true }, context)).toEqual({
      label: { en: 'Orders', zh: '订单数' },
      indexed: true,
    });
    expect(changedInput(before, before, context)).toEqual({});
    const latest = { ...before, rollUp: { ...before.rollUp, op: 'latest' as const, field: 'number' } };
    expect(changedInput(before, latest, context).rollUp).toMatchObject({
      op: 'latest',
      field: 'number',
      filter: { or: [{ number: { eq: '1' } }, { number: { eq: '2' } }] },
    });
  });
});
