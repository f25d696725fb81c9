import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApiClient } from './api-client.js';

type Send = (path: unknown, init?: RequestInit) => Promise<Response>;

const SAVE = `mutation Save { createGarden(input: { name: "Kew" }) { id } }`;
const done = (): Response => Response.json({ data: { createGarden: { id: '1' } } });
const refused = (status: number, headers: Record<string, string> = {}): Response =>
  Response.json({ errors: [{ message: 'no', extensions: { code: 'NO' } }] }, { status, headers });

/** A client whose requests end as told, one after the other. */
function client(...ends: (Response | Error)[]) {
  const fetch = vi.fn<Send>(async () => {
    const end = ends.shift();
    if (!(end instanceof Response)) throw end ?? new Error('asked too often');
    return end;
  });
  const api = createApiClient({ locale: () => 'en', onUnauthenticated: vi.fn(), fetch: fetch as never });
  const keys = () => fetch.mock.calls.map(([, init]) => new Headers(init?.headers).get('idempotency-key'));
  return { api, fetch, keys };
}

describe('a mutation', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const settled = async <T>(work: Promise<T>): Promise<PromiseSettledResult<T>> => {
    const [result] = await Promise.all([Promise.allSettled([work]), vi.runAllTimersAsync()]);
    return result[0];
  };

  it('carries a key of its own, and a query carries none', async () => {
    const { api, keys } = client(done(), done(), done());
    await api.request(SAVE);
    await api.request(SAVE);
    await api.request('{ me { id } }');
    const [first, second, query] = keys();
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(second).not.toBe(first);
    expect(query).toBeNull();
  });

  it.each([
    ['the connection breaks', new TypeError('network')],
    ['the database is away', refused(503)],
    ['the first one is still under way', refused(409, { 'retry-after': '1' })],
  ])('is sent again under the same key when %s', async (_when, end) => {
    const { api, keys } = client(end, done());
    expect(await settled(api.request(SAVE))).toEqual({
      status: 'fulfilled',
      value: { createGarden: { id: '1' } },
    });
    expect(new Set(keys()).size).toBe(1);
    expect(keys()).toHaveLength(2);
  });

  it('is given up after the third time, and at once when the answer is no', async () => {
    const lost = new TypeError('network');
    const away = client(lost, lost, lost);
    expect(await settled(away.api.request(SAVE))).toMatchObject({ reason: { code: 'NETWORK' } });
    expect(away.fetch).toHaveBeenCalledTimes(3);
    const no = client(refused(409));
    expect(await settled(no.api.request(SAVE))).toMatchObject({ reason: { code: 'NO' } });
    expect(no.fetch).toHaveBeenCalledTimes(1);
  });

  it('waits for a server that starts anew when told to', async () => {
    const starting = Array.from({ length: 20 }, () => new TypeError('network'));
    const { api, keys } = client(...starting, done());
    expect(await settled(api.request(SAVE, {}, { patient: true }))).toMatchObject({ status: 'fulfilled' });
    expect(new Set(keys()).size).toBe(1);
    expect(keys()).toHaveLength(21);
  });

  it('is not sent again once it was called off, and a query never is', async () => {
    const controller = new AbortController();
    const { api, fetch } = client(new TypeError('network'), done());
    const work = api.request(SAVE, {}, { signal: controller.signal });
    const ended = Promise.allSettled([work]);
    await vi.advanceTimersByTimeAsync(100);
    controller.abort();
    expect((await ended)[0]).toMatchObject({ reason: { name: 'AbortError' } });
    expect(fetch).toHaveBeenCalledTimes(1);
    const query = client(new TypeError('network'), done());
    expect(await settled(query.api.request('{ me { id } }'))).toMatchObject({ reason: { code: 'NETWORK' } });
  });
});
