import type { Database } from '@ricejar/platform/database/database';
import { ident } from '@ricejar/platform/records/naming';
import type {
  RecordRegistry,
  RegisteredField,
  RegisteredRecord,
} from '@ricejar/platform/records/record-registry';
import type { Population } from './population.js';
import type { Random } from './random.js';
import { unreadable } from './roles.js';

const MISSING = [
  '01900000-0000-7000-8000-0000000000aa',
  '01900000-0000-7000-8000-0000000000ab',
  'no id at all',
];

/** Values and ids worth trying: those of either world, whoever may see them. */
export class Vocabulary {
  private readonly secrets = new Map<string, ReadonlySet<string>>();
  private readonly values = new Map<string, { near: unknown[]; all: unknown[] }>();

  constructor(
    readonly registry: RecordRegistry,
    readonly population: Population,
    readonly random: Random,
  ) {}

  async collect(worlds: readonly Database[]): Promise<void> {
    for (const record of this.registry.all()) {
      const near = this.population.ids[record.name]?.near ?? [];
      for (const field of record.fields.values()) {
        if (field.definition.target || field.definition.kind === 'json') continue;
        const column = ident(field.baseColumn ?? field.column);
        const found = await Promise.all(
          worlds.map((world) =>
            world.query<{ value: unknown; near: boolean }>(
              `select distinct to_jsonb(${column}) as value, id = any($1::uuid[]) as near from ${ident(record.table)}
               where ${column} is not null limit 60`,
              [near],
            ),
          ),
        );
        this.values.set(`${record.name}.${field.path}`, {
          near: (found[0] ?? []).filter((row) => row.near).map((row) => shape(field, row.value)),
          all: found.flat().map((row) => shape(field, row.value)),
        });
      }
    }
  }

  /** One of the fields: mostly of those that may be read, now and then of the others. */
  field(
    record: RegisteredRecord,
    among: readonly RegisteredField[] = [...record.fields.values()],
  ): RegisteredField {
    const secret = this.unreadable(record);
    const open = among.filter((field) => !secret.has(field.path));
    return this.random.of(open.length > 0 && this.random.chance(0.97) ? open : among);
  }

  private unreadable(record: RegisteredRecord): ReadonlySet<string> {
    let paths = this.secrets.get(record.name);
    if (!paths)
      this.secrets.set(record.name, (paths = new Set(unreadable(record).map((field) => field.path))));
    return paths;
  }

  /** A value to filter by, of whichever row of whichever world. */
  value(record: RegisteredRecord, field: RegisteredField): unknown {
    const all = this.values.get(`${record.name}.${field.path}`)?.all ?? [];
    return all.length === 0 ? this.invented(field) : this.random.of(all);
  }

  /**
   * A value to write. Unique ones are new, or of a near row: that a value is taken is the one thing that the uniqueness of a
   * field has to tell everybody who may write it, and so the one thing that is not tried.
   */
  written(record: RegisteredRecord, field: RegisteredField, number: number): unknown {
    const { definition } = field;
    if (definition.kind === 'reference') return this.id(definition.target ?? '');
    if (definition.kind === 'money') return { amount: String(this.random.below(900)), currency: 'CNY' };
    if (definition.unique) {
      const near = this.values.get(`${record.name}.${field.path}`)?.near ?? [];
      if (near.length > 0 && this.random.chance(0.4)) return this.random.of(near);
      return definition.kind === 'integer' ? 100_000 + number : `new ${number}`;
    }
    return this.value(record, field);
  }

  id(record: string): string {
    const known = this.population.ids[record];
    const kind = this.random.weighted({ near: 8, far: 4, missing: 1 });
    const among = kind === 'missing' ? MISSING : (known?.[kind] ?? []);
    return this.random.of(among.length === 0 ? MISSING : among);
  }

  /** Something to type into a search box. */
  text(): string {
    const texts = [...this.values.values()]
      .flatMap(({ all }) => all)
      .filter((one) => typeof one === 'string');
    const text = this.random.of(texts as string[]);
    const from = this.random.below(Math.max(1, text.length - 3));
    return this.random.chance(0.5) ? text : text.slice(from, from + 2 + this.random.below(6));
  }

  private invented({ definition: { kind } }: RegisteredField): unknown {
    if (kind === 'integer' || kind === 'rating') return this.random.below(50);
    if (kind === 'boolean') return this.random.chance(0.5);
    if (kind === 'date') return '2026-11-05';
    if (kind === 'dateTime') return '2026-11-05T08:00:00.000Z';
    if (kind === 'decimal' || kind === 'percent' || kind === 'money') return String(this.random.below(50));
    return 'nothing like it';
  }
}

function shape({ definition: { kind } }: RegisteredField, value: unknown): unknown {
  if (kind === 'decimal' || kind === 'percent' || kind === 'money') return String(value);
  if (kind === 'dateTime') return new Date(String(value)).toISOString();
  if (kind === 'multiChoice') return (value as unknown[])[0];
  return value;
}
