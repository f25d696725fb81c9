import type { GraphQLSchema } from 'graphql';
import type { Sql } from '../../../database/database.js';
import type { RecordRegistry } from '../../record-registry.js';
import { compose, type Composable, type Composed, type Declarations, type SetAside } from './compose.js';
import { emptySnapshot, readSnapshot, type Layout, type Snapshot } from './snapshot.js';

/**
 * What administrators have declared, in force in this process: holds the snapshot that the registry is composed of, and
 * replaces the registry when there is a newer one.
 */
export class CustomSchema {
  private current: Snapshot = emptySnapshot;
  private setAside: readonly SetAside[] = [];
  private layoutsByRecord: ReadonlyMap<string, readonly Layout[]> = new Map();
  private prepare: (next: RecordRegistry) => Promise<() => void> = async () => () => undefined;
  private running: Promise<void> = Promise.resolve();
  /** The GraphQL schema in force, for names that its special resolvers take; none before it is built. */
  api: () => GraphQLSchema | undefined = () => undefined;

  constructor(
    readonly registry: RecordRegistry,
    private readonly declared: Declarations,
  ) {}

  get snapshot(): Snapshot {
    return this.current;
  }

  /** What could not be brought into force. */
  get faults(): readonly SetAside[] {
    return this.setAside;
  }

  /** Layouts of a record type, in force. */
  layouts(record: string): readonly Layout[] {
    return this.layoutsByRecord.get(record) ?? [];
  }

  compose(snapshot: Composable): Composed {
    return compose(this.declared, snapshot);
  }

  /**
   * Runs before the registry is replaced: makes what is built from it, and returns what puts that in force together with
   * the registry.
   */
  beforeReplacing(prepare: (next: RecordRegistry) => Promise<() => void>): void {
    this.prepare = prepare;
  }

  /** Puts the state of the database in force. One at a time; resolves when it is. */
  reload(sql: Sql): Promise<void> {
    const next = this.running.then(() => this.load(sql));
    this.running = next.catch(() => undefined);
    return next;
  }

  private async load(sql: Sql): Promise<void> {
    const snapshot = await readSnapshot(sql);
    if (snapshot.version === this.current.version) return;
    const { registry, setAside } = this.compose(snapshot);
    const putInForce = await this.prepare(registry);
    this.current = snapshot;
    this.setAside = setAside;
    this.layoutsByRecord = grouped(snapshot.layouts);
    this.registry.replace(registry, snapshot.version);
    putInForce();
  }
}

function grouped(layouts: readonly Layout[]): Map<string, Layout[]> {
  const byRecord = new Map<string, Layout[]>();
  for (const one of layouts) byRecord.set(one.record, [...(byRecord.get(one.record) ?? []), one]);
  return byRecord;
}
