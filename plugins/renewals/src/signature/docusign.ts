import { createSign } from 'node:crypto';
import type { Clock, PluginHttp } from '@ricejar/sdk';
import type { DocusignConfig } from '../renewals.config.js';
import { renewalsErrors } from '../renewals.errors.js';

/** Hosts that DocuSign answers on: sign-in, and the servers of accounts. */
export const DOCUSIGN_HOSTS = ['account.docusign.com', 'account-d.docusign.com', '*.docusign.net'] as const;

const SIGN_IN = { production: 'account.docusign.com', demo: 'account-d.docusign.com' } as const;

/** Seconds that a request for a token may take to arrive. */
const ASSERTION_LIFE = 600;

export interface Signer {
  name: string;
  email: string;
}

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** Sends documents out for signature: DocuSign's REST API 2.1, signed in by a JSON Web Token of the integration. */
export class Docusign {
  constructor(
    private readonly http: PluginHttp,
    private readonly clock: Clock,
    private readonly config: DocusignConfig,
  ) {}

  /** Sends an envelope made from the template to one signer; answers its id. */
  async send(signer: Signer, subject: string): Promise<string> {
    const token = await this.token();
    const base = await this.accountServer(token);
    const { accountId, templateId, signerRole } = this.config;
    const answer = await this.ask(`${base}/restapi/v2.1/accounts/${accountId}/envelopes`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        status: 'sent',
        templateId,
        emailSubject: subject,
        templateRoles: [{ roleName: signerRole, ...signer }],
      }),
    });
    return textAt(answer, 'envelopeId');
  }

  private async token(): Promise<string> {
    const host = SIGN_IN[this.config.environment];
    const answer = await this.ask(`https://${host}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        assertion: this.assertion(host),
      }).toString(),
    });
    return textAt(answer, 'access_token');
  }

  private assertion(audience: string): string {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const { integrationKey, userId, privateKey } = this.config;
    const claims = {
      iss: integrationKey,
      sub: userId,
      aud: audience,
      iat: now,
      exp: now + ASSERTION_LIFE,
      scope: 'signature impersonation',
    };
    const content = `${base64url(JSON.stringify({ alg: 'RS256', typ: 'JWT' }))}.${base64url(JSON.stringify(claims))}`;
    try {
      return `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey, 'base64url')}`;
    } catch {
      throw renewalsErrors.RENEWALS_SIGNATURE_REFUSED({ reason: 'the private key is not valid' });
    }
  }

  /** Accounts live on several servers; which one is asked, not guessed. */
  private async accountServer(token: string): Promise<string> {
    const answer = await this.ask(`https://${SIGN_IN[this.config.environment]}/oauth/userinfo`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { accounts = [] } = answer as { accounts?: { account_id?: string; base_uri?: string }[] };
    const account = accounts.find((one) => one.account_id === this.config.accountId);
    if (!account?.base_uri)
      throw renewalsErrors.RENEWALS_SIGNATURE_REFUSED({ reason: 'the account is not open to this user' });
    return account.base_uri;
  }

  private async ask(url: string, init: RequestInit): Promise<unknown> {
    const response = await this.http.fetch(url, init);
    const answer: unknown = await response.json().catch(() => ({}));
    if (response.ok) return answer;
    const { errorCode, error } = answer as { errorCode?: string; error?: string };
    throw renewalsErrors.RENEWALS_SIGNATURE_REFUSED({
      reason: errorCode ?? error ?? `HTTP ${response.status}`,
    });
  }
}

function textAt(answer: unknown, key: string): string {
  const value = (answer as Record<string, unknown> | null)?.[key];
  if (typeof value === 'string' && value !== '') return value;
  throw renewalsErrors.RENEWALS_SIGNATURE_REFUSED({ reason: `no ${key} in the answer` });
}
