import { generateDemo, type DemoStory } from '@ricejar/demo';
import { beforeAll, describe, expect } from 'vitest';
import { story } from '../src/story.js';

const names = {} as Record<DemoStory['key'], string>;

beforeAll(() => {
  const now = new Date().toISOString();
  for (const { key, customerName } of generateDemo({ today: now.slice(0, 10), now }).stories)
    names[key] = customerName;
});

/** What the demo company hides is found on the screens alone: by filters, sorts and what a customer's page says. */
describe('the stories of the demo company', () => {
  story('the silent one: among the best, and nobody has spoken to it for months', async ({ visit }) => {
    const page = await visit('rep', '/customers?f=tier~in~S&sort=-annualRevenue');
    await page.getByRole('link', { name: names.silent }).click();
    await page.getByRole('heading', { level: 1, name: names.silent }).waitFor();
    await expect
      .poll(() => page.locator('header svg[data-tier]').first().getAttribute('data-tier'))
      .toBe('S');
    await page.getByRole('button', { name: 'Activities', exact: true }).click();
    const newest = page.locator('[data-timeline] [data-kind="activity"]').first();
    await newest.waitFor();
    expect(await newest.innerText()).toMatch(/[5-7] months ago/);
    await page.getByRole('button', { name: 'Orders', exact: true }).click();
    const order = page.locator('[data-timeline] [data-kind="order"]').first();
    await order.waitFor();
    expect(await order.innerText()).toMatch(/days? ago|week/);
  });

  story('the loud one: many complaints for small orders', async ({ visit }) => {
    const page = await visit('rep', '/customers');
    await page.getByRole('searchbox', { name: 'Search customers' }).fill(names.loud.slice(0, 6));
    await page.getByRole('link', { name: names.loud }).click();
    await page.getByRole('tab', { name: 'Complaints' }).click();
    await expect.poll(() => page.locator('table tbody tr').count()).toBeGreaterThanOrEqual(10);
    await page.getByRole('tab', { name: 'Sales orders' }).click();
    await page.locator('table tbody tr').first().waitFor();
    await expect
      .poll(() => page.locator('header svg[data-tier]').first().getAttribute('data-tier'))
      .toBe('C');
  });

  story(
    'the one in decline: a tier lower than half a year ago, and its reasons say why',
    async ({ visit }) => {
      const page = await visit('manager', '/customers');
      await page.getByRole('searchbox', { name: 'Search customers' }).fill(names.decline.slice(0, 6));
      await page.getByRole('link', { name: names.decline }).click();
      await page.locator('[data-reasons]').first().hover();
      await page
        .getByText(/Last order on [\d-]+/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Orders', exact: true }).click();
      const amounts = page.locator('[data-timeline] [data-kind="order"]');
      await expect.poll(() => amounts.count()).toBeGreaterThan(5);
    },
  );

  story('the overdue one: at high risk, for it buys every month and is ten weeks late', async ({ visit }) => {
    const page = await visit('rep', '/customers?f=risk~in~high');
    await page.getByRole('searchbox', { name: 'Search customers' }).fill(names.overdue.slice(0, 6));
    await page.getByRole('link', { name: names.overdue }).click();
    await page.locator('[data-reasons]').filter({ hasText: 'High risk' }).hover();
    await page.getByText(/No order since [\d-]+; usually one every (29|3\d) days/).waitFor();
  });
});
