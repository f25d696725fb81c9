import { describe, expect } from 'vitest';
import { total } from '../src/list.js';
import type { Api } from '../src/api.js';
import { story } from '../src/story.js';

const count = async (api: Api, plural: string, filter = '{}'): Promise<number> =>
  (await api.ask(`{ ${plural}(filter: ${filter}) { totalCount } }`))[plural].totalCount;

const me = async (api: Api): Promise<{ id: string; orgUnit: { id: string } }> => {
  const { me } = await api.ask('{ me { id } }');
  return (await api.list('users', `(filter: { id: { eq: "${me.id}" } })`, 'id orgUnit { id }'))[0] as never;
};

describe('what a role may see', () => {
  story(
    'a rep sees the own customers and no other, whatever address is asked for',
    async ({ visit, api }) => {
      const rep = await me(api('rep'));
      const own = await count(api('admin'), 'customers', `{ owner: { id: { eq: "${rep.id}" } } }`);
      const page = await visit('rep', '/customers');
      await expect.poll(() => total(page)).toBe(own);

      const [foreign] = await api('admin').list(
        'customers',
        `(first: 1, filter: { owner: { id: { ne: "${rep.id}" } } })`,
        'id name',
      );
      await page.goto(`/customers/${foreign?.id}`);
      await page.getByText('does not exist, or you may not see it').waitFor();
      expect(await page.getByText(foreign?.['name']).count()).toBe(0);
      await page.goto(`/customers?q=${encodeURIComponent(foreign?.['name'])}`);
      await page.getByText('Nothing matches').waitFor();
    },
  );

  story('a manager sees the customers of the whole subtree', async ({ visit, api }) => {
    const all = await count(api('admin'), 'customers');
    const rep = await me(api('rep'));
    const page = await visit('manager', '/customers');
    await page.locator('[data-total]').waitFor();
    const seen = await total(page);
    expect(seen).toBeLessThan(all);
    expect(seen).toBeGreaterThan(
      await count(api('admin'), 'customers', `{ owner: { id: { eq: "${rep.id}" } } }`),
    );

    // The rep works in a team below the manager: what the rep has, the manager has too.
    const [mine] = await api('rep').list('customers', '(first: 1)', 'id name');
    await page.goto(`/customers/${mine?.id}`);
    await page.getByRole('heading', { level: 1, name: mine?.['name'] }).waitFor();
  });

  story(
    'the service desk sees every complaint and reads every customer, but changes none',
    async ({ visit, api }) => {
      const desk = async (person: 'admin' | 'service' | 'rep'): Promise<string[]> => {
        const page = await visit(person, '/complaints');
        await page.locator('[data-complaint]').first().waitFor();
        return page
          .locator('[data-complaint]')
          .evaluateAll((all) => all.map((one) => one.getAttribute('data-complaint') ?? ''));
      };
      const all = await desk('admin');
      expect(await desk('service')).toEqual(all);
      expect((await desk('rep')).length).toBeLessThan(all.length);
      expect(await count(api('service'), 'complaints')).toBe(await count(api('admin'), 'complaints'));

      const page = await visit('service');
      await page.goto('/customers');
      await expect.poll(async () => total(page)).toBe(await count(api('admin'), 'customers'));
      expect(await page.getByRole('button', { name: 'New customer' }).count()).toBe(0);
      const [customer] = await api('service').list('customers', '(first: 1)', 'id name');
      await page.goto(`/customers/${customer?.id}`);
      await page.getByRole('heading', { level: 1, name: customer?.['name'] }).waitFor();
      expect(await page.getByRole('button', { name: /^Edit / }).count()).toBe(0);
    },
  );
});
