import { dateTime, integer, reference } from './field.js';

/** An amount with its currency. `amount` is a decimal string: money never passes through a binary float. */
export interface Money {
  amount: string;
  /** ISO 4217. */
  currency: string;
}

/** A postal address. `country` is ISO 3166-1 alpha-2. At least one part is there. */
export interface Address {
  street?: string | null;
  city?: string | null;
  region?: string | null;
  postalCode?: string | null;
  country?: string | null;
}

/** `full` is read only: in the order of the name's own script, 张伟 and Wei Zhang. */
export interface PersonName {
  family?: string | null;
  given?: string | null;
  full?: string;
}

/** A reference as it is read: at least the id, and whatever the selection asked for. */
export interface Ref {
  id: string;
  [field: string]: unknown;
}

/** What every record carries. The id (UUID version 7) is not a field: it can neither be chosen nor changed. */
export abstract class BaseRecord {
  id!: string;

  @integer({ label: { en: 'Version', zh: '版本' }, readOnly: true, required: true, default: 1 })
  version!: number;

  @dateTime({ label: { en: 'Created', zh: '创建时间' }, readOnly: true, required: true })
  createdAt!: string;

  @reference('user', { label: { en: 'Created by', zh: '创建人' }, readOnly: true, onDelete: 'setNull' })
  createdBy?: Ref;

  @dateTime({ label: { en: 'Updated', zh: '更新时间' }, readOnly: true, required: true })
  updatedAt!: string;

  @reference('user', { label: { en: 'Updated by', zh: '更新人' }, readOnly: true, onDelete: 'setNull' })
  updatedBy?: Ref;

  @dateTime({ label: { en: 'Deleted', zh: '删除时间' }, readOnly: true })
  deletedAt?: string;
}

/** A record with an account owner. The org unit follows the owner's unless it is set. */
export abstract class OwnedRecord extends BaseRecord {
  @reference('user', { label: { en: 'Owner', zh: '负责人' }, index: true, onDelete: 'restrict' })
  owner?: Ref;

  @reference('orgUnit', { label: { en: 'Org unit', zh: '所属部门' }, index: true, onDelete: 'restrict' })
  orgUnit?: Ref;
}
