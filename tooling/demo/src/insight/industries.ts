import { dateText, dayStart, instantText, type Day } from '../base/days.js';
import { Ids } from '../base/ids.js';
import type { Random } from '../base/random.js';
import type { Industry } from '../customers/profile.js';
import type { DemoRow } from '../demo-data.js';

interface IndustrySpec {
  industry: Industry;
  growth: string;
  /** Firms in each of the last nine years. */
  firms: readonly number[];
  note: string;
}

/** One grows, one shrinks slowly, and of one there are 20 firms left of 100. */
const SPECS: readonly IndustrySpec[] = [
  {
    industry: 'supermarket',
    growth: '-0.0120',
    firms: [520, 511, 498, 490, 477, 466, 452, 441, 430],
    note: '门店向社区小店迁移，大卖场逐年减少。\nShops move into the neighbourhoods; the big boxes get fewer every year.',
  },
  {
    industry: 'convenience',
    growth: '0.0640',
    firms: [260, 268, 281, 290, 301, 309, 318, 324, 331],
    note: '连锁化率仍低，未来三年以加盟扩张为主。\nFew belong to a chain yet; the next three years are those of franchises.',
  },
  {
    industry: 'newRetail',
    growth: '-0.1400',
    firms: [100, 96, 88, 74, 61, 48, 36, 27, 20],
    note: '补贴退潮，区域性生鲜电商接连退出。\nSubsidies have dried up, and one regional online grocer after the other leaves.',
  },
];

export function buildIndustries(random: Random, today: Day): DemoRow[] {
  const ids = new Ids(random.fork('ids'));
  const lastYear = Number(dateText(today).slice(0, 4));
  const datedOn = today - 60;
  return SPECS.map(({ industry, growth, firms, note }) => {
    const at = dayStart(datedOn + 2);
    return {
      id: ids.at(at),
      industry,
      growth,
      firms: firms.map((count, index) => ({ year: lastYear + 1 - firms.length + index, firms: count })),
      note,
      source: '行业协会年度统计 Yearly count of the trade association',
      sourceUrl: 'https://retail-association.example/yearbook',
      datedOn: dateText(datedOn),
      createdAt: instantText(at),
      updatedAt: instantText(at),
    };
  });
}
