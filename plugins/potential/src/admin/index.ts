import { defineAdmin, definePanel } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

export default defineAdmin({
  id: 'potential',
  panels: [
    definePanel({
      id: 'growth',
      slot: 'customer.page.side',
      label: 'potential.title',
      component: () => import('./GrowthPanel.vue'),
    }),
  ],
  dashboardWidgets: [
    {
      id: 'growers',
      label: 'potential.widget',
      record: 'scoreRun',
      order: 50,
      component: () => import('./GrowersWidget.vue'),
    },
  ],
  messages: { en, 'zh-CN': zh },
});
