import { hyp2f1 } from '@ricejar/numerics';
import type { RetentionParameters } from './cohort.js';
import { subscriptionErrors } from './subscription.errors.js';

function checkDiscount(discount: number): void {
  if (discount > 0 && discount < Infinity) return;
  throw subscriptionErrors.SUBSCRIPTION_SETTING_INVALID({
    setting: 'discount',
    value: discount,
    allowed: '> 0',
  });
}

/**
 * DEL, discounted expected lifetime in payments of a new customer, the first payment included: 2F1(1, b; a+b; 1/(1+d))
 * (Fader & Hardie 2010, "Customer-Base Valuation in a Contractual Setting", Marketing Science 29). `discount` is of one
 * renewal period.
 */
export function discountedLifetime({ a, b }: RetentionParameters, discount: number): number {
  checkDiscount(discount);
  return hyp2f1(1, b, a + b, 1 / (1 + discount));
}

/**
 * DERL, discounted expected residual lifetime in payments of a customer about to be asked for its n-th renewal, that
 * payment included: (b+n-1)/(a+b+n-1) 2F1(1, b+n; a+b+n; 1/(1+d)) (the same, (6)).
 */
export function residualLifetime({ a, b }: RetentionParameters, renewal: number, discount: number): number {
  checkDiscount(discount);
  if (!(Number.isInteger(renewal) && renewal >= 1)) {
    throw subscriptionErrors.SUBSCRIPTION_SETTING_INVALID({
      setting: 'renewal',
      value: renewal,
      allowed: '1, 2, 3, ...',
    });
  }
  return (
    ((b + renewal - 1) / (a + b + renewal - 1)) * hyp2f1(1, b + renewal, a + b + renewal, 1 / (1 + discount))
  );
}
