import type { Localized } from '@ricejar/sdk';
import type { Reason } from '../scoring/scoring-model.js';
import type { TierCriterion, TierVeto } from './tier-definition.js';
import type { Tier } from './tiers.js';

/** Two digits at most, as people read scores. */
const short = (value: number): string => String(Math.round(value * 100) / 100);

const signed = (points: number): string => `${points > 0 ? '+' : '−'}${short(Math.abs(points))}`;

export const NO_ORDER: Reason = {
  code: 'customer.noOrder',
  values: {},
  text: { en: 'No order yet', zh: '尚未下单' },
};

/** `model` by its label; `percentile` from 0 to 100, `share` of all weights from 0 to 1. */
export function componentReason(
  key: string,
  label: Localized,
  percentile: number | null,
  share: number,
): Reason {
  const weight = Math.round(share * 100);
  if (percentile === null) {
    return {
      code: 'tier.component.none',
      values: { model: key, weight },
      text: {
        en: `${label.en}: no score (weight ${weight} %)`,
        zh: `${label.zh}：无评分（权重 ${weight}%）`,
      },
    };
  }
  const rank = Math.floor(percentile);
  return {
    code: 'tier.component',
    values: { model: key, percentile: Math.round(percentile * 100) / 100, weight },
    text: {
      en: `${label.en}: ahead of ${rank} % of customers (weight ${weight} %)`,
      zh: `${label.zh}：超过 ${rank}% 的客户（权重 ${weight}%）`,
    },
  };
}

export const criterionReason = ({ key, label, points }: TierCriterion): Reason => ({
  code: 'tier.criterion',
  values: { key, points },
  text: { en: `${label.en}: ${signed(points)} points`, zh: `${label.zh}：${signed(points)} 分` },
});

export function vetoReason({ key, label, atMost }: TierVeto, nameOf: (tier: Tier) => Localized): Reason {
  if (atMost === null) {
    return {
      code: 'tier.veto',
      values: { key },
      text: { en: `Veto, in no tier: ${label.en}`, zh: `否决，不予定级：${label.zh}` },
    };
  }
  const name = nameOf(atMost);
  return {
    code: 'tier.veto',
    values: { key, atMost },
    text: { en: `Veto, ${name.en} at most: ${label.en}`, zh: `否决，最高 ${name.zh}：${label.zh}` },
  };
}

export const quotaReason = (tier: Tier, name: Localized, atMost: number): Reason => ({
  code: 'tier.quota',
  values: { tier, atMost },
  text: {
    en: `${name.en} is full (${atMost} customers): the next best go below`,
    zh: `${name.zh} 名额已满（${atMost} 家），依次进入下一等级`,
  },
});

export const hysteresisReason = (margin: number): Reason => ({
  code: 'tier.hysteresis',
  values: { margin },
  text: {
    en: `Within the margin of ${short(margin)} points: the tier stays`,
    zh: `未超出 ${short(margin)} 分的缓冲，等级保持不变`,
  },
});

export const overrideReason = (reason: string, expiresOn: string): Reason => ({
  code: 'tier.override',
  values: { expiresOn },
  text: {
    en: `Set by hand until ${expiresOn}: ${reason}`,
    zh: `人工调整，有效期至 ${expiresOn}：${reason}`,
  },
});
