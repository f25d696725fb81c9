import { ident } from '../naming.js';

/** What follows `select` or `perform`: rows are locked in one order by all who do, or two would wait for each other. */
export const lockSql = (table: string, ids: string): string =>
  `1 from ${ident(table)} where id = any(${ids}) order by id for no key update`;
