import { SkeletonRows } from '@ricejar/ui';
import { defineAsyncComponent, h, type Component } from 'vue';
import type { LazyComponent } from '../define-admin/component.js';

const DELAY_MS = 150;
const TIMEOUT_MS = 20_000;

const made = new WeakMap<object, Component>();

/** The component itself, the same one each time; `again` fetches one anew whose import had failed. */
export function componentOf(
  lazy: LazyComponent,
  options: { again?: boolean; quiet?: boolean } = {},
): Component {
  if (!isImport(lazy)) return lazy;
  const known = options.again ? undefined : made.get(lazy);
  if (known) return known;
  const component = defineAsyncComponent({
    loader: async () => (await lazy()).default,
    delay: DELAY_MS,
    timeout: TIMEOUT_MS,
    ...(!options.quiet && { loadingComponent: { render: () => h(SkeletonRows, { rows: 2, columns: 2 }) } }),
  });
  made.set(lazy, component);
  return component;
}

/** Functional components have props or a name of their own to be told by; an import is a bare function. */
const isImport = (lazy: LazyComponent): lazy is () => Promise<{ default: Component }> =>
  typeof lazy === 'function' && !('props' in lazy) && !('setup' in lazy) && lazy.length === 0;
