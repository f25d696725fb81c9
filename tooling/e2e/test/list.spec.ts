import { describe, expect } from 'vitest';
import { filterByChoice, rowNames, total } from '../src/list.js';
import { story } from '../src/story.js';

describe('a list', () => {
  story(
    'is filtered, sorted and paged, and its address shows the same to someone else',
    async ({ visit, api }) => {
      const page = await visit('admin', '/customers');
      await page.locator('[data-total]').waitFor();
      await filterByChoice(page, 'Tier', ['S', 'A']);
      await filterByChoice(page, 'Store format', ['Supermarket', 'Hypermarket']);
      const { customers } = await api('admin').ask(
        `{ customers(filter: { tier: { in: ["S", "A"] }, ext: { retail: { storeFormat: { in: ["supermarket", "hypermarket"] } } } }) { totalCount } }`,
      );
      expect(customers.totalCount).toBeGreaterThan(50);
      await expect.poll(() => total(page)).toBe(customers.totalCount);

      const revenue = page.getByRole('columnheader', { name: 'Annual revenue' });
      await revenue.getByRole('button').click();
      await expect.poll(() => revenue.getAttribute('aria-sort')).toBe('descending');
      const [richest] = await api('admin').list(
        'customers',
        `(first: 1, sort: [{ annualRevenue: DESC }], filter: { tier: { in: ["S", "A"] }, ext: { retail: { storeFormat: { in: ["supermarket", "hypermarket"] } } } })`,
        'name alias',
      );
      await expect
        .poll(async () => [richest?.['name'], richest?.['alias']].includes((await rowNames(page, 1))[0]))
        .toBe(true);

      await page.locator('[data-list-scroller]').evaluate((list) => list.scrollTo(0, list.scrollHeight));
      await page.locator('tr[data-index="60"]').waitFor();
      await page.locator('[data-list-scroller]').evaluate((list) => list.scrollTo(0, 0));
      await page.locator('tr[data-index="0"]').waitFor();
      const names = await rowNames(page);

      const other = await visit('analyst', page.url());
      await other.locator('tr[data-index="0"]').waitFor();
      expect(await rowNames(other)).toEqual(names);
      expect(await other.locator('[data-filter-chip]').allInnerTexts()).toEqual(
        await page.locator('[data-filter-chip]').allInnerTexts(),
      );
    },
  );

  story('is searched in it, tells when nothing matches, and goes back to all', async ({ visit }) => {
    const page = await visit('admin', '/customers');
    const search = page.getByRole('searchbox', { name: 'Search customers' });
    await search.fill('澜谷');
    await expect.poll(() => total(page)).toBeGreaterThan(0);
    await expect.poll(() => total(page)).toBeLessThan(20);
    await search.fill('no such customer anywhere');
    await page.getByText('Nothing matches').waitFor();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => total(page)).toBeGreaterThan(100);
  });

  story('is walked with the keyboard: arrows move, Enter opens', async ({ visit }) => {
    const page = await visit('rep', '/customers?sort=name');
    await page.locator('tr[data-index="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-index')))
      .toBe('2');
    const name = (await rowNames(page, 3))[2] ?? '';
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
  });
});
