import { defineAdmin } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

/** Complaints and what was promised with them. */
export const complaintsArea = defineAdmin({
  id: 'complaints',
  routes: [
    {
      path: '/complaints',
      component: () => import('./ComplaintsScreen.vue'),
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
      label: 'complaints.nav',
      icon: 'i-lucide-megaphone',
      to: '/complaints',
      group: 'work',
      order: 70,
      record: 'complaint',
      primary: true,
    },
  ],
  createScreens: {
    complaint: ({ customer }) =>
      `/complaints/new${customer ? `?customer=${(customer as { id: string }).id}` : ''}`,
  },
  recordActions: [
    {
      id: 'open-complaint',
      record: 'customer',
      label: 'complaints.open',
      icon: 'i-lucide-megaphone',
      when: ({ rows }) => rows.length === 1,
      run: ({ rows }) => `/complaints/new?customer=${rows[0]?.id ?? ''}`,
    },
  ],
  messages: { en, 'zh-CN': zh },
});
