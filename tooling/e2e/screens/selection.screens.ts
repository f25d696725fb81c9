import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { Api, type Person } from '../src/api.js';
import type { Look, Screen } from './shoot.js';

const EVERY_LOOK: readonly Look[] = ['', 'dark', 'phone'];
const api = (person: Person): Api => new Api(inject('url'), inject('cookies')[person]);

async function review(person: Person, filter: string): Promise<string> {
  const [row] = await api(person).list('selectionReviews', `(first: 1, filter: ${filter})`, 'id');
  if (!row) throw new Error(`no review for a picture: ${filter}`);
  return `/selection-reviews/${row.id}`;
}

/** A prospect of the rep that is still to be reviewed. */
async function prospect(): Promise<string> {
  const [row] = await api('rep').list(
    'customers',
    '(first: 1, filter: { lifecycle: { in: ["prospect"] }, selectionReviews: { none: {} }, owner: { isMe: true } })',
    'id',
  );
  if (!row) throw new Error('the rep has no prospect without a review');
  return `/customers/${row.id}?review=new`;
}

/** Half way through the questions. */
async function halfAnswered(page: Page): Promise<void> {
  const criteria = page.locator('[data-review-form] [data-criterion]');
  await criteria.first().waitFor();
  for (const [index, score] of [4, 5, 3].entries()) {
    await criteria.nth(index).getByRole('radio').nth(score).check({ force: true });
  }
  await page.locator('[data-grounds]').nth(2).waitFor();
  await criteria.first().scrollIntoViewIfNeeded();
}

/** "Is it our customer?": reviews, criteria, the review form and a review that was refused. */
export const SELECTION_SCREENS: readonly Screen[] = [
  {
    name: 'selection',
    title: { 'zh-CN': '客户选择', en: 'Customer selection' },
    person: 'manager',
    path: '/selection',
    looks: EVERY_LOOK,
    ready: (page) => page.locator('[data-review]').nth(3).waitFor(),
  },
  {
    name: 'selection-criteria',
    title: { 'zh-CN': '选择标准', en: 'Selection criteria' },
    person: 'analyst',
    path: '/selection?view=criteria',
    looks: EVERY_LOOK,
    ready: async (page) => {
      await page.locator('[data-effect-headline]').waitFor();
      await page.locator('[data-number="passAt"]').fill('80');
      await page.keyboard.press('Tab');
      await page.locator('[data-changed] li').first().waitFor();
      await page.locator('[data-effect][aria-busy="false"]').waitFor();
    },
  },
  {
    name: 'selection-form',
    title: { 'zh-CN': '是我们的客户吗？', en: 'Is it our customer?' },
    person: 'rep',
    path: () => prospect(),
    looks: EVERY_LOOK,
    ready: halfAnswered,
  },
  {
    name: 'selection-review',
    title: { 'zh-CN': '未通过的评审', en: 'A review that refused' },
    person: 'manager',
    path: () => review('manager', '{ overrideStatus: { eq: "requested" } }'),
    looks: EVERY_LOOK,
    ready: (page) => page.locator('[data-answer]').nth(5).waitFor(),
  },
];
