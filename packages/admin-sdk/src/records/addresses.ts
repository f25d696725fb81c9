import { slugOf, type RecordType } from './record-type.js';

/** Path of a record type's list. */
export const listAddress = (type: Pick<RecordType, 'plural'>): string => `/${slugOf(type.plural)}`;

/** Path of a record's page. */
export const addressOf = (type: Pick<RecordType, 'plural'>, id: string): string =>
  `${listAddress(type)}/${id}`;
