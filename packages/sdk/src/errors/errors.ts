import { inLocale, type Locale, type Localized } from '../localized.js';

/** How an error reads to HTTP and GraphQL clients. */
export type ErrorClass =
  'badInput' | 'unauthenticated' | 'forbidden' | 'notFound' | 'conflict' | 'limited' | 'unavailable';

export interface ErrorSpec {
  class: ErrorClass;
  /** Words in braces are replaced from the details: `{field} is unknown`. */
  message: Localized;
}

export type ErrorDetails = Readonly<Record<string, unknown>>;

/** An expected failure with a stable code and a message in the caller's language. */
export class RicejarError extends Error {
  constructor(
    readonly code: string,
    readonly spec: ErrorSpec,
    readonly details: ErrorDetails = {},
  ) {
    super(render(spec.message.en, details));
    this.name = 'RicejarError';
  }

  messageIn(locale: Locale): string {
    return render(inLocale(this.spec.message, locale), this.details);
  }
}

const render = (template: string, details: ErrorDetails): string =>
  template.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = details[key];
    return value === undefined ? whole : Array.isArray(value) ? value.join(', ') : String(value);
  });

type ErrorTable<Codes extends string> = Readonly<Record<Codes, (details?: ErrorDetails) => RicejarError>>;

const KNOWN = new Map<string, ErrorSpec>();

/**
 * The coded errors of a feature, one table each. `details` reach the client as `extensions.details`; keep secrets and
 * values the caller may not read out of them.
 */
export function defineErrors<Codes extends string>(specs: Record<Codes, ErrorSpec>): ErrorTable<Codes> {
  const entries = Object.entries<ErrorSpec>(specs).map(([code, spec]) => {
    if (KNOWN.has(code) && KNOWN.get(code)?.message.en !== spec.message.en) {
      throw new Error(`error code ${code} is defined twice`);
    }
    KNOWN.set(code, spec);
    return [code, (details?: ErrorDetails) => new RicejarError(code, spec, details)] as const;
  });
  return Object.fromEntries(entries) as unknown as ErrorTable<Codes>;
}

/** Every error code loaded so far: the errors page of the docs is written from it. */
export const knownErrors = (): ReadonlyMap<string, ErrorSpec> => KNOWN;
