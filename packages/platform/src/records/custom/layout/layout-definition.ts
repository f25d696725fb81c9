import { z } from 'zod';
import { checkExpression } from '../../expression/expression.js';
import type { RegisteredRecord } from '../../record-registry.js';
import type { LayoutDefinition } from '../schema/snapshot.js';
import { layoutErrors } from './layout.errors.js';

const MOST_SECTIONS = 100;
const MOST_FIELDS = 1_000;
const CONDITIONS = ['show', 'require', 'readOnly'] as const;

const label = z.strictObject({ en: z.string().max(200), zh: z.string().max(200) });
const condition = z.string().trim().max(2_000).optional();
const placed = z.strictObject({
  path: z.string().max(200),
  show: condition,
  require: condition,
  readOnly: condition,
});
const section = z.strictObject({
  key: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/),
  label,
  columns: z.union([z.literal(1), z.literal(2)]),
  fields: z.array(placed).max(MOST_FIELDS),
});
const layout = z.strictObject({ sections: z.array(section).max(MOST_SECTIONS) });

const invalid = (reason: string, reasonZh: string) => layoutErrors.LAYOUT_INVALID({ reason, reasonZh });

/**
 * Reads a layout of a record type: fields that exist (`retired` ones may stay in it, and are passed over), each once,
 * with conditions that can be judged. Throws `LAYOUT_INVALID`.
 */
export function readLayout(
  record: RegisteredRecord,
  json: unknown,
  retired: ReadonlySet<string>,
): LayoutDefinition {
  const { data, error } = layout.safeParse(json);
  if (!data) {
    const at = error?.issues[0]?.path.join('.') ?? '';
    throw invalid(`"${at}" is not of the form that is documented`, `“${at}”的格式不正确`);
  }
  const keys = data.sections.map((one) => one.key);
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice) throw invalid(`two sections are called ${twice}`, `分区名称 ${twice} 重复`);
  const paths = new Set<string>();
  for (const field of data.sections.flatMap((one) => one.fields)) {
    const { path } = field;
    if (paths.has(path)) throw invalid(`${path} stands in it twice`, `字段 ${path} 重复出现`);
    paths.add(path);
    if (!record.fields.has(path) && !retired.has(path))
      throw invalid(`there is no field ${path}`, `没有字段 ${path}`);
    for (const name of CONDITIONS) requireCondition(record, path, field[name]);
  }
  return withoutBlanks(data);
}

function requireCondition(record: RegisteredRecord, path: string, text: string | undefined): void {
  if (!text) return;
  const { error } = checkExpression(record, text, 'condition');
  if (error) throw invalid(`the condition of ${path}: ${error.en}`, `${path} 的条件：${error.zh}`);
}

const withoutBlanks = ({ sections }: z.infer<typeof layout>): LayoutDefinition => ({
  sections: sections.map((one) => ({
    ...one,
    fields: one.fields.map(({ path, ...conditions }) => ({
      path,
      ...Object.fromEntries(
        CONDITIONS.flatMap((name) => (conditions[name] ? [[name, conditions[name]]] : [])),
      ),
    })),
  })),
});
