import { defineAdmin } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

/** What each role may do: record types, conditions, fields, permissions. */
export const rolesArea = defineAdmin({
  id: 'roles',
  routes: [
    {
      path: '/administration/roles',
      component: () => import('./RoleList.vue'),
      meta: { title: 'roles.title' },
    },
    {
      path: '/administration/roles/new',
      component: () => import('./RolePage.vue'),
      meta: { title: 'roles.newTitle' },
    },
    {
      path: '/administration/roles/:id([0-9a-fA-F-]{8,})',
      component: () => import('./RolePage.vue'),
      meta: { title: 'roles.title' },
    },
  ],
  nav: [
    {
      id: 'roles',
      label: 'roles.title',
      icon: 'i-lucide-shield',
      to: '/administration/roles',
      group: 'admin',
      order: 40,
      record: 'role',
      permission: 'access.manage',
    },
  ],
  messages: { en, 'zh-CN': zh },
});
