import { defineAdmin, definePanel } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

/** Opportunities as cards in the columns of their stages. */
export const pipelineArea = defineAdmin({
  id: 'pipeline',
  routes: [
    {
      path: '/pipeline',
      component: () => import('./PipelineScreen.vue'),
      meta: { title: 'pipeline.title' },
    },
  ],
  nav: [
    {
      id: 'pipeline',
      label: 'pipeline.title',
      icon: 'i-lucide-square-kanban',
      to: '/pipeline',
      group: 'work',
      order: 50,
      record: 'opportunity',
      primary: true,
    },
  ],
  panels: [
    definePanel({
      id: 'discount',
      slot: 'opportunity.page.side',
      label: 'pipeline.discount.title',
      order: 20,
      component: () => import('./discount/DiscountPanel.vue'),
    }),
  ],
  messages: { en, 'zh-CN': zh },
});
