import { defineAdmin, definePanel } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

export default defineAdmin({
  id: 'meddevice',
  routes: [
    {
      path: '/x/meddevice',
      name: 'meddevice.recall',
      component: () => import('./RecallDesk.vue'),
      meta: { title: 'meddevice.title' },
    },
  ],
  nav: [
    {
      id: 'recall',
      label: 'meddevice.nav',
      icon: 'i-lucide-boxes',
      to: '/x/meddevice',
      group: 'work',
      order: 60,
      record: 'meddeviceLot',
    },
  ],
  panels: [
    definePanel({
      id: 'licences',
      slot: 'customer.page.side',
      label: 'meddevice.panel',
      component: () => import('./LicencePanel.vue'),
    }),
  ],
  recordActions: [
    {
      id: 'recall',
      record: 'meddeviceLot',
      label: 'meddevice.recall',
      icon: 'i-lucide-undo-2',
      permission: 'meddevice.recall',
      run: ({ rows }) => `/x/meddevice?lot=${rows[0]?.id ?? ''}`,
    },
  ],
  messages: { en, 'zh-CN': zh },
});
