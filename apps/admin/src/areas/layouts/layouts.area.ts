import { defineAdmin } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

/** How forms and pages of a record type arrange its fields, for everybody and for roles. */
export const layoutsArea = defineAdmin({
  id: 'layouts',
  routes: [
    {
      path: '/record-types/:record/layouts',
      component: () => import('./LayoutsScreen.vue'),
      meta: { title: 'layouts.title' },
    },
  ],
  messages: { en, 'zh-CN': zh },
});
