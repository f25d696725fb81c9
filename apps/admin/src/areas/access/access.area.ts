import { defineAdmin } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

/** Getting in: sign-in, and the first administrator of a fresh installation. */
export const accessArea = defineAdmin({
  id: 'access',
  routes: [
    {
      path: '/sign-in',
      component: () => import('./SignIn.vue'),
      meta: { public: true, title: 'access.signIn.title' },
    },
    {
      path: '/setup',
      component: () => import('./SetUp.vue'),
      meta: { public: true, title: 'access.setup.title' },
    },
  ],
  messages: { en, 'zh-CN': zh },
});
