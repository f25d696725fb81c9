import { defineAdmin, type NavEntry } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

const nav = (id: string, record: string, icon: string, order: number, primary = false): NavEntry => ({
  id,
  label: `records.nav.${id}`,
  icon,
  to: `/${id}`,
  group: 'work',
  order,
  record,
  primary,
});

/** Lists, forms and pages of every record type, driven by its metadata. */
export const recordsArea = defineAdmin({
  id: 'records',
  routes: [
    {
      path: '/records',
      component: () => import('./RecordTypeIndex.vue'),
      meta: { title: 'records.nav.all' },
    },
    { path: '/:slug([a-z][a-z0-9-]*)', component: () => import('./RecordList.vue') },
    { path: '/:slug([a-z][a-z0-9-]*)/:id([0-9a-fA-F-]{8,})', component: () => import('./RecordPage.vue') },
  ],
  nav: [
    nav('customers', 'customer', 'i-lucide-building-2', 20, true),
    nav('contacts', 'contact', 'i-lucide-contact', 30),
    nav('opportunities', 'opportunity', 'i-lucide-target', 40),
    nav('sales-orders', 'salesOrder', 'i-lucide-receipt-text', 60),
    nav('tasks', 'task', 'i-lucide-square-check', 80, true),
    nav('activities', 'activity', 'i-lucide-calendar-clock', 85),
    {
      ...nav('all', '', 'i-lucide-database', 900),
      record: undefined,
      to: '/records',
      group: 'admin',
    } as NavEntry,
  ],
  bulkActions: [
    {
      id: 'delete',
      record: '*',
      label: 'records.page.delete',
      icon: 'i-lucide-trash-2',
      order: 100,
      when: ({ recordType }) => recordType.can.delete,
      dialog: () => import('./BulkDelete.vue'),
    },
  ],
  messages: { en, 'zh-CN': zh },
});
