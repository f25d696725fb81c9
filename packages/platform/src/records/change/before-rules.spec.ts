import type { PendingChange } from '@ricejar/sdk';
import { describe, expect, it } from 'vitest';
import { BeforeRules } from './before-rules.js';

const change = (input: object): PendingChange =>
  ({ action: 'update', record: 'customer', input }) as unknown as PendingChange;

describe('rules before a change', () => {
  it('are asked in order, those of certain fields only where one of them is written', async () => {
    const rules = new BeforeRules();
    const asked: string[] = [];
    rules.add('customer.update', () => void asked.push('stage'), ['stage', 'ext.moss.grade']);
    expect(rules.has('customer', 'update')).toBe(true);
    expect(rules.has('customer', 'create')).toBe(false);
    expect(rules.has('customer', 'update', ['name'])).toBe(false);
    expect(rules.has('customer', 'update', ['name', 'ext.moss.grade'])).toBe(true);
    await rules.run(change({ name: 'Moss' }));
    expect(asked).toEqual([]);

    rules.add('customer.update', ({ input }) => {
      asked.push('any');
      input['stage'] = 'won';
    });
    rules.add('customer.update', () => void asked.push('stage again'), ['stage']);
    expect(rules.has('customer', 'update', ['name'])).toBe(true);
    await rules.run(change({ name: 'Moss' }));
    expect(asked).toEqual(['any', 'stage again']);
  });
});
