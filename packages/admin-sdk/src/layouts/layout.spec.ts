import { describe, expect, it } from 'vitest';
import { customer, fieldOf, typeOf } from '../records/record-type.fixture.js';
import { applyLayout } from './apply-layout.js';
import { conditionScope, holds } from './conditions.js';
import { readLayout } from './layout.js';

const me = { id: 'u1', roles: ['sales rep'] };
const scope = (row: object) => conditionScope(customer, { id: 'c1', ...row }, me);

describe('conditions', () => {
  it('see fields under their names, numbers as numbers, references by id, and who looks', () => {
    const row = {
      tier: 'S',
      employees: 1200,
      createdAt: '2026-11-01T00:00:00.000Z',
      annualRevenue: { amount: '5000000.0000', currency: 'CNY' },
      owner: { id: 'u1', name: 'Wei' },
      ext: { retail: { storeFormat: 'hypermarket' } },
    };
    for (const expression of [
      "tier == 'S'",
      'employees > 1000',
      "annualRevenue.amount >= 5000000 && annualRevenue.currency == 'CNY'",
      'annualRevenue.amount * 2 > employees * 1.5 + 0.5',
      "daysBetween(createdAt, timestamp('2026-11-22T10:00:00Z')) == 21",
      'owner == me.id',
      "'sales rep' in me.roles",
      "ext.retail.storeFormat in ['hypermarket', 'supermarket']",
    ])
      expect(holds(expression, scope(row)), expression).toBe(true);
  });

  it('hold for nothing that is not filled in, unless they ask for just that', () => {
    expect(holds('employees > 10', scope({}))).toBe(false);
    expect(holds("tier == 'S'", scope({ tier: '' }))).toBe(false);
    expect(holds('tier == null', scope({}))).toBe(true);
    expect(holds("employees > 10 || tier == 'S'", scope({ tier: 'S' }))).toBe(true);
  });

  it('judge nothing when they cannot be read or ask about what is not there', () => {
    expect(holds('tier ==', scope({}))).toBeUndefined();
    expect(holds('hiddenField == 1', scope({}))).toBeUndefined();
    expect(holds("ext.custom.gone == 'x'", scope({}))).toBeUndefined();
  });
});

describe('readLayout', () => {
  it('passes over what makes no sense', () => {
    expect(readLayout(null)).toBeNull();
    expect(readLayout({ sections: 'none' })).toBeNull();
    const read = readLayout({
      sections: [
        7,
        {
          key: 'basics',
          label: { en: 'Basics', zh: '基本' },
          columns: 2,
          fields: [{ path: 'name', show: ' ' }, 'x'],
        },
        { label: {}, columns: 9, fields: [{ path: 'tier', require: "name != ''", readOnly: 'true' }] },
      ],
    });
    expect(read?.sections).toEqual([
      { key: 'basics', label: { en: 'Basics', zh: '基本' }, columns: 2, fields: [{ path: 'name' }] },
      {
        key: 'section3',
        label: { en: '', zh: '' },
        columns: 1,
        fields: [{ path: 'tier', require: "name != ''", readOnly: 'true' }],
      },
    ]);
  });
});

describe('applyLayout', () => {
  const type = typeOf('deal', 'deals', [
    fieldOf('name', 'text', { required: true }),
    fieldOf('kind', 'choice'),
    fieldOf('reason', 'text'),
    fieldOf('note', 'longText'),
  ]);
  const layout = readLayout({
    sections: [
      { key: 'a', label: { en: 'A', zh: '甲' }, columns: 1, fields: [{ path: 'name' }, { path: 'gone' }] },
      {
        key: 'b',
        label: { en: 'B', zh: '乙' },
        columns: 1,
        fields: [
          { path: 'reason', show: "kind == 'lost'", require: "kind == 'lost'", readOnly: "name == 'x'" },
        ],
      },
    ],
  });
  const apply = (row: object) =>
    applyLayout(type, layout ?? { sections: [] }, conditionScope(type, { id: '1', ...row }, me));

  it('leaves out fields that are not there, conditions that do not hold, and sections left empty', () => {
    const { sections, rest } = apply({ kind: 'open' });
    expect(sections.map((section) => section.key)).toEqual(['a']);
    expect(sections[0]?.fields).toEqual([{ field: type.fields[0], isRequired: true, isReadOnly: false }]);
    expect(rest.map((field) => field.path)).toEqual(['kind', 'note']);
  });

  it('follows the values: shown, required, read-only', () => {
    const shown = apply({ kind: 'lost', name: 'x' }).sections[1]?.fields[0];
    expect(shown).toMatchObject({ isRequired: true, isReadOnly: true });
    expect(apply({ kind: 'lost' }).sections[1]?.fields[0]).toMatchObject({ isReadOnly: false });
  });
});
