import { kanban } from './kanban.js';
import { deepPage, firstPage, listCounted, listManager, listPage, listTotals } from './list.js';
import { recordPage } from './record-page.js';
import { save, saveKept } from './save.js';
import { searches } from './search.js';
import type { Workload } from './workload.js';

/** In the order of the table. What writes goes last: it changes what the others read. */
export const WORKLOADS: readonly Workload[] = [
  listPage,
  listTotals,
  listCounted,
  listManager,
  firstPage,
  deepPage,
  recordPage,
  kanban,
  ...searches,
  save,
  saveKept,
];
