import { defineAdmin, type DashboardWidget } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

type Blocks = typeof import('./blocks.js');

const block = (id: string, name: keyof Blocks, record: string, order: number): DashboardWidget => ({
  id,
  label: `home.${id}`,
  record,
  order,
  component: async () => ({ default: (await import('./blocks.js'))[name] }),
});

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
  dashboardWidgets: [
    block('promises', 'PromisesBlock', 'commitment', 10),
    block('tasks', 'TasksBlock', 'task', 20),
    block('attention', 'AttentionBlock', 'customer', 30),
    block('moves', 'MovesBlock', 'tierChange', 40),
  ],
  messages: { en, 'zh-CN': zh },
});
