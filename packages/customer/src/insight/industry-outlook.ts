import type { Reason, Risk } from '../scoring/scoring-model.js';
import type { Survival } from './survivors.js';

export interface Outlook {
  risk: Risk;
  reasons: Reason[];
}

/** Where fewer than half of the firms are left in five years, a customer may not outlive the relationship. */
const HIGH_BELOW = 0.5;
const WATCH_BELOW = 0.8;
const SHRINKING = -0.03;

const percent = (share: number): number => Math.round(share * 100);

/** The risk that lies in a customer's industry alone; null where nothing is known of it. */
export function outlookOf(survival: Survival | null, growth: number | null): Outlook | null {
  if (!survival && growth === null) return null;
  const reasons: Reason[] = [];
  let risk: Risk = 'none';
  if (survival && survival.fiveYears < WATCH_BELOW) {
    risk = survival.fiveYears < HIGH_BELOW ? 'high' : 'watch';
    reasons.push(survivalReason(survival));
  }
  if (growth !== null && growth < SHRINKING) {
    if (risk === 'none') risk = 'watch';
    const shrinks = percent(-growth);
    reasons.push({
      code: 'industryShrinks',
      values: { growth },
      text: { en: `Its turnover shrinks by ${shrinks} % a year`, zh: `行业营业额每年萎缩 ${shrinks}%` },
    });
  }
  return { risk, reasons };
}

function survivalReason({ peak, to, fiveYears }: Survival): Reason {
  const left = percent(fiveYears);
  return {
    code: 'fewSurvive',
    values: { peakYear: peak.year, peakFirms: peak.firms, year: to.year, firms: to.firms, fiveYears },
    text: {
      en: `Of ${peak.firms} firms in ${peak.year}, ${to.firms} were left in ${to.year}; at that pace ${left} % of those are left five years later`,
      zh: `${peak.year} 年有 ${peak.firms} 家企业，${to.year} 年剩 ${to.firms} 家；照此速度，再过五年仅余其中 ${left}%`,
    },
  };
}
