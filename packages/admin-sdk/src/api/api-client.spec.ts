import { describe, expect, it, vi } from 'vitest';
import { createApiClient } from './api-client.js';
import { ApiError } from './api-error.js';

const answering = (body: unknown, status = 200) => {
  const onUnauthenticated = vi.fn();
  const fetch = vi.fn(
    async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }),
  );
  return {
    fetch,
    onUnauthenticated,
    api: createApiClient({ locale: () => 'zh-CN', onUnauthenticated, fetch }),
  };
};

const failureOf = async (work: Promise<unknown>): Promise<ApiError> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
};

describe('the API client', () => {
  it('sends JSON with the language and answers the data', async () => {
    const { api, fetch } = answering({ data: { me: null } });
    await expect(api.request('{ me { id } }', { a: 1 })).resolves.toEqual({ me: null });
    const [path, init] = fetch.mock.calls[0] as unknown as [string, RequestInit];
    expect(path).toBe('/graphql');
    expect(init.headers).toMatchObject({ 'content-type': 'application/json', 'x-ricejar-locale': 'zh-CN' });
    expect(JSON.parse(String(init.body))).toEqual({ query: '{ me { id } }', variables: { a: 1 } });
  });

  it('hears the revision of the metadata that an answer was made with', async () => {
    const headers = { 'x-ricejar-revision': '7.3' };
    const fetch = async () => new Response(JSON.stringify({ data: { me: null } }), { headers });
    const api = createApiClient({ locale: () => 'en', onUnauthenticated: vi.fn(), fetch });
    const onRevision = vi.fn();
    expect(api.revision.value).toBeNull();
    await api.request('{ me { id } }', {}, { onRevision });
    expect(api.revision.value).toBe('7.3');
    expect(onRevision).toHaveBeenCalledExactlyOnceWith('7.3');
  });

  it('turns coded errors into ApiError', async () => {
    const details = { field: 'name' };
    const { api, onUnauthenticated } = answering({
      data: null,
      errors: [{ message: '“名称”不能为空。', extensions: { code: 'VALUE_REQUIRED', details } }],
    });
    expect(await failureOf(api.request('{ x }'))).toMatchObject({
      code: 'VALUE_REQUIRED',
      message: '“名称”不能为空。',
      details,
    });
    expect(onUnauthenticated).not.toHaveBeenCalled();
  });

  it('reports a lost session', async () => {
    const { api, onUnauthenticated } = answering({
      errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }],
    });
    await failureOf(api.request('{ x }'));
    expect(onUnauthenticated).toHaveBeenCalledOnce();
  });

  it('says in words that nothing answered, or nonsense did', async () => {
    const fetch = () => Promise.reject(new TypeError('failed'));
    const dead = createApiClient({ locale: () => 'en', onUnauthenticated: vi.fn(), fetch });
    const error = await failureOf(dead.request('{ x }'));
    expect(error.code).toBe('NETWORK');
    expect(error.isTransient).toBe(true);
    expect((await failureOf(answering('<html>', 502).api.request('{ x }'))).code).toBe('SERVER');
  });

  it('uploads a file under its name', async () => {
    const { api, fetch } = answering({ id: 'f1', name: '客户.csv', size: 3 });
    await expect(api.upload(new File(['abc'], '客户.csv'))).resolves.toMatchObject({ id: 'f1' });
    const [path, init] = fetch.mock.calls[0] as unknown as [string, RequestInit];
    expect(path).toBe('/api/files');
    expect(init.headers).toMatchObject({ 'x-ricejar-file-name': encodeURIComponent('客户.csv') });
  });
});
