import {
  systemActor,
  actingUserId,
  type ChangeTransaction,
  type Input,
  type PendingChange,
} from '@ricejar/sdk';

/** Contacts that become primary in a transaction, by customer: rows of an import meet here before any of them is written. */
const claims = new WeakMap<ChangeTransaction, Map<string, { id: string; input: Input }>>();

const after = ({ before, input }: PendingChange, field: string): unknown =>
  input[field] === undefined ? before?.[field] : input[field];

/**
 * A customer has one primary contact at most. Whoever makes another one primary releases the one before, in the same
 * transaction; people who do so at once wait for each other at the customer. The last one stands.
 */
export async function keepOnePrimary(change: PendingChange): Promise<void> {
  const { id, before, input, tx } = change;
  const customer = after(change, 'customer');
  if (after(change, 'isPrimary') !== true || typeof customer !== 'string') return;
  if (before?.['isPrimary'] === true && before['customer'] === customer) return;
  await tx.lock('customer', customer);
  for (const other of await tx.find('contact', { customer, isPrimary: true })) {
    const otherId = String(other['id']);
    if (otherId !== id) await tx.update(release(change), 'contact', otherId, null, { isPrimary: false });
  }
  const claimed = claims.get(tx) ?? new Map<string, { id: string; input: Input }>();
  const earlier = claimed.get(customer);
  if (earlier && earlier.id !== id) earlier.input['isPrimary'] = false;
  claims.set(tx, claimed.set(customer, { id, input }));
}

/** A contact that comes back from the bin takes nobody's place. */
export async function returnAsOneOfMany({ before, input, tx }: PendingChange): Promise<void> {
  const customer = before?.['customer'];
  if (before?.['isPrimary'] !== true || typeof customer !== 'string') return;
  await tx.lock('customer', customer);
  const taken = await tx.find('contact', { customer, isPrimary: true });
  if (taken.length > 0) input['isPrimary'] = false;
}

const release = ({ actor }: PendingChange) =>
  systemActor('contact.primary', actingUserId(actor) ?? undefined);
