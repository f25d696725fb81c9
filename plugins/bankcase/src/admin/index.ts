import { defineAdmin, definePanel } from '@ricejar/admin-sdk';
import { isBankCase } from './checklist.js';
import { en, zh } from './messages.js';

export default defineAdmin({
  id: 'bankcase',
  panels: [
    definePanel({
      id: 'regulator',
      slot: 'complaint.page.side',
      label: 'bankcase.title',
      when: ({ complaint }) => isBankCase(complaint),
      component: () => import('./RegulatorPanel.vue'),
    }),
  ],
  messages: { en, 'zh-CN': zh },
});
