import { describe, expect, it } from 'vitest';
import { defineAdmin, type NavEntry, type Panel } from './define-admin.js';
import { createRegistry } from './registry.js';

const nav = (id: string, order: number): NavEntry => ({
  id,
  label: id,
  icon: 'i',
  to: `/${id}`,
  group: 'work',
  order,
});
const panel = (id: string, order: number): Panel<'home.main'> => ({
  id,
  slot: 'home.main',
  label: id,
  order,
  component: {},
});

describe('the registry', () => {
  it('orders what areas declare', () => {
    const registry = createRegistry([
      defineAdmin({ id: 'a', nav: [nav('late', 2)], panels: [panel('second', 2)] }),
      defineAdmin({ id: 'b', nav: [nav('early', 1)], panels: [panel('first', 1)] }),
    ]);
    expect(registry.nav.map((entry) => entry.id)).toEqual(['early', 'late']);
    expect(registry.panels('home.main').map(({ owner }) => owner)).toEqual(['b', 'a']);
    expect(registry.panels('record.page.side')).toEqual([]);
  });

  it('finds actions by record type', () => {
    const action = (id: string, record: string) => ({
      id,
      record,
      label: id,
      icon: 'i',
      run: () => undefined,
    });
    const registry = createRegistry([
      defineAdmin({
        id: 'a',
        recordActions: [action('one', 'customer'), action('any', '*'), action('other', 'task')],
      }),
    ]);
    expect(registry.actions('customer').map(({ id }) => id)).toEqual(['one', 'any']);
  });

  it('refuses two of the same', () => {
    expect(() => createRegistry([defineAdmin({ id: 'a' }), defineAdmin({ id: 'a' })])).toThrow(
      'the area "a"',
    );
    const twice = [
      defineAdmin({ id: 'a', nav: [nav('x', 1)] }),
      defineAdmin({ id: 'b', nav: [nav('x', 2)] }),
    ];
    expect(() => createRegistry(twice)).toThrow('navigation entry "x"');
  });
});
