import {
  inLocale,
  knownErrors,
  RicejarError,
  type ErrorDetails,
  type Locale,
  type Localized,
} from '@ricejar/sdk';

/** What is wrong with a row, or with one of its cells. */
export interface Fault {
  line: number;
  /** Index of the column of the file; null when the row as a whole is wrong. */
  column: number | null;
  code: string;
  details: ErrorDetails;
}

/** Faults shown to people; all of them are counted. */
export const KEPT_FAULTS = 1_000;

export class FaultList {
  count = 0;
  readonly kept: Fault[] = [];

  add(fault: Fault): void {
    if (this.count++ < KEPT_FAULTS) this.kept.push(fault);
  }

  addError(error: RicejarError, line: number, column: number | null): void {
    this.add({ line, column, code: error.code, details: error.details });
  }

  /** Joins faults that were found later; those of the first lines are kept. */
  merge(count: number, faults: readonly Fault[]): void {
    this.count += count;
    this.kept.push(...faults);
    this.kept.sort((a, b) => a.line - b.line || (a.column ?? -1) - (b.column ?? -1));
    this.kept.length = Math.min(this.kept.length, KEPT_FAULTS);
  }
}

/** The words for a fault in a language; names of fields and record types are those people know. */
export function faultMessage(
  fault: Pick<Fault, 'code' | 'details'>,
  locale: Locale,
  labels: FieldLabels,
): string {
  const spec = knownErrors().get(fault.code);
  if (!spec) return fault.code;
  const details = Object.entries(fault.details).map(([name, value]) => [
    name,
    words(name, value, locale, labels),
  ]);
  return new RicejarError(fault.code, spec, Object.fromEntries(details) as ErrorDetails).messageIn(locale);
}

/** Label of a field by its path. */
export type FieldLabels = (path: string) => Localized | undefined;

function words(name: string, value: unknown, locale: Locale, labels: FieldLabels): unknown {
  if (name === 'field' && typeof value === 'string') {
    const label = labels(value);
    return label ? inLocale(label, locale) : value;
  }
  const isLabel = typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;
  return isLabel ? inLocale(value as Localized, locale) : value;
}
