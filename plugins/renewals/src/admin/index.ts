import { defineAdmin } from '@ricejar/admin-sdk';
import { draftRenewal } from './draft-renewal.js';
import { en, zh } from './messages.js';

export default defineAdmin({
  id: 'renewals',
  routes: [
    {
      path: '/x/renewals',
      name: 'renewals.board',
      component: () => import('./RenewalBoard.vue'),
      meta: { title: 'renewals.title' },
    },
  ],
  nav: [
    {
      id: 'board',
      label: 'renewals.title',
      icon: 'i-lucide-calendar-check',
      to: '/x/renewals',
      group: 'work',
      order: 55,
      record: 'renewalsContract',
    },
  ],
  recordActions: [
    {
      id: 'draft',
      record: 'renewalsContract',
      label: 'renewals.draft',
      icon: 'i-lucide-refresh-cw',
      permission: 'renewals.draft',
      when: ({ rows }) => rows.every((row) => row['status'] === 'active'),
      run: async ({ rows }, tools) => {
        for (const row of rows) await draftRenewal(row.id, tools);
      },
    },
  ],
  workflowNodes: [
    {
      id: 'draft',
      label: 'renewals.draft',
      icon: 'i-lucide-refresh-cw',
      action: 'renewals/draft',
    },
  ],
  messages: { en, 'zh-CN': zh },
});
