import type { Actor, Choice, FieldDefinition, RecordDefinition } from '@ricejar/sdk';
import type { Transaction } from '../../../database/transaction.js';
import { writeAudit } from '../../change/journal.js';
import type { ExtraField } from '../../record-registry.js';

/** Choices of fields that name a set, by the set; a set that nobody has filled is not among them. */
export type ChoiceSets = Readonly<Record<string, readonly Choice[]>>;

/** Held by whoever changes the schema, to the end of the transaction. */
export const SCHEMA_LOCK = 7_240_119;

/** Fills a set, as a change of the schema: one at a time, told to every replica by its version. */
export async function writeChoices(
  tx: Transaction,
  actor: Actor,
  at: Date,
  set: string,
  choices: readonly Choice[],
): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
  await tx.query(
    `insert into choice_set (name, choices) values ($1, $2)
     on conflict (name) do update set choices = excluded.choices`,
    [set, JSON.stringify(choices)],
  );
  await tx.query('update schema_version set version = version + 1, changed_at = now()');
  const detail = { set, choices: choices.map((one) => one.value) };
  await writeAudit(tx, actor, at, { action: 'schema.choicesSet', record: null, recordId: null, detail });
}

const chosen = <Field extends Pick<FieldDefinition, 'choiceSet'>>(field: Field, sets: ChoiceSets): Field => {
  const choices = field.choiceSet === undefined ? undefined : sets[field.choiceSet];
  return choices ? { ...field, choices } : field;
};

/** What modules and plugins declare, with the choices that are in force. */
export function withChoices(
  declared: { records: readonly RecordDefinition[]; extras: readonly ExtraField[] },
  sets: ChoiceSets,
): { records: readonly RecordDefinition[]; extras: readonly ExtraField[] } {
  if (Object.keys(sets).length === 0) return declared;
  return {
    records: declared.records.map((record) => ({
      ...record,
      fields: new Map([...record.fields].map(([name, field]) => [name, chosen(field, sets)])),
    })),
    extras: declared.extras.map((one) => ({ ...one, field: chosen(one.field, sets) })),
  };
}
