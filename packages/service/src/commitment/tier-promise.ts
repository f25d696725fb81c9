import { treatmentOf, type Reason } from '@ricejar/customer';
import type { ChangeTransaction, Localized, Row } from '@ricejar/sdk';
import type { FlowCommitment } from '../flow/complaint-flow.js';
import { refId } from './commitment-row.js';

/** How long a promise is, and why when it is not as long as its flow says. */
export interface PromisedTime {
  seconds: number;
  /** Null where the time is the usual one. */
  reasons: Reason[] | null;
}

/** The time of a promise for one customer: that of the flow, times the factor of the customer's tier. */
export async function promisedTime(
  tx: ChangeTransaction,
  complaint: Row,
  definition: FlowCommitment,
  usualSeconds: number,
): Promise<PromisedTime> {
  const usual = { seconds: usualSeconds, reasons: null };
  const customerId = refId(complaint['customer']);
  const customer = customerId === null ? null : await tx.read('customer', customerId);
  const tier = customer?.['tier'] as string | null | undefined;
  if (!tier) return usual;
  const { promiseFactor } = await treatmentOf(tx, tier);
  if (promiseFactor === 1) return usual;
  const seconds = Math.max(1, Math.round(usualSeconds * promiseFactor));
  return { seconds, reasons: [tierReason(promiseFactor, definition)] };
}

/**
 * "By the customer's tier, 50 % of the usual 24 hours". The tier itself is not named: whoever reads the promise may not be
 * allowed to read the customer's tier.
 */
export function tierReason(factor: number, definition: Pick<FlowCommitment, 'target' | 'calendar'>): Reason {
  const percent = Number((factor * 100).toFixed(2));
  const { en, zh } = usualTime(definition);
  return {
    code: 'tier.promise',
    values: { factor },
    text: {
      en: `By the customer’s tier, ${percent} % of the usual ${en}`,
      zh: `按客户等级，为常规时限（${zh}）的 ${percent}%`,
    },
  };
}

function usualTime({ target, calendar }: Pick<FlowCommitment, 'target' | 'calendar'>): Localized {
  const [count, unit, unitZh] =
    'hours' in target ? [target.hours, 'hour', '小时'] : [target.days, 'day', '天'];
  const working = calendar === null ? '' : 'working ';
  const workingZh = calendar === null ? '' : '个工作';
  const zh = calendar !== null && unit === 'day' ? '日' : unitZh;
  return { en: `${count} ${working}${unit}${count === 1 ? '' : 's'}`, zh: `${count} ${workingZh}${zh}` };
}
