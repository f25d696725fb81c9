import { parseArgs } from 'node:util';
import { CreateError } from './create.errors.js';

/** What is to be made. */
export interface Answers {
  id: string;
  label: { en: string; zh: string };
  /** Folder that the plugin's folder is made in. */
  into: string;
  /** A checkout of Ricejar whose packages are linked, or null. */
  ricejar: string | null;
  /** Nothing is asked. */
  yes: boolean;
  help: boolean;
}

const ID = /^[a-z][a-z0-9]{2,20}$/;
/** Ids of the core, of the modules in the box, and of what administrators add. */
const TAKEN = new Set(['core', 'custom', 'customer', 'opportunity', 'service', 'workflow', 'starter']);

/** The id; throws `NAME_INVALID` or `NAME_TAKEN`. */
export function checkId(name: string): string {
  if (!ID.test(name)) throw new CreateError('NAME_INVALID', { name });
  if (TAKEN.has(name)) throw new CreateError('NAME_TAKEN', { name });
  return name;
}

/** The label without space around it; throws `LABEL_INVALID`. */
export function checkLabel(label: string): string {
  const text = label.trim();
  // It goes into source code and into a heading.
  if (text.length === 0 || text.length > 60 || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(text))
    throw new CreateError('LABEL_INVALID', { label });
  return text;
}

export const titleOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

/** Reads the command line. Labels that are not given are made of the id. */
export function readAnswers(
  args: readonly string[],
): Partial<Answers> & Pick<Answers, 'yes' | 'help' | 'into'> {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      yes: { type: 'boolean', short: 'y' },
      help: { type: 'boolean', short: 'h' },
      label: { type: 'string' },
      'label-zh': { type: 'string' },
      into: { type: 'string' },
      ricejar: { type: 'string' },
    },
  });
  const known = new Set(['yes', 'help', 'label', 'label-zh', 'into', 'ricejar']);
  const stray = tokens.find((token) => token.kind === 'option' && !known.has(token.name));
  if (stray?.kind === 'option') throw new CreateError('OPTION_UNKNOWN', { option: stray.rawName });
  if (positionals.length > 1) throw new CreateError('TOO_MANY_NAMES', { names: positionals.join(', ') });
  const text = (option: string): string | undefined => {
    const value = values[option];
    if (value === true || value === '') throw new CreateError('OPTION_EMPTY', { option: `--${option}` });
    return typeof value === 'string' ? value : undefined;
  };
  const [name] = positionals;
  const en = text('label');
  const zh = text('label-zh');
  return {
    ...(name !== undefined && { id: checkId(name) }),
    ...((en ?? zh) !== undefined && {
      label: { en: checkLabel(en ?? zh ?? ''), zh: checkLabel(zh ?? en ?? '') },
    }),
    into: text('into') ?? '.',
    ricejar: text('ricejar') ?? null,
    yes: values['yes'] === true,
    help: values['help'] === true,
  };
}
