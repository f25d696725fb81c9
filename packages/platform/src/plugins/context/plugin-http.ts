import { lookup, type LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { RicejarError, type PluginHttp } from '@ricejar/sdk';
import { contextErrors } from './context.errors.js';
import { HostList } from './host-list.js';
import { isPrivateAddress } from './private-address.js';

const TIMEOUT_MS = 10_000;
const REDIRECTS = 5;
const MAX_BYTES = 20 * 1024 * 1024;
const KEPT = { keepAlive: true, timeout: TIMEOUT_MS };
const WITHOUT_BODY: ReadonlySet<number> = new Set([101, 204, 205, 304]);

/** `dns.lookup`, in the form that sockets call it. */
type NameLookup = LookupFunction;

export interface HttpSettings {
  timeoutMs?: number;
  /** How names become addresses. */
  resolve?: NameLookup;
}

/** One hop of a request. */
interface Hop {
  url: URL;
  method: string;
  headers: Headers;
  body: Uint8Array | null;
  signal: AbortSignal;
}

/** Outbound HTTP of one plugin: to the hosts it declares, at every hop, and at the address that was checked. */
export class HostBoundHttp implements PluginHttp {
  private readonly hosts: HostList;
  private readonly timeoutMs: number;
  private readonly resolve: NameLookup;
  // Connections of its own: one that another plugin may open is not kept for this one.
  private readonly agents = { 'http:': new HttpAgent(KEPT), 'https:': new HttpsAgent(KEPT) };

  constructor(
    private readonly plugin: string,
    declared: readonly string[],
    { timeoutMs = TIMEOUT_MS, resolve = lookup as NameLookup }: HttpSettings = {},
  ) {
    this.hosts = new HostList(declared);
    this.timeoutMs = timeoutMs;
    this.resolve = resolve;
  }

  async fetch(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const request = new Request(url, init);
    const timeout = AbortSignal.timeout(this.timeoutMs);
    const body = request.body ? new Uint8Array(await request.arrayBuffer()) : null;
    const headers = new Headers(request.headers);
    const signal = AbortSignal.any([request.signal, timeout]);
    let hop: Hop = { url: new URL(request.url), method: request.method, headers, body, signal };
    for (let left = REDIRECTS; ; left -= 1) {
      const answer = await this.send(hop);
      const next = redirectOf(hop, answer);
      if (!next || request.redirect === 'manual') return answer;
      if (request.redirect === 'error' || left === 0) throw this.failed(hop.url, 'it redirects too often');
      hop = next;
    }
  }

  private async send(hop: Hop): Promise<Response> {
    const { declared, mayBePrivate } = this.judge(hop.url);
    if (!declared) throw contextErrors.PLUGIN_HOST_UNDECLARED(this.to(hop.url));
    const refusal = contextErrors.PLUGIN_HOST_PRIVATE(this.to(hop.url));
    const address = hop.url.hostname.replace(/^\[|\]$/g, '');
    if (!mayBePrivate && isIP(address) !== 0 && isPrivateAddress(address)) throw refusal;
    try {
      const agent = this.agents[hop.url.protocol === 'https:' ? 'https:' : 'http:'];
      return await exchange(hop, agent, mayBePrivate ? this.resolve : publicOnly(this.resolve, refusal));
    } catch (error) {
      if (error instanceof RicejarError) throw error;
      throw this.failed(hop.url, reasonOf(error, hop.signal), error);
    }
  }

  private judge(url: URL): { declared: boolean; mayBePrivate: boolean } {
    const web = url.protocol === 'https:' || url.protocol === 'http:';
    return web ? this.hosts.judge(url) : { declared: false, mayBePrivate: false };
  }

  private to = (url: URL): { plugin: string; host: string } => ({ plugin: this.plugin, host: url.host });

  private failed(url: URL, reason: string, cause?: unknown): Error {
    return Object.assign(contextErrors.PLUGIN_HTTP_FAILED({ ...this.to(url), reason }), { cause });
  }
}

/** Refuses names that lead to any private address. What is looked up is what is connected to: nothing can change between. */
const publicOnly =
  (resolve: NameLookup, refusal: Error): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const found = addresses as readonly LookupAddress[] | undefined;
      const first = found?.[0];
      if (error || !first) return callback(error ?? new Error('the name leads nowhere'), '');
      if (found?.some((one) => isPrivateAddress(one.address))) return callback(refusal, '');
      return options.all ? callback(null, [...found]) : callback(null, first.address, first.family);
    });
  };

async function exchange(
  { url, method, headers, body, signal }: Hop,
  agent: HttpAgent,
  resolve: NameLookup,
): Promise<Response> {
  const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
    method,
    signal,
    headers: { ...Object.fromEntries(headers), 'accept-encoding': 'identity' },
    lookup: resolve,
    agent,
  });
  // Told by `once` before the answer, and by reading it after.
  request.on('error', () => undefined);
  request.end(body ?? undefined);
  const [incoming] = (await once(request, 'response')) as [IncomingMessage];
  return received(incoming);
}

async function received(incoming: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw new Error(`it answers more than ${MAX_BYTES / 1024 / 1024} MB`);
    chunks.push(chunk);
  }
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  const status = incoming.statusCode ?? 502;
  return new Response(WITHOUT_BODY.has(status) ? null : Buffer.concat(chunks), {
    status,
    statusText: incoming.statusMessage ?? '',
    headers,
  });
}

/** Where an answer sends the caller, as `fetch` of the web goes on; null when it is the last. */
function redirectOf(hop: Hop, { status, headers }: Response): Hop | null {
  const location = headers.get('location');
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return null;
  const url = new URL(location, hop.url);
  const next = new Headers(hop.headers);
  if (url.origin !== hop.url.origin) for (const name of ['authorization', 'cookie']) next.delete(name);
  const asks = status === 303 || (status < 303 && hop.method === 'POST');
  if (!asks || hop.method === 'HEAD') return { ...hop, url, headers: next };
  for (const name of ['content-type', 'content-length']) next.delete(name);
  return { ...hop, url, headers: next, method: 'GET', body: null };
}

const reasonOf = (error: unknown, signal: AbortSignal): string => {
  if (signal.aborted) return 'it took too long';
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message ?? String(error);
};
