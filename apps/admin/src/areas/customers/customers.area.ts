import { defineAdmin } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

/** The customer's own page. Its list is the generic one. */
export const customersArea = defineAdmin({
  id: 'customers',
  routes: [{ path: '/customers/:id([0-9a-fA-F-]{8,})', component: () => import('./CustomerPage.vue') }],
  messages: { en, 'zh-CN': zh },
});
