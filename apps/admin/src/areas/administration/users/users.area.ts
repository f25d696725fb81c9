import { defineAdmin } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

/** Who works here, which roles they hold, and what each of them can see. */
export const usersArea = defineAdmin({
  id: 'users',
  routes: [
    {
      path: '/administration/users',
      component: () => import('./UserList.vue'),
      meta: { title: 'users.title' },
    },
    {
      path: '/administration/users/:id([0-9a-fA-F-]{8,})',
      component: () => import('./UserPage.vue'),
      meta: { title: 'users.title' },
    },
  ],
  nav: [
    {
      id: 'users',
      label: 'users.title',
      icon: 'i-lucide-users-round',
      to: '/administration/users',
      group: 'admin',
      order: 30,
      record: 'user',
      permission: 'access.manage',
    },
  ],
  recordActions: [
    {
      id: 'user-access',
      record: 'user',
      label: 'users.page.whatCanSee',
      icon: 'i-lucide-shield-question-mark',
      permission: 'access.manage',
      when: ({ rows }) => rows.length === 1,
      run: ({ rows }) => `/administration/users/${rows[0]?.id ?? ''}?tab=access`,
    },
  ],
  messages: { en, 'zh-CN': zh },
});
