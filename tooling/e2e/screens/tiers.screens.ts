import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { Api, type Person } from '../src/api.js';
import type { Look, Screen } from './shoot.js';

const EVERY_LOOK: readonly Look[] = ['', 'dark', 'phone'];
const api = (person: Person): Api => new Api(inject('url'), inject('cookies')[person]);

async function widerTop(page: Page): Promise<void> {
  await page.locator('[data-headline]').waitFor();
  await page.locator('[data-cutoff="S"]').fill('8');
  await page.locator('[data-mover]').first().waitFor();
  await page.locator('[data-tier-effect][aria-busy="false"]').waitFor();
}

async function everyPart(page: Page): Promise<void> {
  await page.locator('[data-headline]').waitFor();
  for (const name of ['criteria', 'vetoes', 'quotas', 'hysteresis'])
    await page.locator(`[data-fold="${name}"] button`).first().click();
  await page.locator('[data-fold="hysteresis"]').scrollIntoViewIfNeeded();
  await page.locator('[data-criterion] [data-matches]').first().waitFor();
}

/** A policy that waits for approval; whoever comes second finds it there. */
async function proposal(): Promise<string> {
  const waiting = await api('admin').list('tierPolicies', '(filter: { status: { eq: "proposed" } })', 'id');
  if (waiting.length === 0) {
    await api('analyst').ask(
      `mutation Propose($input: TierPolicyInput!) {
        proposeTierPolicy(input: $input, note: "A narrower top, so that each gets a visit a fortnight") { id }
      }`,
      {
        input: {
          model: 'rfm',
          rule: 'share',
          cutoffs: [
            { tier: 'S', value: 0.03 },
            { tier: 'A', value: 0.12 },
            { tier: 'B', value: 0.3 },
          ],
          quotas: [{ tier: 'S', atMost: 50 }],
          approval: 'second',
        },
      },
    );
  }
  return '/tiers/proposals';
}

/** Customers that stand where the policy does not put them. */
async function overrides(): Promise<string> {
  const held = await api('admin').list('tierOverrides', '(first: 1)', 'id');
  if (held.length === 0) {
    const customers = await api('rep').list(
      'customers',
      '(first: 2, filter: { owner: { isMe: true } })',
      'id',
    );
    const reasons = [
      'Opens forty stores next year; the framework agreement is signed',
      'Reference for the north',
    ];
    for (const [index, customer] of customers.entries()) {
      await api('rep').create(
        'TierOverride',
        {
          customer: customer.id,
          tier: index === 0 ? 'S' : 'A',
          reason: reasons[index],
          expiresOn: new Date(Date.now() + 150 * 86_400_000).toISOString().slice(0, 10),
        },
        'id',
      );
    }
  }
  return '/tiers/overrides';
}

const first = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();

/** Who stands in which tier, who says so, and what a tier brings. */
export const TIER_SCREENS: readonly Screen[] = [
  {
    name: 'tier-studio',
    title: { 'zh-CN': '客户分级', en: 'Tier studio' },
    person: 'analyst',
    path: '/tiers',
    looks: EVERY_LOOK,
    ready: widerTop,
  },
  {
    name: 'tier-publish',
    title: { 'zh-CN': '发布分级政策', en: 'Publishing a tier policy' },
    person: 'analyst',
    path: '/tiers',
    ready: async (page) => {
      await widerTop(page);
      await page.locator('[data-publish]').click();
      await page.locator('[data-publish-confirm]').waitFor();
    },
  },
  {
    name: 'tier-parts',
    title: { 'zh-CN': '分级政策：标准、否决、名额与缓冲', en: 'Criteria, vetoes, quotas and hysteresis' },
    person: 'analyst',
    path: '/tiers',
    ready: everyPart,
  },
  {
    name: 'tier-proposal',
    title: { 'zh-CN': '待审政策', en: 'A tier policy that waits for approval' },
    person: 'admin',
    path: proposal,
    looks: EVERY_LOOK,
    ready: first('[data-proposal-detail] [data-headline]'),
  },
  {
    name: 'tier-levels',
    title: { 'zh-CN': '等级设置', en: 'The tiers' },
    person: 'admin',
    path: '/tiers/levels',
    looks: ['', 'phone'],
    ready: first('[data-level]'),
  },
  {
    name: 'tier-matrix',
    title: { 'zh-CN': '等级待遇', en: 'What a tier brings' },
    person: 'admin',
    path: '/tiers/matrix',
    looks: EVERY_LOOK,
    ready: first('[data-figure]'),
  },
  {
    name: 'tier-overrides',
    title: { 'zh-CN': '等级调整', en: 'Overrides' },
    person: 'admin',
    path: overrides,
    looks: ['', 'phone'],
    ready: first('[data-override]'),
  },
  {
    name: 'tier-reviews',
    title: { 'zh-CN': '复核日程', en: 'Reviews' },
    person: 'admin',
    path: '/tiers/reviews',
    ready: first('[data-review]'),
  },
  {
    name: 'tier-history',
    title: { 'zh-CN': '政策历史与对比', en: 'Policies and two of them compared' },
    person: 'analyst',
    path: '/tiers/history',
    looks: ['', 'phone'],
    ready: async (page) => {
      await page.locator('[data-compare]').first().click();
      await page.locator('[data-compared-headline]').waitFor();
    },
  },
];
