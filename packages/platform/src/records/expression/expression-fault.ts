import type { Localized } from '@ricejar/sdk';

interface CelError {
  code?: string;
  summary?: string;
  message?: string;
  range?: { start: number; end: number };
}

const WORDS: { readonly [code: string]: (detail: string) => Localized } = {
  no_such_overload: (detail) => ({
    en: `these values cannot be put together: ${detail}`,
    zh: `这些值不能这样运算：${detail}`,
  }),
  no_matching_overload: (detail) => ({
    en: `there is no such function for these values: ${detail}`,
    zh: `没有适用于这些值的函数：${detail}`,
  }),
  no_such_key: (detail) => ({ en: `there is no field ${detail}`, zh: `没有字段 ${detail}` }),
  unknown_variable: (detail) => ({ en: `there is no field ${detail}`, zh: `没有字段 ${detail}` }),
  invalid_condition_type: (detail) => ({
    en: `what stands before "?" must be true or false: ${detail}`,
    zh: `“?”前面必须是真假值：${detail}`,
  }),
  incompatible_ternary_branches: (detail) => ({
    en: `both outcomes must be of one type: ${detail}`,
    zh: `两种结果的类型必须一致：${detail}`,
  }),
  unterminated_string: () => ({ en: 'a quotation mark is missing', zh: '缺少引号' }),
};

/** The words of cel-js that come before what matters to the reader. */
const PREAMBLE =
  /^(no such overload|found no matching overload for|No such key|Unknown variable|Ternary condition must be bool, got|Ternary branches must have the same type, got):? ?/;

/** What is wrong with an expression and where, for whoever writes it. */
export function explainCelError(error: unknown): Localized {
  const { code = '', summary, message = String(error), range } = (error ?? {}) as CelError;
  const text = summary ?? message.split('\n')[0] ?? '';
  const known = WORDS[code];
  const words = known
    ? known(text.replace(PREAMBLE, ''))
    : { en: text.charAt(0).toLowerCase() + text.slice(1), zh: text };
  if (!range) return words;
  return {
    en: `${words.en} (at character ${range.start + 1})`,
    zh: `${words.zh}（第 ${range.start + 1} 个字符）`,
  };
}
