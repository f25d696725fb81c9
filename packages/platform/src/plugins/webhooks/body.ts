import type { Json, WebhookRequest } from '@ricejar/sdk';
import { webhookErrors } from './webhooks.errors.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What a body says: JSON as it is, a form as an object of texts, anything else as a text. */
export function readBody({ headers, body }: WebhookRequest): Json {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  try {
    const text = utf8.decode(body);
    if (/^application\/(.+\+)?json$/.test(type)) return text === '' ? null : (JSON.parse(text) as Json);
    if (type === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(text));
    return text;
  } catch {
    throw webhookErrors.WEBHOOK_UNREADABLE({ type: type === '' ? 'text' : type });
  }
}
