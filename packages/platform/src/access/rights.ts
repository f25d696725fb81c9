import type { Action, Actor } from '@ricejar/sdk';
import type { Params } from '../records/params.js';
import type { RegisteredField, RegisteredRecord } from '../records/record-registry.js';

/** What whoever compiles a statement asks of the policy. */
export interface Rights {
  /** Whether any role lets the actor do this to any record of the type. */
  can(actor: Actor, record: string, action: Action): boolean;
  /** Condition on the rows of `alias`; `true` where every row is granted, `false` where none is. */
  predicate(actor: Actor, record: RegisteredRecord, action: Action, alias: string, params: Params): string;
  isReadable(actor: Actor, record: RegisteredRecord, field: RegisteredField): boolean;
  /**
   * SQL of a column of a roll-up over those records alone that the actor sees; null where it sees them all, and what is
   * kept is its to know. `id` is the expression of the row's id.
   */
  seenRollUp(
    actor: Actor,
    record: RegisteredRecord,
    field: RegisteredField,
    column: string,
    id: string,
    params: Params,
  ): string | null;
}

/** Looks at everything: for conditions that are the organisation's own word, whoever asks. */
export const OPEN: Rights = {
  can: () => true,
  predicate: () => 'true',
  isReadable: () => true,
  seenRollUp: () => null,
};
