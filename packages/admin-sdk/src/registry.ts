import { inject, type InjectionKey } from 'vue';
import type { AdminDefinition, AnyPanel, CreateScreen, NavEntry, RecordAction } from './define-admin.js';
import type { SlotName } from './slots/slots.js';

/** Everything that areas and plugins declared, in one place. */
export interface AdminRegistry {
  areas: readonly AdminDefinition[];
  nav: readonly NavEntry[];
  panels(slot: SlotName): readonly { owner: string; panel: AnyPanel }[];
  actions(record: string): readonly RecordAction[];
  createScreen(record: string): CreateScreen | undefined;
}

/** Throws when two areas claim the same id, navigation entry or panel: the first to notice should be the developer. */
export function createRegistry(areas: readonly AdminDefinition[]): AdminRegistry {
  assertUnique(
    'area',
    areas.map((area) => area.id),
  );
  const nav = areas.flatMap((area) => area.nav ?? []).sort((a, b) => a.order - b.order);
  assertUnique(
    'navigation entry',
    nav.map((entry) => entry.id),
  );
  const panels = areas.flatMap((area) => (area.panels ?? []).map((panel) => ({ owner: area.id, panel })));
  assertUnique(
    'panel',
    panels.map(({ panel }) => `${panel.slot}/${panel.id}`),
  );
  panels.sort((a, b) => (a.panel.order ?? 0) - (b.panel.order ?? 0));
  const actions = areas.flatMap((area) => area.recordActions ?? []);
  const createScreens = areas.flatMap((area) => Object.entries(area.createScreens ?? {}));
  assertUnique(
    'create screen',
    createScreens.map(([record]) => record),
  );
  return {
    areas,
    nav,
    panels: (slot) => panels.filter(({ panel }) => panel.slot === slot),
    actions: (record) => actions.filter((action) => action.record === record || action.record === '*'),
    createScreen: (record) => createScreens.find(([name]) => name === record)?.[1],
  };
}

function assertUnique(what: string, ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`two declarations of the ${what} "${twice}"`);
}

export const REGISTRY_KEY: InjectionKey<AdminRegistry> = Symbol('ricejar.registry');

export function useRegistry(): AdminRegistry {
  const registry = inject(REGISTRY_KEY);
  if (!registry) throw new Error('useRegistry() needs the admin around it');
  return registry;
}
