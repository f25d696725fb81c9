import { inject } from 'vitest';
import { Api } from '../src/api.js';
import { LOOKS, type Screen } from './shoot.js';

/** The customer with the planted stale fact. */
async function dossierOf(address: (id: string) => string): Promise<string> {
  const api = new Api(inject('url'), inject('cookies').rep);
  const [customer] = await api.list('customers', '(first: 1, filter: { name: { contains: "晴麓" } })', 'id');
  return address(customer?.id ?? '');
}

/** What is known of key customers and of their industries. */
export const INSIGHT_SCREENS: readonly Screen[] = [
  {
    name: 'dossier',
    title: { 'zh-CN': '客户档案', en: 'The dossier of a customer' },
    person: 'rep',
    path: () => dossierOf((id) => `/customers/${id}?tab=insight.dossier`),
    looks: LOOKS,
    ready: async (page) => {
      await page.locator('[data-dossier] [data-fact]').first().waitFor();
      await page.locator('[role="tab"][aria-selected="true"]').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'dossier-renew',
    title: { 'zh-CN': '更新过期的事实', en: 'Renewing a stale fact' },
    person: 'rep',
    path: () => dossierOf((id) => `/customers/${id}?tab=insight.dossier`),
    ready: async (page) => {
      await page.locator('[data-topic="strategy"] [data-renew]').first().click();
      await page.locator('[data-fact-form] [data-form-field="source"]').waitFor();
    },
  },
  {
    name: 'dossier-print',
    title: { 'zh-CN': '客户档案（打印版）', en: 'A dossier to print' },
    person: 'rep',
    path: () => dossierOf((id) => `/customers/${id}/dossier`),
    ready: (page) => page.locator('[data-dossier-sheet] [data-wallet]').waitFor(),
  },
  {
    name: 'industries',
    title: { 'zh-CN': '行业', en: 'Industries' },
    person: 'admin',
    path: '/industries',
    looks: LOOKS,
    ready: (page) => page.locator('[data-industry]').first().waitFor(),
  },
  {
    name: 'industry',
    title: { 'zh-CN': '行业：前景与集中度', en: 'An industry: outlook and concentration' },
    person: 'admin',
    path: '/industries/newRetail',
    looks: LOOKS,
    ready: (page) => page.locator('[data-largest] tbody tr').first().waitFor(),
  },
  {
    name: 'insight-freshness',
    title: { 'zh-CN': '洞察保鲜期', en: 'Freshness of insight' },
    person: 'admin',
    path: '/insight/freshness',
    ready: (page) => page.locator('[data-stale-now]:not(:empty)').first().waitFor(),
  },
];
