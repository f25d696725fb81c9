import type { RecordType } from '../records/record-type.js';
import type { FieldKind, FieldMeta } from '../records/record-type.js';
import type { Row } from '../records/row.js';
import type { AdminTools } from '../tools/admin-tools.js';
import type { LazyComponent } from './component.js';

export interface RecordActionContext {
  recordType: RecordType;
  rows: readonly Row[];
}

/** What a dialog of an action receives; it emits `close` when it is done. */
export type ActionDialogProps = RecordActionContext;

/** Something that can be done to a record: on the record page's menu. */
export interface RecordAction {
  id: string;
  /** Record type name, or `*`. */
  record: string;
  /** Message key. */
  label: string;
  /** A lucide icon, such as `i-lucide-send`. */
  icon: string;
  /** Small comes first. */
  order?: number;
  /** Offered to those who hold this permission. */
  permission?: string;
  when?: (context: RecordActionContext) => boolean;
  /** Runs it, or answers the address of the screen that does. */
  run?: (context: RecordActionContext, tools: AdminTools) => void | string | Promise<void | string>;
  /** Opens in place of `run`: receives `ActionDialogProps`, emits `close`. */
  dialog?: LazyComponent;
}

/** The same for the chosen rows of a list. Lists let people choose rows where an action for them is declared. */
export type BulkAction = RecordAction;

/** One field of a record type by its path (`ext.<plugin>.<field>` is a plugin's own), or every field of a kind. */
export type FieldTarget = { record: string; path: string } | { kind: FieldKind };

export interface FieldValueProps {
  field: FieldMeta;
  value: unknown;
  /** In a table cell or a card. */
  compact: boolean;
}

/** It also emits `update:modelValue` with the new value and `closed` when a menu of its own was closed. */
export interface FieldInputProps {
  field: FieldMeta;
  modelValue: unknown;
  autofocus: boolean;
  invalid: boolean;
  id?: string;
}

/** Shows and takes the values of a field in its own way, wherever the field stands. */
export interface FieldWidget {
  id: string;
  /** Message key of its name: it is named by it when it fails. */
  label: string;
  field: FieldTarget;
  /** Receives `FieldValueProps`. */
  value?: LazyComponent;
  /** Receives `FieldInputProps`. */
  input?: LazyComponent;
}

export interface CellProps {
  recordType: RecordType;
  row: Row;
  field: FieldMeta;
  value: unknown;
}

/** Draws a field in the cells of lists, where it may look at the whole row. */
export interface CellRenderer {
  id: string;
  label: string;
  field: FieldTarget;
  /** Fields of the row that it needs beside its own, by path. */
  paths?: readonly string[];
  /** Receives `CellProps`. */
  component: LazyComponent;
}

export interface ColumnProps {
  recordType: RecordType;
  row: Row;
}

/** A column of lists that is no field: worked out from the row's fields. */
export interface ListColumn {
  id: string;
  record: string;
  /** Message key of its heading. */
  label: string;
  /** The fields it is worked out from, by path; they may reach through one reference. */
  paths: readonly string[];
  /** Text of the cell. */
  value?: (row: Row, tools: AdminTools) => string | number | null;
  /** In place of `value`: receives `ColumnProps`. */
  component?: LazyComponent;
  /** Stands on the right, as numbers do. */
  numeric?: boolean;
  /** Pixels; 160 unless told. */
  width?: number;
  /** Stands in the list before anybody chose columns. */
  shown?: boolean;
}
