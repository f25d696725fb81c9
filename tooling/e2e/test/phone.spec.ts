import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { story } from '../src/story.js';

const phone = { phone: true } as const;
/** Nothing may stick out to the side: a phone shows one column. */
const sticksOut = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

describe('on a phone', () => {
  story('a rep goes from the list to a customer and logs a call', async ({ visit, api }) => {
    const name = `Pocket Shop ${process.pid}`;
    const { id } = await api('rep').create('Customer', { name, city: 'Wuxi' });
    const page = await visit('rep', '/', phone);
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Customers' }).tap();
    await page.getByRole('searchbox', { name: 'Search customers' }).fill(name);
    await page.getByRole('link', { name }).tap();
    await page.waitForURL(`**/customers/${id}`);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(await sticksOut(page)).toBe(0);

    await page.getByPlaceholder('What was said, agreed or promised').fill('Called from the road');
    await page.getByRole('button', { name: 'Log it' }).tap();
    await page.locator('[data-timeline]').getByText('Called from the road').first().waitFor();
    await page.getByRole('button', { name: 'Edit City' }).tap();
    await page.locator('[data-field="city"] input').fill('Jiaxing');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('button', { name: 'Edit City' }).innerText()).toContain('Jiaxing');
  });

  story('a rep moves a deal to the next stage from its menu', async ({ visit, api }) => {
    const [first, second] = await api('rep').list(
      'stages',
      '(filter: { kind: { eq: "open" } }, sort: [{ position: ASC }])',
      'id name',
    );
    const name = `Pocket deal ${process.pid}`;
    const { id } = await api('rep').create('Opportunity', {
      name,
      stage: first?.id,
      amount: { amount: '1000', currency: 'CNY' },
      closeOn: '2000-01-03',
    });
    const page = await visit('rep', '/pipeline?who=me', phone);
    const card = page.locator(`[data-card="${id}"]`);
    await card.waitFor();
    expect(await page.locator('[data-stage]').count()).toBe(1);
    expect(await sticksOut(page)).toBe(0);
    await card.locator('[data-card-menu]').tap();
    await page.getByRole('menuitemcheckbox', { name: second?.['name'] }).tap();
    await card.waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: second?.['name'] }).tap();
    await card.waitFor();
  });

  story('the service desk takes the next step of a complaint', async ({ visit, api }) => {
    const service = api('service');
    const [customer] = await service.list('customers', '(first: 1)', 'id');
    const { complaintFlows } = await service.ask('{ complaintFlows { key } }');
    const { openComplaint } = await service.ask(
      'mutation Open($flow: String!, $input: JSON!) { openComplaint(flow: $flow, input: $input) { id number } }',
      {
        flow: complaintFlows[0].key,
        input: { customer: customer?.id, subject: 'Seen from a phone', words: 'The gateway hums.' },
      },
    );
    const page = await visit('service', '/complaints', phone);
    await page.locator('[data-complaint]').first().waitFor();
    expect(await sticksOut(page)).toBe(0);
    await page.goto(`/complaints/${openComplaint.id}`);
    await page.locator('[data-take="record"]').tap();
    await page.locator('[data-step-form]').getByLabel('Category').tap();
    await page.getByRole('option', { name: 'Installation' }).tap();
    await page.locator('[data-take-step]').tap();
    await expect.poll(() => page.locator('[data-state-label]').innerText()).toBe('Recorded');
    expect(await sticksOut(page)).toBe(0);
  });

  story('every screen of the menu is reached and fits', async ({ visit }) => {
    const page = await visit('admin', '/', phone);
    const more = page.getByRole('button', { name: 'More' });
    await more.tap();
    const links = page.getByRole('dialog', { name: 'Menu' }).getByRole('link');
    await links.first().waitFor();
    const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect([address, await sticksOut(page)]).toEqual([address, 0]);
    }
  });
});
