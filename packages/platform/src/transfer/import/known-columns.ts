import { Injectable, Logger } from '@nestjs/common';
import { Extensions, importMappers, type ImportMapper } from '@ricejar/sdk';
import type { RegisteredField } from '../../records/record-registry.js';
import type { SampledColumn } from './guess-mapping.js';

/** What plugins know of files of other systems: which field each column is. */
@Injectable()
export class KnownColumns {
  private readonly logger = new Logger('Import');

  constructor(private readonly extensions: Extensions) {}

  /** Fields by column index, by the first mapper that knows the file; empty when none does. */
  async of(
    record: string,
    fields: readonly RegisteredField[],
    columns: readonly SampledColumn[],
  ): Promise<Map<number, RegisteredField>> {
    const byPath = new Map(fields.map((field) => [field.path, field]));
    for (const extension of this.extensions.of(importMappers)) {
      if (!extension.entry.records.includes(record)) continue;
      const map = (mapper: ImportMapper): ReadonlyMap<number, string> => mapper.map(record, columns);
      try {
        const known = [...(await this.extensions.call(extension, 'importMappers', map))].flatMap(
          ([index, path]) => {
            const field = byPath.get(path);
            return field ? [[index, field] as const] : [];
          },
        );
        if (known.length > 0) return new Map(known);
      } catch (error) {
        // A person still can map the columns by hand.
        this.logger.warn(`${extension.key}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return new Map();
  }
}
