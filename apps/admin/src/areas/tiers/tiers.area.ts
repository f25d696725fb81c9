import { defineAdmin } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

/** Who is S, A, B and C, and what a change of the rule would do before anyone makes it. */
export const tiersArea = defineAdmin({
  id: 'tiers',
  routes: [{ path: '/tiers', component: () => import('./TierStudio.vue'), meta: { title: 'tiers.title' } }],
  nav: [
    {
      id: 'tiers',
      label: 'tiers.title',
      icon: 'i-lucide-layers',
      to: '/tiers',
      group: 'insight',
      order: 10,
      record: 'tierPolicy',
    },
  ],
  messages: { en, 'zh-CN': zh },
});
