import { Injectable } from '@nestjs/common';
import {
  RecordQuery,
  type Actor,
  type Filter,
  type PersonName,
  type Row,
  type Selection,
} from '@ricejar/sdk';
import { Policy } from '../access/policy.js';
import { RecordRegistry, type RegisteredField, type RegisteredRecord } from '../records/record-registry.js';
import { Turns } from '../turns/turns.js';
import { FoundByPlugins } from './found-by-plugins.js';
import type { SearchHitType } from './search.types.js';

const SHORTEST = 1;
const LONGEST = 100;
const MOST = 50;
const AT_ONCE = 3;

/** Finds records by a fragment of their searchable fields: what the actor may read, and nothing else. */
@Injectable()
export class SearchService {
  // Over all who search: they must not take every connection from those who work.
  private readonly turns = new Turns(AT_ONCE);

  constructor(
    private readonly registry: RecordRegistry,
    private readonly policy: Policy,
    private readonly query: RecordQuery,
    private readonly byPlugins: FoundByPlugins,
  ) {}

  async find(actor: Actor, text: string, first: number): Promise<SearchHitType[]> {
    const wanted = text.replaceAll('\0', '').trim().slice(0, LONGEST);
    const limit = Math.min(Math.max(first, 1), MOST);
    if (wanted.length < SHORTEST) return [];
    const searchable = this.registry.all().filter((record) => this.policy.can(actor, record.name, 'read'));
    const hits = await Promise.all([
      ...searchable.map((record) => this.turns.take(() => this.inRecord(actor, record, wanted, limit))),
      this.byPlugins.find(actor, wanted, limit),
    ]);
    return distinct(hits.flat()).toSorted(byRank(wanted)).slice(0, limit);
  }

  private async inRecord(
    actor: Actor,
    record: RegisteredRecord,
    text: string,
    first: number,
  ): Promise<SearchHitType[]> {
    const fields = [...record.fields.values()].filter(
      (field) => field.definition.search && this.policy.isReadable(actor, record, field),
    );
    if (fields.length === 0) return [];
    const { title } = record.definition;
    const filter = { or: fields.map((field) => nest(field, { contains: text })) };
    const select: Selection = { id: true };
    for (const path of [title, ...fields.map((field) => field.path)]) ask(select, path);
    const page = await this.query.list(actor, record.name, { select, filter, first });
    return page.nodes.map((row) => ({
      record: record.name,
      id: String(row['id']),
      title: told(row[title]),
      subtitle: subtitle(row, fields, title, text),
    }));
  }
}

/** A record that was found in more than one way is told once, where it was found first. */
const distinct = (hits: readonly SearchHitType[]): SearchHitType[] => {
  const first = new Map<string, SearchHitType>();
  for (const hit of hits) {
    const key = `${hit.record} ${hit.id}`;
    if (!first.has(key)) first.set(key, hit);
  }
  return [...first.values()];
};

const nest = (field: RegisteredField, operators: Filter): Filter =>
  field.path.split('.').reduceRight<Filter>((inner, step) => ({ [step]: inner }), operators);

/** Adds a field to what is selected: `ext` nests. */
function ask(select: Selection, path: string): void {
  const steps = path.split('.');
  let inner = select;
  for (const step of steps.slice(0, -1)) inner = (inner[step] ??= {}) as Selection;
  inner[steps.at(-1) ?? path] = true;
}

const valueAt = (row: Row, path: string): unknown =>
  path.split('.').reduce<unknown>((value, step) => (value as Row | null | undefined)?.[step], row);

/** A value as a person reads it; a person's name in full. */
const told = (value: unknown): string =>
  String((typeof value === 'object' && value !== null ? (value as PersonName).full : value) ?? '');

/** The field that matched, when it is not the title. */
function subtitle(row: Row, fields: readonly RegisteredField[], title: string, text: string): string | null {
  const needle = text.toLowerCase();
  const holds = (value: unknown): boolean => told(value).toLowerCase().includes(needle);
  if (holds(row[title])) return null;
  const hit = fields.find((field) => holds(valueAt(row, field.path)));
  return hit ? told(valueAt(row, hit.path)) : null;
}

/** Where the text starts the title first, then where the title holds it, then other fields likewise; shorter before longer. */
function byRank(text: string): (a: SearchHitType, b: SearchHitType) => number {
  const needle = text.toLowerCase();
  const place = (value: string): number => {
    const at = value.toLowerCase().indexOf(needle);
    return at === 0 ? 0 : at > 0 ? 1 : 2;
  };
  const rank = ({ title, subtitle: below }: SearchHitType): number =>
    (below === null ? place(title) : 2 + place(below)) * 1_000 + Math.min(title.length, 999);
  return (a, b) => rank(a) - rank(b);
}
