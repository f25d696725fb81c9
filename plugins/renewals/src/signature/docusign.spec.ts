import { createVerify, generateKeyPairSync } from 'node:crypto';
import { TestClock } from '@ricejar/testing';
import { describe, expect, it } from 'vitest';
import type { DocusignConfig } from '../renewals.config.js';
import { Docusign } from './docusign.js';

const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
});

const config: DocusignConfig = {
  environment: 'demo',
  accountId: 'aaaaaaaa-0000-4000-8000-000000000001',
  integrationKey: 'aaaaaaaa-0000-4000-8000-000000000002',
  userId: 'aaaaaaaa-0000-4000-8000-000000000003',
  privateKey: keys.privateKey,
  connectKey: 'connect-key-of-a-test',
  templateId: 'aaaaaaaa-0000-4000-8000-000000000004',
  signerRole: 'Signer',
};

interface Sent {
  url: string;
  init: RequestInit;
}

/** Answers as DocuSign does, and keeps what it was asked. */
function provider(answers: Record<string, { status?: number; body: unknown }>) {
  const sent: Sent[] = [];
  const http = {
    fetch: async (url: string | URL, init: RequestInit = {}) => {
      sent.push({ url: String(url), init });
      const { status = 200, body } = answers[new URL(url).pathname.split('/').at(-1) ?? ''] ?? { body: {} };
      return new Response(JSON.stringify(body), { status });
    },
  };
  return { sent, http };
}

const ANSWERS = {
  token: { body: { access_token: 'T-1' } },
  userinfo: { body: { accounts: [{ account_id: config.accountId, base_uri: 'https://demo.docusign.net' }] } },
  envelopes: { status: 201, body: { envelopeId: 'E-1' } },
};

const clock = new TestClock(new Date('2026-11-20T02:00:00Z'));
const signer = { name: '李蕾', email: 'li@example.test' };

describe('DocuSign', () => {
  it('is asked for a token by a signed assertion, for the server of the account, and for an envelope', async () => {
    const { sent, http } = provider(ANSWERS);
    expect(await new Docusign(http, clock, config).send(signer, 'Renewal of X')).toBe('E-1');
    expect(sent.map(({ url }) => url)).toEqual([
      'https://account-d.docusign.com/oauth/token',
      'https://account-d.docusign.com/oauth/userinfo',
      `https://demo.docusign.net/restapi/v2.1/accounts/${config.accountId}/envelopes`,
    ]);
    const assertion = new URLSearchParams(String(sent[0]!.init.body)).get('assertion')!;
    const [header, claims, signature] = assertion.split('.');
    const verify = createVerify('RSA-SHA256').update(`${header}.${claims}`);
    expect(verify.verify(keys.publicKey, signature!, 'base64url')).toBe(true);
    expect(JSON.parse(Buffer.from(claims!, 'base64url').toString())).toEqual({
      iss: config.integrationKey,
      sub: config.userId,
      aud: 'account-d.docusign.com',
      iat: 1_795_140_000,
      exp: 1_795_140_600,
      scope: 'signature impersonation',
    });
    expect(sent[2]!.init.headers).toMatchObject({ authorization: 'Bearer T-1' });
    expect(JSON.parse(String(sent[2]!.init.body))).toEqual({
      status: 'sent',
      templateId: config.templateId,
      emailSubject: 'Renewal of X',
      templateRoles: [{ roleName: 'Signer', name: '李蕾', email: 'li@example.test' }],
    });
  });

  it.each([
    [
      'the integration has no consent',
      { token: { status: 400, body: { error: 'consent_required' } } },
      'consent_required',
    ],
    [
      'the account is another',
      { userinfo: { body: { accounts: [] } } },
      'the account is not open to this user',
    ],
    [
      'the template is gone',
      { envelopes: { status: 400, body: { errorCode: 'TEMPLATE_ID_INVALID' } } },
      'TEMPLATE_ID_INVALID',
    ],
    ['it answers with no words', { envelopes: { status: 503, body: {} } }, 'HTTP 503'],
    ['it forgets the envelope', { envelopes: { status: 201, body: {} } }, 'no envelopeId in the answer'],
  ])('says when %s', async (_what, answers, reason) => {
    const { http } = provider({ ...ANSWERS, ...answers });
    await expect(new Docusign(http, clock, config).send(signer, 'X')).rejects.toMatchObject({
      code: 'RENEWALS_SIGNATURE_REFUSED',
      details: { reason },
    });
  });

  it('says when the private key is none, and repeats no part of it', async () => {
    const { http } = provider(ANSWERS);
    const broken = new Docusign(http, clock, { ...config, privateKey: 'not a key' }).send(signer, 'X');
    await expect(broken).rejects.toMatchObject({ details: { reason: 'the private key is not valid' } });
  });
});
