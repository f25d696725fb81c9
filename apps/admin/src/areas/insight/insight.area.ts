import { defineAdmin, definePanel } from '@ricejar/admin-sdk';
import { en, zh } from './messages.js';

/** What is known of the key customers and of their industries. */
export const insightArea = defineAdmin({
  id: 'insight',
  routes: [
    {
      path: '/industries',
      component: () => import('./industry/IndustriesScreen.vue'),
      meta: { title: 'insight.industries.title' },
    },
    { path: '/industries/:industry', component: () => import('./industry/IndustryScreen.vue') },
    {
      path: '/customers/:id([0-9a-fA-F-]{8,})/dossier',
      component: () => import('./dossier/DossierSheet.vue'),
      meta: { title: 'insight.dossier.title' },
    },
    {
      path: '/insight/freshness',
      component: () => import('./freshness/FreshnessScreen.vue'),
      meta: { title: 'insight.freshness.title' },
    },
  ],
  nav: [
    {
      id: 'industries',
      label: 'insight.industries.title',
      icon: 'i-lucide-factory',
      to: '/industries',
      group: 'insight',
      order: 40,
      record: 'industryProfile',
    },
    {
      id: 'freshness',
      label: 'insight.freshness.title',
      icon: 'i-lucide-timer-reset',
      to: '/insight/freshness',
      group: 'admin',
      order: 75,
      when: (types) => types.find(({ name }) => name === 'insightTopic')?.can.update === true,
    },
  ],
  panels: [
    definePanel({
      id: 'dossier',
      slot: 'customer.page.tabs',
      label: 'insight.dossier.tab',
      order: 10,
      component: () => import('./dossier/DossierPanel.vue'),
    }),
  ],
  messages: { en, 'zh-CN': zh },
});
