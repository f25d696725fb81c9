import { createHmac, timingSafeEqual } from 'node:crypto';
import type { WebhookRequest } from '@ricejar/sdk';
import { z } from 'zod';
import type { Outcome } from '../renewal/settle-renewal.js';

/** DocuSign signs with every key of the account, newest first: the rest are there while keys are changed. */
const SIGNATURE = /^x-docusign-signature-\d+$/;

/** Whether a delivery of DocuSign Connect carries an HMAC of its body (SHA-256, Base64) made with our key. */
export function isFromConnect(
  { headers, body }: Pick<WebhookRequest, 'headers' | 'body'>,
  key: string,
): boolean {
  const wanted = createHmac('sha256', key).update(body).digest();
  return Object.entries(headers).some(([name, value]) => {
    const given = Buffer.from(value, 'base64');
    return SIGNATURE.test(name) && given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

/** As much of a Connect message (JSON, "SIM" format) as is needed. */
export const connectMessage = z.object({
  event: z.string(),
  generatedDateTime: z.string().optional(),
  data: z.object({
    envelopeId: z.string().min(1),
    envelopeSummary: z.object({ completedDateTime: z.string().optional() }).optional(),
  }),
});

export type ConnectMessage = z.infer<typeof connectMessage>;

/** What a message means for a renewal; null for those that mean nothing yet. */
export function outcomeOf({ event, data, generatedDateTime }: ConnectMessage, now: Date): Outcome | null {
  switch (event) {
    case 'envelope-completed':
      return {
        kind: 'signed',
        at:
          instantOf(data.envelopeSummary?.completedDateTime) ??
          instantOf(generatedDateTime) ??
          now.toISOString(),
      };
    case 'envelope-declined':
    case 'envelope-voided':
      return { kind: 'declined' };
    default:
      return null;
  }
}

function instantOf(text: string | undefined): string | null {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
