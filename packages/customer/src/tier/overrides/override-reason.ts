import type { Reason } from '../../scoring/scoring-model.js';

/** Why a customer stands in a tier that people set. */
export const overrideReason = ({ reason, expiresOn }: { reason: string; expiresOn: string }): Reason => ({
  code: 'tier.override',
  values: { expiresOn },
  text: {
    en: `Set by hand until ${expiresOn}: ${reason}`,
    zh: `人工调整，至 ${expiresOn}：${reason}`,
  },
});
