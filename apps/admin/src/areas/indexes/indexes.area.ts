import { defineAdmin, definePanel } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

/** What makes lists fast that nobody thought of before there were a million records. */
export const indexesArea = defineAdmin({
  id: 'indexes',
  routes: [
    {
      path: '/record-types/:record/indexes',
      component: () => import('./IndexesScreen.vue'),
      meta: { title: 'indexes.title' },
    },
  ],
  panels: [
    definePanel({
      id: 'index-hint',
      slot: 'list.notice',
      label: 'indexes.title',
      component: () => import('./IndexHint.vue'),
    }),
  ],
  messages: { en, 'zh-CN': zh },
});
