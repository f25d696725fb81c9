import { computed } from 'vue';
import { describe, expect, it } from 'vitest';
import {
  defineAdmin,
  definePanel,
  type AdminDefinition,
  type NavEntry,
} from '../define-admin/define-admin.js';
import { fieldOf } from '../records/record-type.fixture.js';
import { RegistrationError } from './problems.js';
import { createRegistry } from './registry.js';

const nav = (id: string, order: number): NavEntry => ({
  id,
  label: id,
  icon: 'i',
  to: `/${id}`,
  group: 'work',
  order,
});
const panel = (id: string, order?: number) =>
  definePanel({ id, slot: 'home.top', label: id, component: {}, ...(order !== undefined && { order }) });

function problemsOf(work: () => void): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof RegistrationError) return error.problems.map((one) => one.en);
    throw error;
  }
  return [];
}

describe('the registry', () => {
  it('orders what areas declare: by order, then by owner', () => {
    const registry = createRegistry([
      defineAdmin({ id: 'beta', nav: [nav('late', 2)], panels: [panel('second'), panel('last', 9)] }),
      defineAdmin({ id: 'alpha', nav: [nav('early', 1)], panels: [panel('first')] }),
    ]);
    expect(registry.nav.map((entry) => entry.key)).toEqual(['alpha/early', 'beta/late']);
    expect(registry.panels('home.top').map(({ key }) => key)).toEqual([
      'alpha/first',
      'beta/second',
      'beta/last',
    ]);
    expect(registry.panels('record.page.side')).toEqual([]);
  });

  it('finds actions and columns by record type', () => {
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
        bulkActions: [action('many', 'task')],
        columns: [{ id: 'days', record: 'task', label: 'd', paths: ['dueOn'], value: () => 1 }],
      }),
    ]);
    expect(registry.recordActions('customer').map(({ id }) => id)).toEqual(['one', 'any']);
    expect(registry.bulkActions('task').map(({ key }) => key)).toEqual(['a/many']);
    expect(registry.bulkActions('customer')).toEqual([]);
    expect(registry.columns('task').map(({ key }) => key)).toEqual(['a/days']);
  });

  it('prefers the widget of a field to that of its kind', () => {
    const registry = createRegistry([
      defineAdmin({
        id: 'a',
        fieldWidgets: [
          { id: 'stars', label: 's', field: { kind: 'rating' }, value: {} },
          { id: 'own', label: 'o', field: { record: 'customer', path: 'ext.a.grade' }, value: {} },
        ],
      }),
    ]);
    const grade = fieldOf('grade', 'rating', { record: 'customer', path: 'ext.a.grade' });
    expect(registry.fieldWidget(grade)?.id).toBe('own');
    expect(registry.fieldWidget({ ...grade, record: 'contact' })?.id).toBe('stars');
    expect(registry.fieldWidget(fieldOf('name', 'text', { record: 'customer' }))).toBeUndefined();
    expect(registry.cellRenderer(grade)).toBeUndefined();
  });

  it('refuses two of the same among core areas', () => {
    expect(() => createRegistry([defineAdmin({ id: 'a' }), defineAdmin({ id: 'a' })])).toThrow(
      'the area a is claimed by a and a',
    );
    expect(() => createRegistry([defineAdmin({ id: 'a', nav: [nav('x', 1), nav('x', 2)] })])).toThrow(
      'nav holds "x" twice',
    );
  });
});

describe('a plugin that joins', () => {
  const core = () => createRegistry([defineAdmin({ id: 'home' })]);
  const widget = { id: 'w', label: 'w', field: { record: 'customer', path: 'name' }, value: {} } as const;

  it('shows wherever the registry is read', () => {
    const registry = core();
    const keys = computed(() => registry.panels('home.top').map(({ key }) => key));
    expect(keys.value).toEqual([]);
    registry.join('wealth', defineAdmin({ id: 'wealth', panels: [panel('first')] }));
    expect(keys.value).toEqual(['wealth/first']);
  });

  it('may use the same ids as another plugin', () => {
    const registry = core();
    registry.join('wealth', defineAdmin({ id: 'wealth', panels: [panel('main')] }));
    registry.join('bankcase', defineAdmin({ id: 'bankcase', panels: [panel('main')] }));
    expect(registry.panels('home.top').map(({ key }) => key)).toEqual(['bankcase/main', 'wealth/main']);
  });

  it('stays outside as a whole when one thing clashes, with both owners named', () => {
    const registry = core();
    registry.join('wealth', defineAdmin({ id: 'wealth', fieldWidgets: [widget] }));
    const late = defineAdmin({ id: 'bankcase', fieldWidgets: [widget], panels: [panel('main')] });
    expect(problemsOf(() => registry.join('bankcase', late))).toEqual([
      'the field widget for customer.name is claimed by wealth and bankcase',
    ]);
    expect(registry.panels('home.top')).toEqual([]);
    registry.join('bankcase', defineAdmin({ id: 'bankcase', panels: [panel('main')] }));
    expect(registry.panels('home.top')).toHaveLength(1);
  });

  it('keeps to its own names, and hears of everything that is wrong at once', () => {
    const odd = {
      id: 'wealth',
      routes: [
        { path: '/customers', component: {} },
        { path: '/x/wealthy', component: {} },
        { path: '/x/wealth/board', name: 'board', component: {} },
      ],
      panels: [{ ...panel('Odd id'), slot: 'home.main' }],
      recordActions: [{ id: 'idle', record: '*', label: 'l', icon: 'i' }],
      columns: [{ id: 'blank', record: 'task', label: 'l', paths: [] }],
      widgets: [],
    } as unknown as AdminDefinition;
    expect(problemsOf(() => core().join('wealth', odd))).toEqual([
      '"widgets" is nothing that the admin knows',
      'the id "Odd id" in panels must match ^[a-z][A-Za-z0-9-]*$',
      'there is no slot "home.main"',
      'the path "/customers" must be /x/wealth or below it',
      'the path "/x/wealthy" must be /x/wealth or below it',
      'the route name "board" must start with "wealth."',
      'the action "idle" has neither run nor dialog',
      'the column "blank" has neither value nor component',
    ]);
    expect(problemsOf(() => core().join('wealth', defineAdmin({ id: 'other' })))).toEqual([
      'it calls itself "other", but its plugin is "wealth"',
    ]);
    expect(problemsOf(() => core().join('home', defineAdmin({ id: 'home' })))).toEqual([
      'the area home is claimed by home and home',
    ]);
  });

  it('stays outside when it cannot be admitted', () => {
    const registry = core();
    const refuse = (): void => {
      throw new Error('the router refused');
    };
    const wealth = defineAdmin({ id: 'wealth', panels: [panel('main')] });
    expect(() => registry.join('wealth', wealth, refuse)).toThrow('the router refused');
    expect(registry.panels('home.top')).toEqual([]);
    registry.join('wealth', wealth);
    expect(registry.panels('home.top')).toHaveLength(1);
  });
});
