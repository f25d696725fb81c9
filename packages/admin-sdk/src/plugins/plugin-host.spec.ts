import { describe, expect, it, vi } from 'vitest';
import type { AdminDefinition } from '../define-admin/define-admin.js';
import { createRegistry } from '../registry/registry.js';
import { createPluginHost, type PluginHostOptions, type PluginScreens } from './plugin-host.js';

const screens = (id: string): PluginScreens => ({
  id,
  version: '1.0.0',
  label: { en: id, zh: id },
  entry: `/plugins/${id}/1.0.0/entry.js`,
  styles: [`/plugins/${id}/1.0.0/style.css`],
});

function hostOf(
  entries: Record<string, () => Promise<{ default?: unknown }>>,
  more: Partial<PluginHostOptions> = {},
) {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const registry = createRegistry([]);
  const styles: string[] = [];
  const host = createPluginHost({
    list: async () => Object.keys(entries).map(screens),
    importEntry: (entry) => entries[entry.split('/')[2] ?? '']?.() ?? Promise.reject(new Error('gone')),
    addStyle: (href) => styles.push(href),
    join: (plugin, definition) => registry.join(plugin, definition),
    ...more,
  });
  return { host, registry, styles };
}
const entry = (definition: AdminDefinition) => async () => ({ default: definition });
const states = (host: ReturnType<typeof hostOf>['host']) =>
  Object.fromEntries(host.screens.value.map(({ id, status, problems }) => [id, problems[0]?.en ?? status]));

describe('loading the screens of plugins', () => {
  it('takes in those that work, and names those that do not', async () => {
    const { host, registry, styles } = hostOf({
      wealth: entry({ id: 'wealth' }),
      broken: () => Promise.reject(new Error('unexpected token')),
      blank: async () => ({}),
      bankcase: entry({ id: 'other' }),
      last: entry({ id: 'last' }),
    });
    await host.load();
    expect(states(host)).toEqual({
      wealth: 'ready',
      broken: 'unexpected token',
      blank: 'its entry has no default export made by defineAdmin',
      bankcase: 'it calls itself "other", but its plugin is "bankcase"',
      last: 'ready',
    });
    expect(registry.areas.map(({ id }) => id)).toEqual(['wealth', 'last']);
    expect(styles).toEqual(['/plugins/wealth/1.0.0/style.css', '/plugins/last/1.0.0/style.css']);
    expect(host.settled.value).toBe(true);
  });

  it('waits for none for ever', async () => {
    const { host } = hostOf(
      { stuck: () => new Promise(() => undefined), fine: entry({ id: 'fine' }) },
      { timeoutMs: 5 },
    );
    await host.load();
    expect(states(host)).toEqual({ stuck: 'nothing came within 0.005 s', fine: 'ready' });
  });

  it('joins them as the server lists them, whoever answers first', async () => {
    const field = { record: 'customer', path: 'name' };
    const widgets = (id: string) => ({ id, fieldWidgets: [{ id: 'w', label: 'w', field, value: {} }] });
    let answer: (module: { default: unknown }) => void = () => undefined;
    const { host } = hostOf({
      slow: () => new Promise((resolve) => (answer = resolve)),
      quick: async () => {
        queueMicrotask(() => queueMicrotask(() => answer({ default: widgets('slow') })));
        return { default: widgets('quick') };
      },
    });
    await host.load();
    expect(states(host)).toEqual({
      slow: 'ready',
      quick: 'the field widget for customer.name is claimed by slow and quick',
    });
  });

  it('loads once, and never rejects', async () => {
    const list = vi.fn(() => Promise.reject(new Error('no answer')));
    const { host } = hostOf({}, { list });
    await Promise.all([host.load(), host.load()]);
    expect(list).toHaveBeenCalledTimes(1);
    expect(host.error.value?.message).toBe('no answer');
    expect(host.settled.value).toBe(true);
  });

  it('tells by a stack whose code an error came out of', async () => {
    const { host } = hostOf({ wealth: entry({ id: 'wealth' }) });
    await host.load();
    const stack = 'Error: off by one\n  at http://localhost/plugins/wealth/1.0.0/entry-1.js:1:2';
    expect(host.blame(stack)).toBe('wealth');
    expect(host.screens.value[0]?.stray).toBe('Error: off by one');
    expect(host.blame('Error: core\n  at http://localhost/assets/index.js:1:2')).toBeNull();
  });
});
