import { field, type FieldDefinition, type PluginField, type RecordDefinition } from '@ricejar/sdk';
import { describe, expect, it } from 'vitest';
import { RegisteredRecord } from '../record-registry.js';
import { checkExpression, evaluate, fieldsUsed, holds } from './expression.js';

const label = { en: 'One', zh: '一' };
const choices = [{ value: 'S', label }];
const core: Record<string, PluginField> = {
  name: field.text({ label }),
  size: field.integer({ label }),
  slope: field.decimal({ label }),
  rent: field.money({ label }),
  planted: field.date({ label }),
  kinds: field.multiChoice({ label, choices }),
  owner: field.reference('user', { label }),
};
const definition = (name: string, owner: string, spec: PluginField): FieldDefinition => ({
  ...spec,
  name,
  owner,
});

const garden = new RegisteredRecord({
  name: 'garden',
  plural: 'gardens',
  label,
  labelPlural: label,
  title: 'name',
  access: 'shared',
  icon: 'trees',
  listColumns: [],
  indexes: [],
  journal: true,
  keptTotals: [],
  module: 'core',
  fields: new Map(Object.entries(core).map(([name, spec]) => [name, definition(name, 'core', spec)])),
} satisfies RecordDefinition);
garden.add(definition('tea', 'custom', field.text({ label })));
garden.add(definition('fee', 'custom', field.money({ label })));

const values = {
  name: 'Eden',
  size: 7,
  slope: '0.1000',
  rent: { amount: '12.50', currency: 'CNY' },
  planted: '2026-11-01',
  kinds: ['S', 'A'],
  owner: '1',
  'ext.custom.tea': 'oolong',
  'ext.custom.fee': null,
};
const me = { id: '1', roles: ['salesRep'] };
const value = (text: string): string => String(evaluate(garden, text, values, me));

describe('expressions', () => {
  it('know the type of every field and name what they read', () => {
    expect(checkExpression(garden, 'rent.amount * 2 + size', 'formula')).toEqual({
      ok: true,
      error: null,
      results: ['decimal'],
      uses: ['rent', 'size'],
    });
    expect(checkExpression(garden, 'size + 1', 'formula').results).toEqual(['integer', 'decimal']);
    expect(checkExpression(garden, "ext.custom.tea == 'oolong' && name != null", 'condition').uses).toEqual([
      'ext.custom.tea',
      'name',
    ]);
    expect(checkExpression(garden, "me.roles.exists(r, r == 'salesRep')", 'condition').ok).toBe(true);
    expect(fieldsUsed("kinds.exists(size, size == name) || 'S' in kinds")).toEqual(['kinds', 'name']);
  });

  it.each([
    ['name + 1', 'these values cannot be put together: string + int (at character 1)'],
    ['nope == 1', 'there is no field nope (at character 1)'],
    ['ext.custom.nope', 'there is no field nope (at character 12)'],
    ['size +', 'unexpected token: EOF (at character 7)'],
    ["me.id == 'x'", 'there is no field me (at character 1)'],
    ["name.matches('(a+)+')", 'matches cannot be used here'],
    ['cel.bind(a, name, a + a)', 'bind cannot be used here'],
    ['kinds.exists(a, kinds.exists(b, a == b))', 'a list is walked within a list'],
    ['kinds', 'list<string> cannot be kept in a field'],
    ['a'.repeat(2_001), 'longer than 2000 characters'],
  ])('%s is refused as a formula, saying why', (text, reason) => {
    expect(checkExpression(garden, text, 'formula').error?.en).toBe(reason);
  });

  it('of a condition must be true or false', () => {
    expect(checkExpression(garden, 'size', 'condition').error).toEqual({
      en: 'true or false expected, not int',
      zh: '结果应为真假值，而不是 int',
    });
  });

  it('count exactly, and mix kinds of numbers', () => {
    expect(value('slope + slope + slope == 0.3')).toBe('true');
    expect(value('rent.amount * slope')).toBe('1.25');
    expect(value('size * 1.5')).toBe('10.5');
    expect(value('round(rent.amount / 3, 2)')).toBe('4.17');
    expect(value('size / 2')).toBe('3');
    expect(value("daysBetween(planted, timestamp('2026-11-22T10:00:00Z'))")).toBe('21');
  });

  it('have no value when one they need is empty, and can ask for emptiness', () => {
    expect(evaluate(garden, 'ext.custom.fee.amount + 1', values)).toBeUndefined();
    for (const none of [
      'size / 0',
      '1.0 / 0.0',
      "decimal('9e50') * decimal('9e50')",
      "string(decimal('9e400000000')).size()",
    ])
      expect(evaluate(garden, none, values)).toBeUndefined();
    expect(value('ext.custom.fee == null ? 0 : size')).toBe('0');
    expect(checkExpression(garden, 'ext.custom.fee == null ? 0 : size', 'formula').ok).toBe(true);
    expect(holds(garden, 'ext.custom.fee.amount > 5', values, me)).toBe(false);
    expect(holds(garden, '!(ext.custom.fee.amount > 5)', values, me)).toBe(false);
    expect(holds(garden, "owner == me.id && 'salesRep' in me.roles", values, me)).toBe(true);
  });
});
