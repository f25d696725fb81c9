import { defineAdmin } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

/** Who is in which tier, what a change of the rule would do before anyone makes it, and what a tier brings. */
export const tiersArea = defineAdmin({
  id: 'tiers',
  routes: [
    {
      path: '/tiers',
      component: () => import('./TierArea.vue'),
      meta: { title: 'tiers.title' },
      children: [
        { path: '', component: () => import('./policy/PolicyScreen.vue') },
        { path: 'proposals', component: () => import('./approval/ProposalScreen.vue') },
        { path: 'levels', component: () => import('./levels/LevelScreen.vue') },
        { path: 'matrix', component: () => import('./matrix/MatrixScreen.vue') },
        { path: 'overrides', component: () => import('./overrides/OverrideScreen.vue') },
        { path: 'reviews', component: () => import('./reviews/ReviewScreen.vue') },
        { path: 'history', component: () => import('./history/HistoryScreen.vue') },
      ],
    },
  ],
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
