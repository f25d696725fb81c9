import { RicejarError, type ErrorSpec } from '@ricejar/sdk/errors';

/** An error as it travels between processes. */
export interface CarriedError {
  message: string;
  stack: string;
  /** Of the system or the database. */
  code?: string;
  /** Of a coded error: with it the same error is made again on the other side. */
  coded?: { code: string; spec: ErrorSpec; details: Record<string, unknown> };
}

export function carry(error: unknown): CarriedError {
  const { message, stack, code }: NodeJS.ErrnoException =
    error instanceof Error ? error : new Error(String(error));
  return {
    message,
    stack: stack ?? message,
    ...(typeof code === 'string' && { code }),
    ...(error instanceof RicejarError && {
      coded: { code: error.code, spec: error.spec, details: { ...error.details } },
    }),
  };
}

export function revive({ message, stack, code, coded }: CarriedError): Error {
  const error = coded ? new RicejarError(coded.code, coded.spec, coded.details) : new Error(message);
  return Object.assign(error, { stack, ...(code !== undefined && { code }) });
}
