import { defineAdmin } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

/** Complaints and what was promised with them. */
export const complaintsArea = defineAdmin({
  id: 'complaints',
  routes: [
    {
      path: '/complaints',
      component: () => import('./ComplaintDesk.vue'),
      meta: { title: 'complaints.title' },
    },
    {
      path: '/complaints/new',
      component: () => import('./OpenComplaint.vue'),
      meta: { title: 'complaints.open' },
    },
    { path: '/complaints/:id([0-9a-fA-F-]{8,})', component: () => import('./ComplaintPage.vue') },
  ],
  nav: [
    {
      id: 'complaints',
      label: 'complaints.title',
      icon: 'i-lucide-megaphone',
      to: '/complaints',
      group: 'work',
      order: 70,
      record: 'complaint',
      primary: true,
    },
  ],
  messages: { en, 'zh-CN': zh },
});
