import type { RecordType } from '@ricejar/admin-sdk';

/** Only a record that has an owner can be shared: what belongs to it follows. */
export const isShareable = ({ access }: RecordType): boolean =>
  access === 'owned' || (typeof access === 'object' && access !== null && 'ownedOrThrough' in access);
