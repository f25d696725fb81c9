import { field } from '@ricejar/sdk';
import { GRADES } from './lead-model.js';

const TONES = { A: 'jade', B: 'slate', C: 'stone', D: 'stone' } as const;

/** What the lead score says of a deal, written by the plugin once the model is on. */
export const opportunityFields = {
  score: field.integer({
    label: { en: 'Win score', zh: '赢单评分' },
    help: {
      en: 'Per cent of past deals that looked no better when they began.',
      zh: '开始时并不比它更有希望的历史商机所占的百分比。',
    },
    readOnly: true,
    min: 0,
    max: 100,
  }),
  grade: field.choice({
    label: { en: 'Win grade', zh: '赢单等级' },
    help: {
      en: 'A: the best tenth of past deals, B: the next two, C: the next three, D: the rest.',
      zh: 'A：历史商机中最好的一成；B：其后两成；C：再后三成；D：其余。',
    },
    choices: GRADES.map((value) => ({ value, label: { en: value, zh: value }, tone: TONES[value] })),
    readOnly: true,
  }),
  chance: field.percent({
    label: { en: 'Chance to win', zh: '预测赢单概率' },
    readOnly: true,
    min: 0,
    max: 1,
  }),
  reasons: field.json({
    label: { en: 'Reasons for the win score', zh: '赢单评分理由' },
    readOnly: true,
  }),
};
