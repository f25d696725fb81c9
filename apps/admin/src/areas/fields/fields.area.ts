import { defineAdmin } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';
import { SCHEMA_PERMISSION } from './permission.js';

/** Record types and their fields: those that ship, those of plugins, and those an administrator adds here. */
export const fieldsArea = defineAdmin({
  id: 'fields',
  routes: [
    {
      path: '/record-types',
      component: () => import('./TypesScreen.vue'),
      meta: { title: 'fields.title' },
    },
    {
      path: '/record-types/:record',
      component: () => import('./FieldsScreen.vue'),
      meta: { title: 'fields.title' },
    },
  ],
  nav: [
    {
      id: 'fields',
      label: 'fields.nav',
      icon: 'i-lucide-text-cursor-input',
      to: '/record-types',
      group: 'admin',
      order: 50,
      permission: SCHEMA_PERMISSION,
    },
  ],
  messages: { en, 'zh-CN': zh },
});
