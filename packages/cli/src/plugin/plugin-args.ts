import { cliErrors } from '../cli.errors.js';

export interface PluginArgs {
  /** What is neither an option nor its value: a file, an id, settings. */
  words: string[];
  /** Settings of `--set key=value`. */
  settings: string[];
  yes: boolean;
  plan: boolean;
  json: boolean;
  /** Folder for what is packed; the current one unless told. */
  out: string;
  /** The sha512 that the file must have. */
  integrity: string | null;
}

/** Throws `ARGUMENT_UNKNOWN`, or `ARGUMENT_MISSING` for an option without its value. */
export function readPluginArgs(args: readonly string[]): PluginArgs {
  const read: PluginArgs = {
    words: [],
    settings: [],
    yes: false,
    plan: false,
    json: false,
    out: '.',
    integrity: null,
  };
  const rest = [...args];
  const value = (option: string): string => {
    const given = rest.shift();
    if (given === undefined)
      throw cliErrors.ARGUMENT_MISSING({ what: `the value of ${option}`, whatZh: `${option} 的值` });
    return given;
  };
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--yes' || argument === '-y') read.yes = true;
    else if (argument === '--plan') read.plan = true;
    else if (argument === '--json') read.json = true;
    else if (argument === '--out') read.out = value(argument);
    else if (argument === '--set') read.settings.push(value(argument));
    else if (argument === '--integrity') read.integrity = value(argument);
    else if (argument.startsWith('-')) throw cliErrors.ARGUMENT_UNKNOWN({ argument });
    else read.words.push(argument);
  }
  return read;
}

/** The first word. Throws `ARGUMENT_MISSING`. */
export function requireWord({ words }: PluginArgs, what: string, whatZh: string): string {
  const [word] = words;
  if (word === undefined) throw cliErrors.ARGUMENT_MISSING({ what, whatZh });
  return word;
}

type Values = Record<string, unknown>;
interface Form {
  type?: unknown;
  properties?: Record<string, Form>;
}

/**
 * `key=value` with points for what is within: as a text where the form asks for one, else as JSON where it is JSON. An
 * empty value takes the setting away.
 */
export function readSettings(pairs: readonly string[], form: unknown = null): Values {
  const values: Values = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1)
      throw cliErrors.ARGUMENT_MISSING({
        what: `the value of ${pair} (key=value)`,
        whatZh: `${pair} 的值（键=值）`,
      });
    const path = pair.slice(0, at).split('.');
    put(values, path, valueOf(pair.slice(at + 1), formAt(form as Form | null, path)));
  }
  return values;
}

/** The settings of before with the new ones over them. */
export function mergeSettings(before: unknown, over: Values): Values {
  const isTree = (value: unknown): value is Values =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const merged: Values = { ...(isTree(before) ? before : {}) };
  for (const [key, value] of Object.entries(over))
    merged[key] = isTree(value) ? mergeSettings(merged[key], value) : value;
  return merged;
}

const formAt = (form: Form | null, path: readonly string[]): Form | undefined =>
  path.reduce<Form | undefined>((inner, part) => inner?.properties?.[part], form ?? undefined);

function valueOf(text: string, form: Form | undefined): unknown {
  if (text === '') return null;
  if (form?.type === 'string') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function put(values: Values, path: readonly string[], value: unknown): void {
  const [head = '', ...tail] = path;
  if (tail.length === 0) {
    values[head] = value;
    return;
  }
  const inner = (values[head] ??= {}) as Values;
  put(inner, tail, value);
}
