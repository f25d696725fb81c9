import { dayNumber, defineScoringModel, type ScoreResult } from '@ricejar/customer';
import { learnUplift, upliftsOf } from './learnt-uplift.js';
import { gatherTrials, knownTrials, silenceOf, type Silence } from './trials.js';
import { groupOf } from './uplift-model.js';
import { activeReason, groupReason, historyReason, upliftReason } from './winback.reasons.js';
import { validateUplift } from './winback.validation.js';

/** Customers scored at a time. */
const BATCH = 2000;

export const winbackModel = defineScoringModel({
  label: { en: 'Win-back effect', zh: '挽回效果' },
  description: {
    en: 'Of silent customers: by how much an approach raises the chance to come back, learnt from campaigns with a random hold-out.',
    zh: '针对沉默客户：根据设有随机对照组的活动，学习触达能将回流概率提高多少。',
  },
  version: '1.0.0',
  unit: 'percent',
  factors: {
    withApproach: {
      label: { en: 'Chance to return when approached', zh: '触达后回流的概率' },
      format: 'share',
    },
    without: { label: { en: 'Chance to return by itself', zh: '不触达也回流的概率' }, format: 'share' },
    profit: { label: { en: 'Expected profit of the approach', zh: '触达的预期收益' }, format: 'money' },
    elapsedDays: { label: { en: 'Days since the last order', zh: '距最近一次下单天数' } },
    orders: { label: { en: 'Days with orders', zh: '下单天数' } },
  },
  needs: 'days',
  parameters: {
    returnValue: {
      kind: 'number',
      label: { en: 'What a return is worth', zh: '一次回流的价值' },
      default: 1000,
      min: 0.01,
      max: 1e9,
    },
    cost: {
      kind: 'number',
      label: { en: 'Cost of an approach', zh: '一次触达的成本' },
      default: 20,
      min: 0,
      max: 1e9,
    },
  },
  gather: gatherTrials,
  *score({ asOf, table }, { returnValue, cost }, trials): Generator<ScoreResult> {
    if (table.ids.length === 0) return;
    const now = dayNumber(asOf);
    const learnt = learnUplift(knownTrials(trials, table));
    for (let start = 0; start < table.ids.length; start += BATCH) {
      const ids = table.ids.slice(start, start + BATCH);
      const silences = ids.map((_, at) => silenceOf(table, start + at, now));
      const tried = (silence: Silence | undefined): silence is Silence =>
        silence !== undefined && silence.elapsed >= learnt.leastElapsed;
      const uplifts = upliftsOf(learnt, silences.filter(tried));
      let next = 0;
      for (const [at, customerId] of ids.entries()) {
        const silence = silences[at];
        const uplift = tried(silence) ? uplifts[next++] : undefined;
        if (!silence || !uplift) {
          yield {
            customerId,
            value: 0,
            factors: { group: 'active', elapsedDays: silence?.elapsed ?? null },
            reasons: [activeReason(silence?.elapsed ?? 0, learnt.leastElapsed)],
          };
          continue;
        }
        const group = groupOf(uplift, cost / returnValue, learnt.usual);
        yield {
          customerId,
          value: 100 * uplift.uplift,
          factors: {
            group,
            withApproach: uplift.withIt,
            without: uplift.without,
            profit: uplift.uplift * returnValue - cost,
            elapsedDays: silence.elapsed,
            orders: silence.orders,
          },
          reasons: [upliftReason(uplift), groupReason(group), historyReason(silence)],
        };
      }
    }
  },
  validate: (input, _parameters, facts) => validateUplift(knownTrials(facts.after, input.after.table)),
});
