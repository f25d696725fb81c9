import type { Reason } from '@ricejar/customer';
import type { Growth, Weights } from './growth.js';

const percent = (part: number, whole: number): number => Math.round((100 * part) / whole);

/** Less than this much up or down is called level. */
const LEVEL_PERCENT = 5;

function roomReason({ wallet, basis, facts }: Growth): Reason {
  if (wallet === null) {
    return {
      code: 'potential.room.unknown',
      values: {},
      text: {
        en: 'Room to grow unknown: neither wallet, turnover nor head count is filled in',
        zh: '未填写年采购总额、年营业额或员工人数，无法估算增长空间',
      },
    };
  }
  const share = percent(facts.recent, wallet);
  if (basis === 'given') {
    return {
      code: 'potential.room.wallet',
      values: { share },
      text: {
        en: `We supply ${share} % of what it spends on goods like ours`,
        zh: `我方份额约占其同类采购额的 ${share}%`,
      },
    };
  }
  return {
    code: 'potential.room.peers',
    values: { share },
    text: {
      en: `Buys ${share} % of what the best customers of its kind and size buy`,
      zh: `采购额约为同类同规模标杆客户的 ${share}%`,
    },
  };
}

function pipelineReason({ facts: { pipeline, recent } }: Growth): Reason {
  if (pipeline <= 0) {
    return {
      code: 'potential.pipeline.none',
      values: {},
      text: { en: 'No open deals', zh: '没有进行中的商机' },
    };
  }
  if (recent <= 0) {
    return {
      code: 'potential.pipeline.only',
      values: {},
      text: { en: 'Open deals, but no order in the last year', zh: '有进行中的商机，但近一年没有下单' },
    };
  }
  const share = percent(pipeline, recent);
  return {
    code: 'potential.pipeline.open',
    values: { share },
    text: {
      en: `Open deals worth ${share} % of last year's orders, by their chances`,
      zh: `进行中商机按赢单概率折算，约为近一年订单额的 ${share}%`,
    },
  };
}

function trendReason({ facts: { recent, earlier } }: Growth): Reason {
  const change = earlier > 0 ? percent(recent - earlier, earlier) : 0;
  const reason = (code: string, en: string, zh: string, values: Reason['values'] = {}): Reason => ({
    code: `potential.trend.${code}`,
    values,
    text: { en, zh },
  });
  if (recent <= 0) return reason('stopped', 'No order in the last year', '近一年没有下单');
  if (earlier <= 0) return reason('new', 'Buys since less than a year, or again', '近一年内开始或重新下单');
  if (Math.abs(change) < LEVEL_PERCENT)
    return reason('level', 'Orders level with the year before', '订单额与前一年基本持平');
  return change > 0
    ? reason('up', `Orders up ${change} % on the year before`, `订单额比前一年增长 ${change}%`, { change })
    : reason('down', `Orders down ${-change} % on the year before`, `订单额比前一年下降 ${-change}%`, {
        change,
      });
}

/** All three, those first that pull the score farthest from the middle. */
export function reasonsFor(growth: Growth, weights: Weights): Reason[] {
  const pull = (weight: number, points: number | null): number =>
    points === null ? -1 : weight * Math.abs(points - 0.5);
  return [
    { pull: pull(weights.roomWeight, growth.points.room), reason: roomReason(growth) },
    { pull: pull(weights.pipelineWeight, growth.points.pipeline), reason: pipelineReason(growth) },
    { pull: pull(weights.trendWeight, growth.points.trend), reason: trendReason(growth) },
  ]
    .sort((a, b) => b.pull - a.pull)
    .map(({ reason }) => reason);
}
