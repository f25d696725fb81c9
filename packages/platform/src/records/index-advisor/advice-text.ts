import type { Localized } from '@ricejar/sdk';
import type { RegisteredRecord } from '../record-registry.js';
import { fieldNames, type IndexField } from './index-shape.js';
import type { Unfit } from './wanted.js';

export interface IndexAdvice {
  /** What an index is to be built on; empty where none would help. */
  fields: string[];
  text: Localized;
  /** Rows of the table, as the planner knows it. */
  rows: number;
}

const COUNT_EN = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });
const COMPACT_ZH = new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 2, notation: 'compact' });
/** `4.1 万`. */
const countZh = (count: number): string => COMPACT_ZH.format(count).replace(/(?=[万亿])/, ' ');

export function buildable(
  record: RegisteredRecord,
  fields: readonly IndexField[],
  rows: number,
): IndexAdvice {
  const { labelPlural } = record.definition;
  const name = (language: 'en' | 'zh') => fields.map(({ field }) => field.definition.label[language]);
  return {
    fields: fieldNames(fields),
    rows,
    text: {
      en: `No index serves this list: each page reads up to ${COUNT_EN.format(rows)} ${labelPlural.en.toLowerCase()}. An index on ${name('en').join(' + ')} would read only what is shown.`,
      zh: `此列表没有可用的索引，每翻一页最多要读取 ${countZh(rows)}条${labelPlural.zh}。为“${name('zh').join(' + ')}”建立索引后，只需读取所显示的部分。`,
    },
  };
}

export function hopeless(unfit: Unfit, rows: number): IndexAdvice {
  const { en, zh } = unfit.label;
  const except = {
    en: `A condition that leaves records out ("${en}") cannot be looked up in an index. Add one that says what is wanted.`,
    zh: `排除类条件（“${zh}”）无法通过索引查找，请增加一个说明所需内容的条件。`,
  };
  const texts: Record<Unfit['reason'], Localized> = {
    inside: {
      en: `Looking for a part of "${en}" reads every record: an index keeps values in order and cannot find what stands inside them. Ask for the whole value, or add a condition that narrows the list.`,
      zh: `按“${zh}”的一部分查找需要读取所有记录：索引按整值排序，无法查找值内部的内容。请改为按完整值查找，或增加能缩小范围的条件。`,
    },
    related: {
      en: `"${en}" is asked of other records: an index of this record type cannot know them. Add a condition on this record type that narrows the list.`,
      zh: `“${zh}”涉及其他记录，此类记录的索引无法包含它们。请增加一个能缩小范围的本类字段条件。`,
    },
    kind: {
      en: `"${en}" is a kind of field that no index looks up.`,
      zh: `“${zh}”这类字段无法通过索引查找。`,
    },
    not: except,
    except,
    kept: {
      en: `"${en}" is kept by the system and rewritten for many records at once. With an index on it, rewriting a million of them would take 38 seconds instead of one, so it gets none. Narrow the list by another field.`,
      zh: `“${zh}”由系统维护，会批量重写。若为其建立索引，重写一百万条记录的耗时会从 1 秒增至 38 秒，因此不为其建立索引。请用其他字段缩小范围。`,
    },
  };
  return { fields: [], rows, text: texts[unfit.reason] };
}
