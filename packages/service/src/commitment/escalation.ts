import { Injectable } from '@nestjs/common';
import type { ChangeTransaction, Row } from '@ricejar/sdk';
import { refId } from './commitment-row.js';

/** A ring of org units is a fault of the data; nobody's chain of command is longer than this. */
const LONGEST_CHAIN = 50;

/** Finds who answers for a complaint whose promise was missed. */
@Injectable()
export class Escalation {
  /**
   * The manager of the complaint's org unit. Where none is set, has left, or is the one whose promise it was, the
   * manager of the unit above; at the very top the promise comes back to the manager who made it. Null when no unit up
   * to the top has a manager.
   */
  async managerOf(tx: ChangeTransaction, complaint: Row): Promise<Row | null> {
    const ownerId = refId(complaint['owner']);
    let unitId = await this.unitOf(tx, complaint, ownerId);
    let self: Row | null = null;
    for (let level = 0; unitId !== null && level < LONGEST_CHAIN; level++) {
      const unit: Row | null = await tx.read('orgUnit', unitId);
      const manager = await this.active(tx, refId(unit?.['manager']));
      if (manager && manager['id'] !== ownerId) return manager;
      self = manager ?? self;
      unitId = refId(unit?.['parent']);
    }
    return self;
  }

  private async unitOf(
    tx: ChangeTransaction,
    complaint: Row,
    ownerId: string | null,
  ): Promise<string | null> {
    const own = refId(complaint['orgUnit']);
    if (own) return own;
    const owner = ownerId ? await tx.read('user', ownerId) : null;
    const ofOwner = refId(owner?.['orgUnit']);
    if (ofOwner) return ofOwner;
    const customerId = refId(complaint['customer']);
    const customer = customerId ? await tx.read('customer', customerId) : null;
    return refId(customer?.['orgUnit']);
  }

  private async active(tx: ChangeTransaction, userId: string | null): Promise<Row | null> {
    const user = userId ? await tx.read('user', userId) : null;
    return user && user['active'] !== false ? user : null;
  }
}
