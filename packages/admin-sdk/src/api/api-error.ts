/** A failure the server (or the network) reported, with its stable code and a message in the person's language. */
export class ApiError extends Error {
  constructor(
    /** Such as `CONFLICT`, `FORBIDDEN`, `VALUE_INVALID`; `NETWORK` when no answer came, `SERVER` when it made no sense. */
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'ApiError';
  }

  /** Whether another try could help without changing anything. */
  get isTransient(): boolean {
    return ['NETWORK', 'SERVER', 'DATABASE_UNAVAILABLE', 'DATABASE_TIMEOUT'].includes(this.code);
  }
}

export const isApiError = (error: unknown, code?: string): error is ApiError =>
  error instanceof ApiError && (code === undefined || error.code === code);
