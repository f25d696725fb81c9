import { computed, inject, shallowRef, type InjectionKey } from 'vue';
import type {
  AdminDefinition,
  AnyPanel,
  CreateScreen,
  DashboardWidget,
  NavEntry,
  SettingsPage,
  WorkflowNode,
} from '../define-admin/define-admin.js';
import type {
  BulkAction,
  CellRenderer,
  FieldWidget,
  ListColumn,
  RecordAction,
} from '../define-admin/define-record.js';
import type { FieldMeta } from '../records/record-type.js';
import type { SlotName } from '../slots/slots.js';
import { inOrder, owned, type Owned } from './owned.js';
import { RegistrationError, claimsOf, clashes, offences, targetKey, twiceNamed } from './problems.js';

/** Everything that areas and plugins declared, in one place. Reading it in a computed follows what joins later. */
export interface AdminRegistry {
  readonly areas: readonly AdminDefinition[];
  readonly nav: readonly Owned<NavEntry>[];
  readonly dashboardWidgets: readonly Owned<DashboardWidget>[];
  readonly workflowNodes: readonly Owned<WorkflowNode>[];
  panels(slot: SlotName): readonly Owned<AnyPanel>[];
  recordActions(record: string): readonly Owned<RecordAction>[];
  bulkActions(record: string): readonly Owned<BulkAction>[];
  columns(record: string): readonly Owned<ListColumn>[];
  /** The one for the field itself, else the one for its kind. */
  fieldWidget(field: FieldMeta): Owned<FieldWidget> | undefined;
  cellRenderer(field: FieldMeta): Owned<CellRenderer> | undefined;
  settings(owner: string): readonly Owned<SettingsPage>[];
  createScreen(record: string): CreateScreen | undefined;
  /**
   * A plugin joins with everything it declares, or with nothing: `RegistrationError` tells all that is in the way.
   * `admit` runs when nothing is, before anything of the plugin shows; when it throws, the plugin stays outside.
   */
  join(plugin: string, definition: AdminDefinition, admit?: () => void): void;
}

/** Throws `RegistrationError` when core areas do not fit together: the first to notice should be the developer. */
export function createRegistry(areas: readonly AdminDefinition[]): AdminRegistry {
  const taken = new Map<string, string>();
  const joined = shallowRef<readonly AdminDefinition[]>([]);

  function add(
    definition: AdminDefinition,
    alsoWrong: RegistrationError['problems'] = [],
    admit?: () => void,
  ): void {
    const problems = [...alsoWrong, ...twiceNamed(definition), ...clashes(definition, taken)];
    if (problems.length > 0) throw new RegistrationError(definition.id, problems);
    admit?.();
    for (const { key } of claimsOf(definition)) taken.set(key, definition.id);
    joined.value = [...joined.value, definition];
  }
  for (const area of areas) add(area);

  const all = computed(() => collect(joined.value));
  const ofRecord = <T extends { record: string }>(entries: readonly T[], record: string): T[] =>
    entries.filter((entry) => entry.record === record || entry.record === '*');
  const ofField = <T>(
    entries: ReadonlyMap<string, T>,
    { record = '', path, kind }: FieldMeta,
  ): T | undefined =>
    entries.size === 0
      ? undefined
      : (entries.get(targetKey({ record, path })) ?? entries.get(targetKey({ kind })));

  return {
    get areas() {
      return joined.value;
    },
    get nav() {
      return all.value.nav;
    },
    get dashboardWidgets() {
      return all.value.dashboardWidgets;
    },
    get workflowNodes() {
      return all.value.workflowNodes;
    },
    panels: (slot) => all.value.panels.get(slot) ?? [],
    recordActions: (record) => ofRecord(all.value.recordActions, record),
    bulkActions: (record) => ofRecord(all.value.bulkActions, record),
    columns: (record) => ofRecord(all.value.columns, record),
    fieldWidget: (field) => ofField(all.value.fieldWidgets, field),
    cellRenderer: (field) => ofField(all.value.cellRenderers, field),
    settings: (owner) => all.value.settings.filter((page) => page.owner === owner),
    createScreen: (record) => all.value.createScreens.get(record),
    join: (plugin, definition, admit) => add(definition, offences(plugin, definition), admit),
  };
}

/** Sorted and keyed once whenever somebody joins: screens look things up at every redraw. */
function collect(definitions: readonly AdminDefinition[]) {
  const every = <T extends { id: string; order?: number }>(
    pick: (definition: AdminDefinition) => readonly T[] | undefined,
  ): Owned<T>[] => inOrder(definitions.flatMap((one) => owned(one.id, pick(one))));
  const byField = <T extends FieldWidget | CellRenderer>(entries: readonly Owned<T>[]) =>
    new Map(entries.map((entry) => [targetKey(entry.field), entry]));
  return {
    nav: every<NavEntry>((one) => one.nav),
    panels: bySlot(every<AnyPanel>((one) => one.panels)),
    recordActions: every((one) => one.recordActions),
    bulkActions: every((one) => one.bulkActions),
    columns: every<ListColumn>((one) => one.columns),
    fieldWidgets: byField(every<FieldWidget>((one) => one.fieldWidgets)),
    cellRenderers: byField(every<CellRenderer>((one) => one.cellRenderers)),
    dashboardWidgets: every((one) => one.dashboardWidgets),
    settings: every((one) => one.settings),
    workflowNodes: every<WorkflowNode>((one) => one.workflowNodes),
    createScreens: new Map(definitions.flatMap((one) => Object.entries(one.createScreens ?? {}))),
  };
}

function bySlot(panels: readonly Owned<AnyPanel>[]): ReadonlyMap<SlotName, readonly Owned<AnyPanel>[]> {
  const slots = new Map<SlotName, Owned<AnyPanel>[]>();
  for (const panel of panels) slots.set(panel.slot, [...(slots.get(panel.slot) ?? []), panel]);
  return slots;
}

export const REGISTRY_KEY: InjectionKey<AdminRegistry> = Symbol('ricejar.registry');

export function useRegistry(): AdminRegistry {
  const registry = inject(REGISTRY_KEY);
  if (!registry) throw new Error('useRegistry() needs the admin around it');
  return registry;
}
