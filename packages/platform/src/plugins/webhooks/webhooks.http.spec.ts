import { useTestCrm } from '../../../../testing/src/index.js';
import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { gardenModule } from '../../../test/garden.js';
import { calls, ORANGERY_CONFIG, orangeryPlugin } from '../../../test/orangery.js';
import { PluginContexts } from '../context/plugin-contexts.js';
import { WEBHOOK_LIMITS } from './webhook-door.js';

const env = useTestCrm({
  modules: [gardenModule],
  plugins: [orangeryPlugin],
  config: { orangery: ORANGERY_CONFIG },
});

const sign = (body: string | Buffer): string =>
  `sha256=${createHmac('sha256', ORANGERY_CONFIG.apiKey).update(body).digest('hex')}`;

async function post(path: string, body: string | Buffer, headers: Record<string, string> = {}) {
  const response = await fetch(`${env.crm.url}/hooks/${path}`, { method: 'POST', body, headers });
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    ...((await response.json()) as Record<string, unknown>),
  };
}

const json = { 'content-type': 'application/json' };
const frost = '{"station": "north",  "degrees": -3}';

describe('webhooks of plugins', () => {
  beforeEach(() => {
    calls.splice(0);
    env.crm.clock.advance({ minutes: 1 });
  });

  it('take in a delivery that is signed over its raw body, and run it as a durable job', async () => {
    expect(await post('orangery/frost', frost, { ...json, 'x-signature': sign(frost) })).toMatchObject({
      status: 202,
      accepted: true,
    });
    expect(await env.crm.jobs.waiting()).toMatchObject([{ job: 'orangery/webhook.frost' }]);
    await env.crm.jobs.drain();
    const kept = await env.crm.application.get(PluginContexts).of('orangery').files.read('frost.txt');
    expect(Buffer.from(kept ?? []).toString()).toBe('north -3');
  });

  it('refuse one that is not, whatever else it says', async () => {
    for (const signature of [undefined, 'sha256=', sign(`${frost} `), sign(frost).slice(0, -2)]) {
      const answer = await post('orangery/frost', frost, {
        ...json,
        ...(signature && { 'x-signature': signature }),
      });
      expect(answer).toMatchObject({ status: 401, code: 'WEBHOOK_NOT_VERIFIED' });
    }
    expect(await env.crm.jobs.waiting()).toEqual([]);
  });

  it('refuse what they cannot read, in the language that is asked for', async () => {
    const broken = '{"station":';
    expect(await post('orangery/frost', broken, { ...json, 'x-signature': sign(broken) })).toMatchObject({
      status: 400,
      code: 'WEBHOOK_UNREADABLE',
    });
    const strange = '{"station": 1}';
    const asked = { ...json, 'x-signature': sign(strange), 'accept-language': 'zh' };
    expect(await post('orangery/frost', strange, asked)).toMatchObject({
      status: 400,
      code: 'PLUGIN_INPUT_INVALID',
      message: expect.stringMatching(/^orangery\/frost 的输入无效：station: /),
    });
    const large = Buffer.alloc(1024 * 1024 + 1, 'x');
    expect(await post('orangery/note', large)).toMatchObject({ status: 413, code: 'WEBHOOK_TOO_LARGE' });
    for (const path of ['orangery/none', 'nobody/frost', 'orangery/constructor'])
      expect(await post(path, '{}', json)).toMatchObject({ status: 404, code: 'WEBHOOK_UNKNOWN' });
    expect(await env.crm.jobs.waiting()).toEqual([]);
  });

  it('take forms and texts too', async () => {
    await post('orangery/note', 'a=1&b=%E6%A9%99', { 'content-type': 'application/x-www-form-urlencoded' });
    await post('orangery/note', 'plain', { 'content-type': 'text/plain' });
    await post('orangery/note', '', json);
    await env.crm.jobs.drain();
    const taken = calls.map((one) => JSON.stringify(one)).toSorted();
    expect(taken).toEqual(['{"payload":"plain"}', '{"payload":null}', '{"payload":{"a":"1","b":"橙"}}']);
  });

  it('hold off who sends too much, and who guesses sooner', async () => {
    const guesses = WEBHOOK_LIMITS.refused;
    for (let count = 0; count < guesses; count += 1) await post('orangery/frost', frost, json);
    expect(await post('orangery/frost', frost, json)).toMatchObject({
      status: 429,
      code: 'WEBHOOK_THROTTLED',
      retryAfter: expect.stringMatching(/^\d+$/),
    });
    expect(await post('orangery/frost', frost, { ...json, 'x-signature': sign(frost) })).toMatchObject({
      status: 202,
    });
    for (let count = guesses + 2; count < WEBHOOK_LIMITS.deliveries; count += 1)
      await post('orangery/frost', '', json);
    expect(await post('orangery/frost', frost, { ...json, 'x-signature': sign(frost) })).toMatchObject({
      status: 429,
    });
    env.crm.clock.advance({ minutes: 1 });
    expect(await post('orangery/frost', frost, { ...json, 'x-signature': sign(frost) })).toMatchObject({
      status: 202,
    });
  });
});
