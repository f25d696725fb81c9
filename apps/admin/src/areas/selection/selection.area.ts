import { defineAdmin, definePanel } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

const panel = () => import('./SelectionPanel.vue');

/** "Is it our customer?": criteria with versions, reviews with evidence, overrides. */
export const selectionArea = defineAdmin({
  id: 'selection',
  routes: [
    {
      path: '/selection',
      component: () => import('./SelectionScreen.vue'),
      meta: { title: 'selection.title' },
    },
    { path: '/selection-reviews/:id([0-9a-fA-F-]{8,})', component: () => import('./review/ReviewPage.vue') },
  ],
  nav: [
    {
      id: 'selection',
      label: 'selection.title',
      icon: 'i-lucide-scale',
      to: '/selection',
      group: 'insight',
      order: 5,
      record: 'selectionReview',
    },
  ],
  panels: [
    definePanel({
      id: 'customer',
      slot: 'customer.page.side',
      label: 'selection.question',
      order: 10,
      component: panel,
    }),
    definePanel({
      id: 'opportunity',
      slot: 'opportunity.page.side',
      label: 'selection.question',
      order: 10,
      component: panel,
    }),
  ],
  messages: { en, 'zh-CN': zh },
});
