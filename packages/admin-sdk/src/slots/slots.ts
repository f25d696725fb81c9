import type { Row } from '../records/row.js';
import type { RecordType } from '../records/record-type.js';

/** Places in the admin's own screens that panels may fill, with what each hands to a panel as props. */
export interface SlotProps {
  /** At the end of the bar across the top of every screen: a button, a mark. */
  'shell.header': Record<string, never>;
  /** A line above every screen: something that everybody has to know now. */
  'shell.notice': Record<string, never>;
  /** The foot of the side bar. */
  'shell.sidebar': { collapsed: boolean };
  /** Above the blocks of the home screen; a block of its own is a dashboard widget. */
  'home.top': Record<string, never>;
  /** Above the rows of a list: buttons beside the choice of columns. */
  'list.toolbar': { recordType: RecordType };
  /** A line between the toolbar of a list and its rows; `filter` and `sort` as the API takes them, without the search box. */
  'list.notice': { recordType: RecordType; filter: object | undefined; sort: readonly object[] };
  /** Below the fields of the form that creates a record; `values` holds what is typed so far, by field path. */
  'record.create.form': { recordType: RecordType; values: Readonly<Record<string, unknown>> };
  /** Beside the title of any record. */
  'record.page.header': { recordType: RecordType; row: Row };
  /** Blocks in the side column of a record page. */
  'record.page.side': { recordType: RecordType; row: Row };
  /** Tabs of a record page, named by the panel's label. */
  'record.page.tabs': { recordType: RecordType; row: Row };
  /** Beside the title of a customer: small facts and actions. */
  'customer.page.header': { customer: Row };
  /** Blocks in the side column of a customer's page. */
  'customer.page.side': { customer: Row };
  /** Tabs of a customer's page, named by the panel's label. */
  'customer.page.tabs': { customer: Row };
  /** Blocks in the side column of an opportunity's page. */
  'opportunity.page.side': { opportunity: Row };
  /** Tabs of an opportunity's page, named by the panel's label. */
  'opportunity.page.tabs': { opportunity: Row };
  /** Blocks in the side column of a complaint's page. */
  'complaint.page.side': { complaint: Row };
  /** Below a complaint's steps and promises. */
  'complaint.page.main': { complaint: Row };
  /** Beside the filters of the complaint desk. */
  'complaint.desk.toolbar': Record<string, never>;
  /** Beside the filters of the pipeline. */
  'pipeline.toolbar': Record<string, never>;
  /** The foot of a card in the pipeline. */
  'pipeline.card': { opportunity: Row };
}

export type SlotName = keyof SlotProps;

/** All slots, for what is known at run time only. */
export const SLOTS: Readonly<Record<SlotName, true>> = {
  'shell.header': true,
  'shell.notice': true,
  'shell.sidebar': true,
  'home.top': true,
  'list.toolbar': true,
  'list.notice': true,
  'record.create.form': true,
  'record.page.header': true,
  'record.page.side': true,
  'record.page.tabs': true,
  'customer.page.header': true,
  'customer.page.side': true,
  'customer.page.tabs': true,
  'opportunity.page.side': true,
  'opportunity.page.tabs': true,
  'complaint.page.side': true,
  'complaint.page.main': true,
  'complaint.desk.toolbar': true,
  'pipeline.toolbar': true,
  'pipeline.card': true,
};
