import { defineAdmin } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';
import { isImportable } from './use-importable.js';

/** Files in: upload, columns, check, run. */
export const importArea = defineAdmin({
  id: 'import',
  routes: [
    { path: '/import', component: () => import('./ImportHome.vue'), meta: { title: 'import.title' } },
    {
      path: '/import/file/:fileId([0-9a-fA-F-]{8,})',
      component: () => import('./ImportFile.vue'),
      meta: { title: 'import.title' },
    },
    {
      path: '/import/:id([0-9a-fA-F-]{8,})',
      component: () => import('./ImportRun.vue'),
      meta: { title: 'import.title' },
    },
  ],
  nav: [
    {
      id: 'import',
      label: 'import.title',
      icon: 'i-lucide-file-up',
      to: '/import',
      group: 'admin',
      order: 10,
      when: (types) => types.some(isImportable),
    },
  ],
  messages: { en, 'zh-CN': zh },
});
