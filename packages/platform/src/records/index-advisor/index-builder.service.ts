import { Injectable } from '@nestjs/common';
import type { Actor } from '@ricejar/sdk';
import { Policy } from '../../access/policy.js';
import { Database } from '../../database/database.js';
import { isUuid } from '../../database/uuid.js';
import { customErrors } from '../custom/custom.errors.js';
import { IndexBuilds, type IndexBuild } from '../custom/index-build/index-builds.js';
import { SchemaChanges } from '../custom/schema/schema-changes.js';
import { RecordRegistry, type RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import { indexErrors } from './index-advisor.errors.js';
import {
  canonical,
  fieldNames,
  indexStatement,
  isIndexable,
  isKept,
  isList,
  shapeOf,
  type IndexField,
} from './index-shape.js';
import { tableIndexes } from './table-indexes.js';

const MOST_FIELDS = 4;

/** Builds and drops the indexes that administrators ask for; they are built while everybody goes on writing. */
@Injectable()
export class IndexBuilder {
  constructor(
    private readonly database: Database,
    private readonly registry: RecordRegistry,
    private readonly policy: Policy,
    private readonly builds: IndexBuilds,
    private readonly changes: SchemaChanges,
  ) {}

  /** `names` are field paths, a leading `-` for a descending one. Answers while it is being built; asked twice, it is built once. */
  async build(actor: Actor, recordName: string, names: readonly string[]): Promise<IndexBuild> {
    const record = this.record(recordName);
    const fields = canonical(this.fields(actor, record, names));
    const shape = shapeOf(record, fields);
    const same = (await tableIndexes(this.database, record.table)).some(
      (one) =>
        one.name === shape.name ||
        (one.predicate === null &&
          one.method === shape.method &&
          JSON.stringify(one.columns) === JSON.stringify(shape.columns)),
    );
    if (same) throw indexErrors.INDEX_EXISTS();
    const asked = (await this.list(record.name)).find((one) => one.indexName === shape.name);
    if (asked?.status === 'queued' || asked?.status === 'building') return asked;
    return this.changes.run(actor, async ({ tx }) => ({
      result: await this.builds.add(tx, record.table, {
        record: record.name,
        fields: fieldNames(fields),
        origin: 'advice',
        statement: indexStatement(record, fields),
      }),
      audit: { action: 'schema.indexBuilt', record: record.name, detail: { fields: fieldNames(fields) } },
    }));
  }

  /** The indexes of a record type that were asked for so. */
  async list(recordName: string): Promise<IndexBuild[]> {
    const builds = await this.builds.of(this.record(recordName).name);
    return builds.filter((one) => one.origin === 'advice');
  }

  /** Drops an index that was built so, or calls off its building. Throws `INDEX_NOT_OURS` for any other. */
  async drop(actor: Actor, id: string): Promise<boolean> {
    const build = isUuid(id) ? await this.builds.find(id) : undefined;
    if (build?.origin !== 'advice') throw indexErrors.INDEX_NOT_OURS();
    // The statement that builds it ends; what it leaves goes with the drop.
    if (build.status === 'building') await this.builds.callOff(build.indexName);
    return this.changes.run(actor, async ({ tx }) => {
      await this.builds.drop(tx, build.indexName);
      return {
        result: true,
        audit: { action: 'schema.indexDropped', record: build.record, detail: { fields: build.fields } },
      };
    });
  }

  private record(name: string): RegisteredRecord {
    const record = this.registry.find(name);
    if (!record) throw customErrors.RECORD_TYPE_UNKNOWN({ record: name });
    return record;
  }

  private fields(actor: Actor, record: RegisteredRecord, names: readonly string[]): IndexField[] {
    const fields = names.map((name): IndexField => {
      const path = name.replace(/^-/, '');
      const field = record.fields.get(path);
      if (!field || !this.policy.isReadable(actor, record, field))
        throw recordErrors.FIELD_UNKNOWN({ record: record.name, field: path });
      if (isKept(field)) throw indexErrors.INDEX_FIELD_KEPT({ field: path });
      if (!isIndexable(field))
        throw invalid(
          `"${path}" is a kind of field that no index looks up`,
          `“${path}”这类字段无法通过索引查找`,
        );
      return { field, descending: name.startsWith('-') };
    });
    if (fields.length === 0 || fields.length > MOST_FIELDS)
      throw invalid(`1 to ${MOST_FIELDS} fields`, `字段数应为 1 到 ${MOST_FIELDS} 个`);
    if (new Set(fields.map(({ field }) => field)).size < fields.length)
      throw invalid('a field stands in it twice', '字段重复');
    if (fields.length > 1 && fields.some(({ field }) => isList(field)))
      throw invalid('a field that holds a list stands alone', '列表类字段只能单独建立索引');
    return fields;
  }
}

const invalid = (reason: string, reasonZh: string): Error =>
  indexErrors.INDEX_FIELDS_INVALID({ reason, reasonZh });
