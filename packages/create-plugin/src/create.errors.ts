/** In the languages of the interface; what is in braces is filled in. */
const MESSAGES = {
  NAME_MISSING: {
    en: 'Say what the plugin is called: create-plugin <name>.',
    zh: '请给出插件名称：create-plugin <名称>。',
  },
  NAME_INVALID: {
    en: '"{name}" cannot be a plugin\'s id: 3 to 21 small letters and digits, a letter first, such as "loyalty".',
    zh: '“{name}”不能作为插件标识：应为 3 到 21 个小写字母或数字，以字母开头，例如 loyalty。',
  },
  NAME_TAKEN: {
    en: '"{name}" is the name of a part of Ricejar: choose another one.',
    zh: '“{name}”是 Ricejar 自身组件的名称，请换一个。',
  },
  LABEL_INVALID: {
    en: 'A label has 1 to 60 characters and stands on one line: "{label}".',
    zh: '显示名称应为一行，1 到 60 个字符：“{label}”。',
  },
  OPTION_UNKNOWN: {
    en: 'There is no option {option}: see --help.',
    zh: '没有选项 {option}，请参阅 --help。',
  },
  OPTION_EMPTY: { en: '{option} needs a value.', zh: '{option} 需要一个值。' },
  TOO_MANY_NAMES: { en: 'One plugin at a time: {names}.', zh: '一次只能创建一个插件：{names}。' },
  FOLDER_EXISTS: {
    en: '{folder} is there already and is not empty: choose another name or folder.',
    zh: '{folder} 已存在且不为空：请换一个名称或目录。',
  },
  FOLDER_UNWRITABLE: {
    en: 'Nothing can be written to {folder}: {reason}',
    zh: '无法写入 {folder}：{reason}',
  },
  RICEJAR_MISSING: {
    en: '{folder} holds no Ricejar: it has no packages/sdk.',
    zh: '{folder} 中没有 Ricejar：缺少 packages/sdk。',
  },
} as const;

export type CreateErrorCode = keyof typeof MESSAGES;

/** A refusal with a stable code, and its message in both languages. */
export class CreateError extends Error {
  constructor(
    readonly code: CreateErrorCode,
    private readonly details: Readonly<Record<string, string>> = {},
  ) {
    super();
    this.message = this.in('en');
  }

  in(language: 'en' | 'zh'): string {
    return MESSAGES[this.code][language].replace(
      /\{(\w+)\}/g,
      (whole, key: string) => this.details[key] ?? whole,
    );
  }
}
