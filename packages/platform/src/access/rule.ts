import type { Filter, ShareLevel } from '@ricejar/sdk';
import type { RegisteredField, RegisteredRecord } from '../records/record-registry.js';

/** A condition on the rows of a record type, before it is SQL: predicates and explanations are both made of it. */
export type Rule =
  | { is: 'everything' }
  | { is: 'nothing' }
  /** The actor owns it. */
  | { is: 'own' }
  /** It lies in the actor's org unit; in that or one below. */
  | { is: 'team' }
  | { is: 'subtree' }
  /** Somebody owns it for whom the actor stands in: anybody of those, or the one named. */
  | { is: 'standIn'; for?: string }
  /** It is shared with the actor, for work or for whatever. */
  | { is: 'shared'; record: string; level: ShareLevel }
  | { is: 'when'; record: RegisteredRecord; filter: Filter }
  /** The reference is empty. */
  | { is: 'empty'; field: RegisteredField }
  /** The record that a reference points to keeps a rule of its own. */
  | { is: 'through'; field: RegisteredField; parent: RegisteredRecord; rule: Rule }
  | { is: 'any'; of: readonly Rule[] }
  | { is: 'all'; of: readonly Rule[] };

export const EVERYTHING: Rule = { is: 'everything' };
export const NOTHING: Rule = { is: 'nothing' };

/** One of the rules holds. Rules about one parent become one look at the parent. */
export function anyOf(rules: readonly Rule[]): Rule {
  const flat = rules
    .flatMap((rule) => (rule.is === 'any' ? rule.of : [rule]))
    .filter((rule) => rule.is !== 'nothing');
  if (flat.some((rule) => rule.is === 'everything')) return EVERYTHING;
  const parents = new Map<RegisteredField, Rule[]>();
  for (const rule of flat)
    if (rule.is === 'through') parents.set(rule.field, [...(parents.get(rule.field) ?? []), rule.rule]);
  const merged = flat.flatMap((rule): Rule[] => {
    if (rule.is !== 'through') return [rule];
    const inner = parents.get(rule.field);
    parents.delete(rule.field);
    return inner ? [through(rule.field, rule.parent, anyOf(inner))] : [];
  });
  const [only, ...more] = distinct(merged);
  if (!only) return NOTHING;
  return more.length === 0 ? only : { is: 'any', of: [only, ...more] };
}

/** Every rule holds. */
export function allOf(rules: readonly Rule[]): Rule {
  const flat = rules
    .flatMap((rule) => (rule.is === 'all' ? rule.of : [rule]))
    .filter((rule) => rule.is !== 'everything');
  if (flat.some((rule) => rule.is === 'nothing')) return NOTHING;
  const [only, ...more] = flat;
  if (!only) return EVERYTHING;
  return more.length === 0 ? only : { is: 'all', of: [only, ...more] };
}

export const through = (field: RegisteredField, parent: RegisteredRecord, rule: Rule): Rule =>
  rule.is === 'nothing' ? NOTHING : { is: 'through', field, parent, rule };

/** `own` may come from several grants; said once is enough. */
function distinct(rules: readonly Rule[]): Rule[] {
  const simple = new Set<string>();
  return rules.filter((rule) => {
    if (rule.is !== 'own' && rule.is !== 'team' && rule.is !== 'subtree') return true;
    return !simple.has(rule.is) && simple.add(rule.is);
  });
}
