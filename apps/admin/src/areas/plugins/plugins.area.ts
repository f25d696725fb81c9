import { defineAdmin } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

/** What this installation is made of. */
export const pluginsArea = defineAdmin({
  id: 'plugins',
  routes: [
    { path: '/plugins', component: () => import('./PluginsScreen.vue'), meta: { title: 'plugins.title' } },
    {
      path: '/plugins/:id([a-z][a-z0-9]*)',
      component: () => import('./PluginScreen.vue'),
      meta: { title: 'plugins.title' },
    },
  ],
  nav: [
    {
      id: 'plugins',
      label: 'plugins.title',
      icon: 'i-lucide-puzzle',
      to: '/plugins',
      group: 'admin',
      order: 20,
    },
  ],
  messages: { en, 'zh-CN': zh },
});
