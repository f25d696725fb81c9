import type { Row } from '../records/row.js';
import type { RecordType } from '../records/record-type.js';

/** Places in the admin's own screens that panels may fill, with what each hands to a panel as props. */
export interface SlotProps {
  /** A block on the home screen. */
  'home.main': Record<string, never>;
  /** Beside the title of a customer: small facts and actions. */
  'customer.page.header': { customer: Row };
  /** Beside the title of any record. */
  'record.page.header': { recordType: RecordType; row: Row };
  /** Blocks in the side column of a record page. */
  'record.page.side': { recordType: RecordType; row: Row };
  /** Above the rows of a list. */
  'list.toolbar': { recordType: RecordType };
  /** A line between the toolbar of a list and its rows; `filter` and `sort` as the API takes them, without the search box. */
  'list.notice': { recordType: RecordType; filter: object | undefined; sort: readonly object[] };
}

export type SlotName = keyof SlotProps;
