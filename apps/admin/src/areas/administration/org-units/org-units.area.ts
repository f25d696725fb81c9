import { defineAdmin } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

/** How the organisation is built: rights reach along this tree. */
export const orgUnitsArea = defineAdmin({
  id: 'orgUnits',
  routes: [
    {
      path: '/administration/org-units',
      component: () => import('./OrgUnits.vue'),
      meta: { title: 'orgUnits.title' },
    },
  ],
  nav: [
    {
      id: 'org-units',
      label: 'orgUnits.title',
      icon: 'i-lucide-network',
      to: '/administration/org-units',
      group: 'admin',
      order: 50,
      record: 'orgUnit',
      permission: 'access.manage',
    },
  ],
  messages: { en, 'zh-CN': zh },
});
