import { addressOf, defineAdmin, definePanel } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

/** With whom a single record is shared, and who can see it and why. */
export const sharingArea = defineAdmin({
  id: 'sharing',
  panels: [
    definePanel({
      id: 'access',
      slot: 'record.page.header',
      label: 'sharing.title',
      order: 100,
      component: () => import('./AccessButton.vue'),
    }),
  ],
  recordActions: [
    {
      id: 'who-can-see',
      record: '*',
      label: 'sharing.who',
      icon: 'i-lucide-eye',
      when: ({ rows }) => rows.length === 1,
      run: ({ recordType, rows }) => `${addressOf(recordType, rows[0]?.id ?? '')}?access=who`,
    },
  ],
  messages: { en, 'zh-CN': zh },
});
