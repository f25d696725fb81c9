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
  const [level] = await tx.find('tierLevel', { key: tier });
  const name = { en: String(level?.['name'] ?? tier), zh: String(level?.['nameZh'] ?? tier) };
  const seconds = Math.max(1, Math.round(usualSeconds * promiseFactor));
  return { seconds, reasons: [tierReason(name, tier, promiseFactor, definition)] };
}

/** "Tier S: 50 % of the usual 24 hours". */
export function tierReason(
  name: Localized,
  tier: string,
  factor: number,
  definition: Pick<FlowCommitment, 'target' | 'calendar'>,
): Reason {
  const percent = Number((factor * 100).toFixed(2));
  const { en, zh } = usualTime(definition);
  return {
    code: 'tier.promise',
    values: { tier, factor },
    text: {
      en: `Tier ${name.en}: ${percent} % of the usual ${en}`,
      zh: `等级“${name.zh}”：常规时限（${zh}）的 ${percent}%`,
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
