import { RicejarError, type FieldKind } from '@ricejar/sdk';
import { checkExpression } from '../../expression/expression.js';
import type { RecordRegistry, RegisteredRecord } from '../../record-registry.js';
import { storedField } from '../../stored-field.js';
import { storedValue } from '../../values.js';
import { customErrors } from '../custom.errors.js';
import { CUSTOM } from '../schema/compose.js';
import type { CustomFieldDefinition } from '../schema/snapshot.js';
import { requireFreeInverse, requireRecord } from './field-name.js';

export const invalidField = (reason: string, reasonZh: string) =>
  customErrors.FIELD_INVALID({ reason, reasonZh });

const TEXTS: readonly FieldKind[] = ['text', 'longText', 'email', 'phone', 'url'];
const NUMBERS: readonly FieldKind[] = ['integer', 'decimal', 'percent', 'money', 'rating'];
const CHOICES: readonly FieldKind[] = ['choice', 'multiChoice'];
export const REFERENCES: readonly FieldKind[] = ['reference', 'references'];
export const COMPUTED: readonly FieldKind[] = ['formula', 'rollUp'];
const OTHERS: readonly FieldKind[] = ['boolean', 'date', 'dateTime', 'address', 'personName', 'json'];
export const KINDS: readonly FieldKind[] = [
  ...TEXTS,
  ...NUMBERS,
  ...CHOICES,
  ...REFERENCES,
  ...COMPUTED,
  ...OTHERS,
];

const SEARCHED: readonly FieldKind[] = [...TEXTS, 'personName'];
const UNIQUE: readonly FieldKind[] = [
  'text',
  'email',
  'phone',
  'url',
  'integer',
  'decimal',
  'date',
  'reference',
];
const NOT_INDEXED: readonly FieldKind[] = ['longText', 'json', 'multiChoice', 'references', 'address'];
const WITH_DEFAULT: readonly FieldKind[] = [
  ...TEXTS,
  'integer',
  'decimal',
  'percent',
  'rating',
  'boolean',
  'choice',
  'date',
];

export const LONGEST: Partial<Record<FieldKind, number>> = {
  text: 255,
  longText: 20_000,
  email: 254,
  phone: 40,
  url: 2_000,
};
/** An index entry holds 2,704 bytes, and a character takes up to four. */
const LONGEST_INDEXED = 500;
export const SCALE: Partial<Record<FieldKind, number>> = { decimal: 12, percent: 4, money: 4 };
const MOST_CHOICES = 500;
const CHOICE_VALUE = /^[A-Za-z0-9_][A-Za-z0-9_-]{0,59}$/;
type Rule = [broken: boolean, reason: string, reasonZh: string];

/** Throws when settings do not go with the kind, with each other, or with the other fields there are. */
export function judge(
  registry: RecordRegistry,
  record: RegisteredRecord,
  name: string,
  definition: CustomFieldDefinition,
  before: CustomFieldDefinition | null,
): void {
  const rules = [
    ...flagRules(definition),
    ...choiceRules(definition),
    ...rangeRules(definition),
    ...sourceRules(definition),
  ];
  const broken = rules.find(([is]) => is);
  if (broken) throw invalidField(broken[1], broken[2]);
  if (definition.kind === 'formula') judgeFormula(record, name, definition);
  requireFitting(name, definition);
  const { inverse, target } = definition;
  if (inverse && target && inverse.name !== before?.inverse?.name)
    requireFreeInverse(requireRecord(registry, target), inverse.name);
}

function flagRules({
  kind,
  unique,
  index,
  search,
  required,
  maxLength = 0,
  ...rest
}: CustomFieldDefinition): Rule[] {
  return [
    [
      unique === true && !UNIQUE.includes(kind),
      `a field of kind ${kind} cannot be unique`,
      '此类型的字段不能设为唯一',
    ],
    [
      index === true && NOT_INDEXED.includes(kind),
      `a field of kind ${kind} cannot be indexed`,
      '此类型的字段不能建立索引',
    ],
    [
      search === true && !SEARCHED.includes(kind),
      'only texts and names can be searched',
      '只有文本类和姓名字段可以搜索',
    ],
    [
      required === true && COMPUTED.includes(kind),
      'what is computed cannot be required',
      '计算字段不能设为必填',
    ],
    [
      (unique === true || index === true) && TEXTS.includes(kind) && maxLength > LONGEST_INDEXED,
      `a unique or indexed text holds ${LONGEST_INDEXED} characters at most`,
      `设为唯一或建立索引的文本最长 ${LONGEST_INDEXED} 个字符`,
    ],
    [
      rest.default !== undefined && !WITH_DEFAULT.includes(kind),
      `a field of kind ${kind} has no default`,
      '此类型的字段不能设置默认值',
    ],
  ];
}

function choiceRules({ kind, choices = [] }: CustomFieldDefinition): Rule[] {
  const chosen = CHOICES.includes(kind);
  return [
    [chosen && choices.length === 0, 'it needs choices', '必须设置选项'],
    [!chosen && choices.length > 0, 'only choices have choices', '只有选项类字段才能设置选项'],
    [choices.length > MOST_CHOICES, `more than ${MOST_CHOICES} choices`, `选项超过 ${MOST_CHOICES} 个`],
    [
      choices.some((one) => !CHOICE_VALUE.test(one.value)),
      'the value of a choice holds letters, digits, - and _ only',
      '选项的存储值只能包含英文字母、数字、- 和 _',
    ],
    [
      new Set(choices.map((one) => one.value)).size < choices.length,
      'two choices have one value',
      '选项的存储值重复',
    ],
  ];
}

function rangeRules({ kind, min, max, maxLength = 0, scale = 0 }: CustomFieldDefinition): Rule[] {
  const isText = TEXTS.includes(kind);
  const ranged = min !== undefined || max !== undefined;
  return [
    [
      ranged && !NUMBERS.includes(kind),
      'only numbers have a least and a most',
      '只有数字类字段可以设置最小值和最大值',
    ],
    [
      min !== undefined && max !== undefined && min > max,
      'the least is more than the most',
      '最小值大于最大值',
    ],
    [
      kind === 'rating' && !(min === 1 && Number.isInteger(max) && Number(max) >= 2 && Number(max) <= 10),
      'a rating goes from 1 to between 2 and 10',
      '评分须从 1 开始，最高为 2 到 10',
    ],
    [
      isText && (maxLength < 1 || maxLength > 20_000),
      'texts hold 1 to 20,000 characters',
      '文本长度须在 1 到 20,000 之间',
    ],
    [scale < 0 || scale > (SCALE[kind] ?? 0), 'too many digits after the point', '小数位数过多'],
  ];
}

function sourceRules({ kind, inverse, expression, rollUp }: CustomFieldDefinition): Rule[] {
  return [
    [
      inverse !== undefined && !REFERENCES.includes(kind),
      'only references have a list on the other side',
      '只有引用类字段才能设置反向列表',
    ],
    [
      kind !== 'formula' && expression !== undefined,
      'only formulas have an expression',
      '只有公式字段才能设置表达式',
    ],
    [
      (kind === 'rollUp') !== (rollUp !== undefined),
      'a roll-up says what it rolls up, and nothing else does',
      '汇总字段必须（且只有它可以）设置汇总来源',
    ],
  ];
}

function judgeFormula(
  record: RegisteredRecord,
  name: string,
  { expression = '', result = 'text' }: CustomFieldDefinition,
): void {
  const check = checkExpression(record, expression, 'formula');
  if (check.error) throw invalidField(check.error.en, check.error.zh);
  if (!check.results.includes(result))
    throw invalidField(
      `the expression comes to ${check.results.join(' or ')}, not ${result}`,
      `表达式的结果是 ${check.results.join(' 或 ')}，而不是 ${result}`,
    );
  const own = `ext.${CUSTOM}.${name}`;
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (path === own) throw invalidField('the formula needs its own value', '公式引用了自身');
    if (seen.has(path)) return;
    seen.add(path);
    const inner = record.fields.get(path)?.definition.expression;
    if (inner) checkExpression(record, inner, 'formula').uses.forEach(visit);
  };
  check.uses.forEach(visit);
}

/** The default must be a value that the field takes. */
function requireFitting(name: string, definition: CustomFieldDefinition): void {
  if (definition.default === undefined) return;
  try {
    storedValue(name, storedField({ ...definition, name, owner: CUSTOM }, null), definition.default);
  } catch (error) {
    if (!(error instanceof RicejarError)) throw error;
    const { reason = '', reasonZh = '' } = error.details as { reason?: string; reasonZh?: string };
    throw invalidField(`the default does not fit: ${reason}`, `默认值不符合要求：${reasonZh}`);
  }
}
