import { defineAdmin } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

/** The start: what is due, what is mine, what moved. */
export const homeArea = defineAdmin({
  id: 'home',
  routes: [{ path: '/', component: () => import('./HomeScreen.vue'), meta: { title: 'home.title' } }],
  nav: [
    {
      id: 'home',
      label: 'home.title',
      icon: 'i-lucide-house',
      to: '/',
      group: 'work',
      order: 0,
      primary: true,
    },
  ],
  messages: { en, 'zh-CN': zh },
});
