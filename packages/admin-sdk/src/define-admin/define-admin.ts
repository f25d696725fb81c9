import type { RouteRecordRaw } from 'vue-router';
import type { RecordType } from '../records/record-type.js';
import type { SlotName, SlotProps } from '../slots/slots.js';
import type { LazyComponent } from './component.js';
import type { BulkAction, CellRenderer, FieldWidget, ListColumn, RecordAction } from './define-record.js';

export type NavGroup = 'work' | 'insight' | 'admin';

export interface NavEntry {
  id: string;
  /** Message key of its name. */
  label: string;
  /** A lucide icon, such as `i-lucide-users`. */
  icon: string;
  to: string;
  group: NavGroup;
  /** Small comes first. */
  order: number;
  /** Shown to those who may read this record type. */
  record?: string;
  /** Shown to those who hold this permission. */
  permission?: string;
  /** Shown when this holds for the record types the person may read. */
  when?: (types: readonly RecordType[]) => boolean;
  /** Stands in the bottom bar of a phone. */
  primary?: boolean;
}

export interface Panel<S extends SlotName = SlotName> {
  id: string;
  slot: S;
  /** Message key of its name: a tab bears it, a failing panel is named by it. */
  label: string;
  /** Small comes first; panels of the same order stand in the order of their owners' ids. */
  order?: number;
  /** Shown to those who hold this permission. */
  permission?: string;
  /** Receives the slot's props. */
  component: LazyComponent;
  when?: (props: SlotProps[S]) => boolean;
}

/** Any panel, its component bound to the props of its own slot. */
export type AnyPanel = { [S in SlotName]: Panel<S> }[SlotName];

/** A block on the home screen; everybody arranges and hides them as they like. */
export interface DashboardWidget {
  id: string;
  /** Message key of its name. */
  label: string;
  /** Small comes first until somebody arranges them. */
  order?: number;
  permission?: string;
  /** Shown to those who may read this record type. */
  record?: string;
  /** Of two columns; half unless told. */
  width?: 'half' | 'full';
  component: LazyComponent;
}

/** A tab on the plugin's own page, beside what it adds and its configuration. */
export interface SettingsPage {
  id: string;
  /** Message key of its name. */
  label: string;
  order?: number;
  permission?: string;
  component: LazyComponent;
}

/** It emits `update:modelValue` with the input as it shall be. */
export interface WorkflowNodeProps {
  modelValue: Readonly<Record<string, unknown>>;
}

/** How a step of a workflow looks in the editor. */
export interface WorkflowNode {
  id: string;
  label: string;
  icon: string;
  /** The server's action that the step runs, such as `renewals/draft`. */
  action: string;
  /** One line that tells what the step does with this input. */
  summary?: (input: Readonly<Record<string, unknown>>) => string;
  /** In place of the form made of the action's input schema: receives `WorkflowNodeProps`. */
  component?: LazyComponent;
}

/** Address of the screen that creates a record; `preset` holds field values by path. */
export type CreateScreen = (preset: Readonly<Record<string, unknown>>) => string;

export interface Messages {
  [key: string]: string | Messages;
}

/**
 * What an area or a plugin brings to the admin. Ids are the declarer's own: the host tells those of two plugins apart.
 * A plugin's routes stand at `/x/<plugin>` or below, and a route's name starts with `<plugin>.`.
 */
export interface AdminDefinition {
  /** The area's or plugin's id. Its messages live under this key. */
  id: string;
  routes?: readonly RouteRecordRaw[];
  nav?: readonly NavEntry[];
  panels?: readonly AnyPanel[];
  fieldWidgets?: readonly FieldWidget[];
  columns?: readonly ListColumn[];
  cellRenderers?: readonly CellRenderer[];
  recordActions?: readonly RecordAction[];
  bulkActions?: readonly BulkAction[];
  dashboardWidgets?: readonly DashboardWidget[];
  settings?: readonly SettingsPage[];
  workflowNodes?: readonly WorkflowNode[];
  /** Record types that a screen of their own creates, in place of the common form: its address by record type. */
  createScreens?: Readonly<Record<string, CreateScreen>>;
  /** Both languages, the same keys. */
  messages?: { en: Messages; 'zh-CN': Messages };
}

/** Declares an area of the admin. Core areas and plugins say the same thing here. */
export const defineAdmin = (definition: AdminDefinition): AdminDefinition => definition;

/** Lets TypeScript check a panel against its slot. */
export const definePanel = <S extends SlotName>(panel: Panel<S>): AnyPanel => panel as unknown as AnyPanel;
