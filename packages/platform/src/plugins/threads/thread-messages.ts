import { knownErrors, RicejarError, type ErrorDetails } from '@ricejar/sdk';

/** What a thread is asked for, one computation at a time. */
export interface Task {
  name: string;
  input: unknown;
}

export type Told = { progress: number } | { output: unknown } | { error: ToldError };

/** An error as it goes from thread to thread. */
export type ToldError =
  { code: string; details: ErrorDetails; cause?: ToldError } | { message: string; stack: string | undefined };

export const tellError = (error: unknown): ToldError => {
  if (error instanceof RicejarError) {
    const { code, details, cause } = error;
    return { code, details, ...(cause !== undefined && { cause: tellError(cause) }) };
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { message, stack };
};

/** The error as it was thrown there: with its words, and the stack that tells whose code it was. */
export function heardError(told: ToldError): Error {
  if ('code' in told) {
    const spec = knownErrors().get(told.code);
    const error = spec ? new RicejarError(told.code, spec, told.details) : new Error(told.code);
    if (told.cause) error.cause = heardError(told.cause);
    return error;
  }
  const error = new Error(told.message);
  if (told.stack !== undefined) error.stack = told.stack;
  return error;
}
