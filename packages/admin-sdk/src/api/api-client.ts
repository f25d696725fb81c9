import type { UiLocale } from '@ricejar/ui';
import { inject, shallowRef, type InjectionKey, type ShallowRef } from 'vue';
import { ApiError } from './api-error.js';
import { isMutation, newIdempotencyKey, sendKeyed } from './keyed-request.js';

export type Variables = Readonly<Record<string, unknown>>;

export interface RequestOptions {
  signal?: AbortSignal;
  /** A mutation waits for a server that is starting anew, two minutes at most. */
  patient?: boolean;
  /** Hears the revision of the server's metadata that this very answer was made with. */
  onRevision?: (revision: string) => void;
}

export interface ApiClient {
  /** Revision of the server's metadata as its latest answer carried it; null before the first. */
  readonly revision: Readonly<ShallowRef<string | null>>;
  /** Runs a GraphQL document and answers its data. Throws `ApiError`; a partial answer counts as failed. */
  request<T>(document: string, variables?: Variables, options?: RequestOptions): Promise<T>;
  /** Sends a file to the server's store. */
  upload(file: File, options?: RequestOptions): Promise<UploadedFile>;
}

export interface UploadedFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
}

export interface ApiClientOptions {
  locale: () => UiLocale;
  /** Called when the server says that there is no session (any more). */
  onUnauthenticated: () => void;
  fetch?: typeof fetch;
}

interface GraphqlAnswer<T> {
  data?: T | null;
  errors?: readonly {
    message: string;
    extensions?: { code?: string; details?: Record<string, unknown> };
  }[];
}

const REVISION_HEADER = 'x-ricejar-revision';

const WORDS = {
  NETWORK: {
    en: 'The server does not answer. Check the connection and try again.',
    'zh-CN': '服务器没有响应，请检查网络后重试。',
  },
  SERVER: {
    en: 'The server gave an answer that makes no sense.',
    'zh-CN': '服务器返回了无法识别的内容。',
  },
} as const;

export function createApiClient(options: ApiClientOptions): ApiClient {
  const send = options.fetch ?? ((input, init) => fetch(input, init));
  const revision = shallowRef<string | null>(null);

  async function call(path: string, init: RequestInit): Promise<Response> {
    try {
      return await send(path, { credentials: 'same-origin', ...init });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new ApiError('NETWORK', WORDS.NETWORK[options.locale()]);
    }
  }

  async function read<T>(response: Response): Promise<T> {
    try {
      return (await response.json()) as T;
    } catch {
      throw new ApiError('SERVER', WORDS.SERVER[options.locale()], { status: response.status });
    }
  }

  function refuse(error: NonNullable<GraphqlAnswer<unknown>['errors']>[number]): never {
    const code = error.extensions?.code ?? 'SERVER';
    if (code === 'UNAUTHENTICATED') options.onUnauthenticated();
    throw new ApiError(code, error.message, error.extensions?.details);
  }

  return {
    revision,
    async request<T>(
      document: string,
      variables: Variables = {},
      { signal, patient = false, onRevision }: RequestOptions = {},
    ): Promise<T> {
      const key = isMutation(document) ? newIdempotencyKey() : null;
      const attempt = () =>
        call('/graphql', {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-ricejar-locale': options.locale(),
            ...(key !== null && { 'idempotency-key': key }),
          },
          body: JSON.stringify({ query: document, variables }),
          ...(signal && { signal }),
        });
      const response = await (key === null
        ? attempt()
        : sendKeyed(attempt, { patient, ...(signal && { signal }) }));
      const made = response.headers.get(REVISION_HEADER);
      if (made !== null) {
        revision.value = made;
        onRevision?.(made);
      }
      const answer = await read<GraphqlAnswer<T>>(response);
      const failure = answer.errors?.[0];
      if (failure) refuse(failure);
      if (!answer.data)
        throw new ApiError('SERVER', WORDS.SERVER[options.locale()], { status: response.status });
      return answer.data;
    },

    async upload(file: File, { signal }: RequestOptions = {}): Promise<UploadedFile> {
      const response = await call('/api/files', {
        method: 'POST',
        headers: {
          'content-type': 'application/octet-stream',
          'x-ricejar-file-name': encodeURIComponent(file.name),
          'x-ricejar-locale': options.locale(),
        },
        body: file,
        ...(signal && { signal }),
      });
      const answer = await read<
        UploadedFile & { code?: string; message?: string; details?: Record<string, unknown> }
      >(response);
      if (response.ok) return answer;
      if (response.status === 401) options.onUnauthenticated();
      throw new ApiError(answer.code ?? 'SERVER', answer.message ?? response.statusText, answer.details);
    },
  };
}

export const API_KEY: InjectionKey<ApiClient> = Symbol('ricejar.api');

/** The GraphQL client of the page. */
export function useApi(): ApiClient {
  const api = inject(API_KEY);
  if (!api) throw new Error('useApi() needs the admin around it');
  return api;
}
