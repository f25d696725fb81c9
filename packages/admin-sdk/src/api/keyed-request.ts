import { isApiError } from './api-error.js';

/** Milliseconds before the second and the third time. */
const PAUSES = [300, 1_200];
/** The same for a request that waits for a server which is starting anew, two minutes in all. */
const PATIENT_PAUSES = [...PAUSES, ...Array.from({ length: 120 }, () => 1_000)];

/** A name for one mutation. `crypto.randomUUID` is there on https alone, and many a site runs on plain http. */
export const newIdempotencyKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

export const isMutation = (document: string): boolean => /^\s*mutation\b/.test(document);

/**
 * Sends a request that carries an `Idempotency-Key` again when its answer did not arrive, or when the server asks for
 * that: the key keeps it from being done twice. The last failure is the caller's.
 */
export async function sendKeyed(
  attempt: () => Promise<Response>,
  { signal, patient = false }: { signal?: AbortSignal; patient?: boolean } = {},
): Promise<Response> {
  for (const pause of patient ? PATIENT_PAUSES : PAUSES) {
    const response = await attempt().catch((error: unknown) => {
      if (isApiError(error, 'NETWORK')) return null;
      throw error;
    });
    if (response && !asksForAnother(response)) return response;
    await wait(pause, signal);
  }
  return attempt();
}

/** An unreachable database (503), or the same request still under way (409). */
const asksForAnother = ({ status, headers }: Response): boolean =>
  status === 503 || (status === 409 && headers.has('retry-after'));

const wait = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new DOMException('Aborted', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
  });
