import type { Component } from 'vue';
import type { RouteRecordRaw } from 'vue-router';
import type { Row } from './records/row.js';
import type { RecordType } from './records/record-type.js';
import type { SlotName, SlotProps } from './slots/slots.js';

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
  /** Message key of its name: a failing panel is named by it. */
  label: string;
  order?: number;
  /** The component, or a function that imports it. It receives the slot's props. */
  component: Component | (() => Promise<{ default: Component }>);
  when?: (props: SlotProps[S]) => boolean;
}

/** Any panel, its component bound to the props of its own slot. */
export type AnyPanel = { [S in SlotName]: Panel<S> }[SlotName];

export interface RecordActionContext {
  recordType: RecordType;
  rows: readonly Row[];
}

/** Something that can be done to records: shown on the record page's menu and in the palette. */
export interface RecordAction {
  id: string;
  /** Record type name, or `*`. */
  record: string;
  /** Message key. */
  label: string;
  icon: string;
  /** Offered to those who hold this permission. */
  permission?: string;
  when?: (context: RecordActionContext) => boolean;
  /** Runs it, or answers the address of the screen that does. */
  run: (context: RecordActionContext) => void | string | Promise<void | string>;
}

/** Address of the screen that creates a record; `preset` holds field values by path. */
export type CreateScreen = (preset: Readonly<Record<string, unknown>>) => string;

export interface Messages {
  [key: string]: string | Messages;
}

export interface AdminDefinition {
  /** The area's or plugin's id. Its messages live under this key. */
  id: string;
  routes?: readonly RouteRecordRaw[];
  nav?: readonly NavEntry[];
  panels?: readonly AnyPanel[];
  recordActions?: readonly RecordAction[];
  /** Record types that a screen of their own creates, in place of the common form: its address by record type. */
  createScreens?: Readonly<Record<string, CreateScreen>>;
  /** Both languages, the same keys. */
  messages?: { en: Messages; 'zh-CN': Messages };
}

/** Declares an area of the admin. Core areas and plugins say the same thing here. */
export const defineAdmin = (definition: AdminDefinition): AdminDefinition => definition;

/** Lets TypeScript check a panel against its slot. */
export const definePanel = <S extends SlotName>(panel: Panel<S>): AnyPanel => panel as unknown as AnyPanel;
