import { defineAdmin } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

/** Who looks after whose records while somebody is away. */
export const standInsArea = defineAdmin({
  id: 'standIns',
  routes: [
    {
      path: '/stand-ins',
      component: () => import('./StandIns.vue'),
      meta: { title: 'standIns.mine' },
    },
    {
      path: '/administration/stand-ins',
      component: () => import('./StandIns.vue'),
      props: { all: true },
      meta: { title: 'standIns.title' },
    },
  ],
  nav: [
    {
      id: 'stand-ins',
      label: 'standIns.title',
      icon: 'i-lucide-user-round-check',
      to: '/administration/stand-ins',
      group: 'admin',
      order: 55,
      permission: 'access.manage',
    },
  ],
  messages: { en, 'zh-CN': zh },
});
