import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostFault } from './host-list.js';
import { HostBoundHttp } from './plugin-http.js';
import { isPrivateAddress } from './private-address.js';

/** Answers what it was asked; `/to?<url>` redirects there, `/never` does not answer. */
function echo(request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? '/';
  if (url === '/never') return;
  if (url.startsWith('/to?')) {
    response.writeHead(302, { location: decodeURIComponent(url.slice(4)) }).end();
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { authorization, 'content-type': type } = request.headers;
    const body = Buffer.concat(chunks).toString();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ url, method: request.method, authorization, type, body }));
  });
}

const servers = [createServer(echo), createServer(echo)] as const;
let here = '';
let there = '';

beforeAll(async () => {
  for (const server of servers) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  [here, there] = servers.map((server) => `127.0.0.1:${(server.address() as AddressInfo).port}`) as [
    string,
    string,
  ];
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

describe('outbound HTTP of a plugin', () => {
  it('reaches a host that is declared, as fetch does', async () => {
    const http = new HostBoundHttp('acme', [here]);
    const answer = await http.fetch(`http://${here}/orders?page=2`, {
      method: 'POST',
      headers: { authorization: 'Bearer x' },
      body: new URLSearchParams({ a: '1' }),
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      url: '/orders?page=2',
      method: 'POST',
      authorization: 'Bearer x',
      type: 'application/x-www-form-urlencoded;charset=UTF-8',
      body: 'a=1',
    });
  });

  it('refuses a host, a port and a scheme that are not', async () => {
    const http = new HostBoundHttp('acme', [here, '*.example.com']);
    for (const url of [
      `http://${there}/`,
      `http://example.com/`,
      `https://api.example.com:8443/`,
      'file:///etc/passwd',
    ])
      await expect(http.fetch(url)).rejects.toMatchObject({ code: 'PLUGIN_HOST_UNDECLARED' });
    await expect(new HostBoundHttp('acme', []).fetch(`http://${here}/`)).rejects.toMatchObject({
      code: 'PLUGIN_HOST_UNDECLARED',
      details: { plugin: 'acme', host: here },
    });
  });

  it('follows a redirect within the list, without the credentials of another host, and refuses one that leaves it', async () => {
    const both = new HostBoundHttp('acme', [here, there]);
    const follow = await both.fetch(`http://${here}/to?http://${there}/x`, {
      headers: { authorization: 'secret' },
    });
    expect(await follow.json()).toMatchObject({ url: '/x' });
    const again = await both.fetch(`http://${here}/to?http://${there}/x`, {
      headers: { authorization: 'secret' },
    });
    expect(await again.json()).not.toHaveProperty('authorization');
    const one = new HostBoundHttp('acme', [here]);
    await expect(one.fetch(`http://${here}/to?http://${there}/x`)).rejects.toMatchObject({
      code: 'PLUGIN_HOST_UNDECLARED',
    });
    expect((await one.fetch(`http://${here}/to?http://${there}/x`, { redirect: 'manual' })).status).toBe(302);
    await expect(
      one.fetch(`http://${here}/to?/to?/to?/to?/to?/to?/to?/`, { redirect: 'error' }),
    ).rejects.toMatchObject({
      code: 'PLUGIN_HTTP_FAILED',
    });
  });

  it('refuses a name that leads to a private address, unless that is written out', async () => {
    const port = here.split(':')[1] ?? '';
    const resolve = (_host: string, options: { all?: boolean }, done: (...answer: never[]) => void): void =>
      (done as (...answer: unknown[]) => void)(
        null,
        ...(options.all ? [[{ address: '127.0.0.1', family: 4 }]] : ['127.0.0.1', 4]),
      );
    const rebound = new HostBoundHttp('acme', [`api.example.com:${port}`, `*.corp:${port}`], { resolve });
    await expect(rebound.fetch(`http://api.example.com:${port}/`)).rejects.toMatchObject({
      code: 'PLUGIN_HOST_PRIVATE',
    });
    await expect(rebound.fetch(`http://erp.corp:${port}/`)).rejects.toMatchObject({
      code: 'PLUGIN_HOST_PRIVATE',
    });
    const own = new HostBoundHttp('acme', [`erp.corp:${port}`], { resolve });
    expect((await own.fetch(`http://erp.corp:${port}/`)).status).toBe(200);
  });

  it('does not wait for ever, and says who did not answer', async () => {
    const http = new HostBoundHttp('acme', [here, '127.0.0.1:1'], { timeoutMs: 50 });
    await expect(http.fetch(`http://${here}/never`)).rejects.toMatchObject({
      code: 'PLUGIN_HTTP_FAILED',
      details: { host: here, reason: 'it took too long' },
    });
    await expect(http.fetch('http://127.0.0.1:1/')).rejects.toMatchObject({
      code: 'PLUGIN_HTTP_FAILED',
      details: { reason: 'ECONNREFUSED' },
    });
  });

  it('knows addresses of networks of their own in every spelling', () => {
    const own = [
      '127.0.0.1',
      '10.1.2.3',
      '192.168.0.1',
      '169.254.169.254',
      '0.0.0.0',
      '::1',
      '::',
      'fd00::1',
      'fe80::1',
    ];
    for (const address of [...own, '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', 'no address'])
      expect([address, isPrivateAddress(address)]).toEqual([address, true]);
    for (const address of ['93.184.216.34', '2606:2800:220:1::1', '::ffff:93.184.216.34'])
      expect([address, isPrivateAddress(address)]).toEqual([address, false]);
  });

  it('takes hosts of three forms', () => {
    for (const host of ['api.example.com', '*.example.com', 'localhost:9000', '10.0.0.7', '[::1]:80'])
      expect(hostFault(host)).toBeNull();
    for (const host of ['https://example.com', 'example.com/x', '*', 'a.*.com', 'Example.com', '']) {
      expect(hostFault(host)).toContain(`host "${host}"`);
    }
  });
});
