import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectMessage, isFromConnect, outcomeOf } from './connect.js';

const KEY = 'connect-key-of-a-test';
const sign = (body: Uint8Array, key = KEY) => createHmac('sha256', key).update(body).digest('base64');
const NOW = new Date('2026-11-20T02:00:00Z');

describe('a delivery of DocuSign Connect', () => {
  const body = Buffer.from('{"event":"envelope-completed"}');

  it('is believed with an HMAC of its very body, under any of the numbered headers', () => {
    for (const name of ['x-docusign-signature-1', 'x-docusign-signature-2'])
      expect(isFromConnect({ headers: { [name]: sign(body) }, body }, KEY)).toBe(true);
  });

  it.each([
    ['nothing', {}],
    ['another key', { 'x-docusign-signature-1': sign(body, 'another') }],
    ['another body', { 'x-docusign-signature-1': sign(Buffer.from('{}')) }],
    ['a cut signature', { 'x-docusign-signature-1': sign(body).slice(0, 20) }],
    ['another header', { 'x-signature': sign(body) }],
  ])('is not believed with %s', (_what, headers) => {
    expect(isFromConnect({ headers: headers as Record<string, string>, body }, KEY)).toBe(false);
  });

  it('is not believed when a single byte differs', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.nat(), (bytes, at) => {
        const headers = { 'x-docusign-signature-1': sign(bytes) };
        const changed = Uint8Array.from(bytes);
        const index = at % changed.length;
        changed[index] = (changed[index] ?? 0) ^ 1;
        expect(isFromConnect({ headers, body: bytes }, KEY)).toBe(true);
        expect(isFromConnect({ headers, body: changed }, KEY)).toBe(false);
      }),
    );
  });

  it.each([
    ['envelope-completed', { kind: 'signed', at: '2026-11-19T08:00:00.000Z' }],
    ['envelope-declined', { kind: 'declined' }],
    ['envelope-voided', { kind: 'declined' }],
    ['envelope-sent', null],
  ])('%s means what it says', (event, outcome) => {
    const message = connectMessage.parse({
      event,
      apiVersion: 'v2.1',
      generatedDateTime: '2026-11-19T08:00:05Z',
      data: {
        envelopeId: 'e-1',
        envelopeSummary: { completedDateTime: '2026-11-19T08:00:00Z', status: 'x' },
      },
    });
    expect(outcomeOf(message, NOW)).toEqual(outcome);
  });

  it('takes the time of the message, or its own, when the summary has none', () => {
    const data = { envelopeId: 'e-1' };
    expect(
      outcomeOf({ event: 'envelope-completed', data, generatedDateTime: '2026-11-19T08:00:05Z' }, NOW),
    ).toEqual({
      kind: 'signed',
      at: '2026-11-19T08:00:05.000Z',
    });
    expect(outcomeOf({ event: 'envelope-completed', data, generatedDateTime: 'soon' }, NOW)).toEqual({
      kind: 'signed',
      at: NOW.toISOString(),
    });
  });
});
