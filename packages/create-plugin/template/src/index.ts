import { definePlugin, field, systemActor } from '@ricejar/sdk';
import { scoreAll, scoreForActivity } from './score-customers.js';

export const starterPlugin = definePlugin({
  id: 'starter',
  version: '0.1.0',
  sdk: '^1.0.0',
  label: { en: 'Starter', zh: '起步' },
  description: {
    en: 'Scores how well each customer is looked after, from the visits, meetings and calls of the last 90 days.',
    zh: '根据近 90 天的拜访、会议和电话，为每位客户的关注程度评分。',
  },
  requires: { customer: '^0.1.0' },
  // A real column on the customer table: x_starter__score. Lists, filters, forms and the API have it at once.
  fields: {
    customer: {
      score: field.integer({
        label: { en: 'Attention', zh: '关注度' },
        help: { en: '0 is neglected, 100 is well looked after.', zh: '0 为被冷落，100 为照顾周到。' },
        min: 0,
        max: 100,
        readOnly: true,
        index: true,
      }),
    },
  },
  // After commit: whoever logs an activity does not wait for the score.
  after: { 'activity.created': scoreForActivity, 'activity.updated': scoreForActivity },
  jobs: { rescore: { run: (_input, _job, context) => scoreAll(systemActor('starter/rescore'), context) } },
  // Silence lowers a score, too: once a day all are reckoned anew.
  schedules: {
    daily: {
      everySeconds: 86_400,
      run: ({ jobs }) => jobs.enqueue('rescore', {}, { singletonKey: 'rescore' }),
    },
  },
});

export default starterPlugin;
