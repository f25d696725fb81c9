import { defineAdmin, definePanel } from '@ricejar/admin-sdk';

export default defineAdmin({
  id: 'starter',
  panels: [
    definePanel({
      id: 'score',
      slot: 'customer.page.side',
      label: 'starter.title',
      component: () => import('./ScorePanel.vue'),
    }),
  ],
  messages: {
    en: {
      title: 'Attention',
      neglected: 'Hardly anybody was in touch lately.',
      fair: 'Somebody is in touch now and then.',
      good: 'Well looked after.',
    },
    'zh-CN': {
      title: '关注度',
      neglected: '近期几乎无人联系。',
      fair: '偶尔有人联系。',
      good: '照顾周到。',
    },
  },
});
