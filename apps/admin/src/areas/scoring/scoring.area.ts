import { defineAdmin } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

/** Which models value customers, how far they can be trusted, and what they say of one customer. */
export const scoringArea = defineAdmin({
  id: 'scoring',
  routes: [
    { path: '/scoring', component: () => import('./ScoringScreen.vue'), meta: { title: 'scoring.title' } },
    {
      path: '/scoring/:key([a-z][a-zA-Z0-9/]*)',
      component: () => import('./ModelScreen.vue'),
      meta: { title: 'scoring.title' },
    },
  ],
  nav: [
    {
      id: 'scoring',
      label: 'scoring.title',
      icon: 'i-lucide-gauge',
      to: '/scoring',
      group: 'insight',
      order: 20,
      permission: 'scoring.run',
    },
  ],
  messages: { en, 'zh-CN': zh },
});
