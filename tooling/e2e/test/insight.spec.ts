import { describe, expect } from 'vitest';
import { story } from '../src/story.js';

const KNOWN = '晴麓放缓开店';

describe('insight', () => {
  story(
    'a key fact gone stale is a task; renewed, it is fresh, the task is done and the old one stays on record',
    async ({ visit, api }) => {
      const rep = api('rep');
      const [customer] = await rep.list(
        'customers',
        '(first: 1, filter: { name: { contains: "晴麓" } })',
        'id name',
      );
      const [task] = await rep.list(
        'tasks',
        `(first: 1, filter: { title: { contains: "${KNOWN}" } })`,
        'id status',
      );
      expect(task?.['status']).toBe('open');

      const page = await visit('rep', `/customers/${customer?.id}?tab=insight.dossier`);
      const strategy = page.locator('[data-topic="strategy"]');
      const fact = strategy.locator('[data-fact]').filter({ hasText: KNOWN });
      await fact.locator('[data-freshness="stale"]').waitFor();
      await fact.locator('[data-renewal]').waitFor();
      await page.locator('[data-wallet-period]').first().waitFor();

      await fact.getByRole('button', { name: 'Renew' }).click();
      const form = page.getByRole('dialog', { name: 'Renew a fact' });
      await form.getByLabel('Fact', { exact: true }).fill('晴麓三年内只开 15 家新店');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText('Needed').waitFor();
      await form.getByLabel('Source', { exact: true }).fill('Told by their head of expansion');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.waitFor({ state: 'detached' });

      const renewed = strategy.locator('[data-fact]').filter({ hasText: '只开 15 家' });
      await renewed.locator('[data-freshness="fresh"]').waitFor();
      expect(await strategy.locator('[data-fact]').filter({ hasText: KNOWN }).count()).toBe(0);
      await renewed.getByRole('button', { name: '2 earlier' }).click();
      await renewed.locator('[data-superseded]').filter({ hasText: KNOWN }).waitFor();
      const [done] = await rep.list(
        'tasks',
        `(first: 1, filter: { id: { eq: "${task?.id}" } })`,
        'id status',
      );
      expect(done?.['status']).toBe('done');

      await page.getByRole('link', { name: 'Print version' }).click();
      await page.locator('[data-dossier-sheet]').getByText('晴麓三年内只开 15 家新店').waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    },
  );

  story(
    'an industry shrinks from 100 firms to 20, and everybody sees their own customers in it',
    async ({ visit }) => {
      const page = await visit('admin', '/industries');
      const line = page.locator('[data-industry="newRetail"]');
      await line.getByText('High risk').waitFor();
      expect(await line.innerText()).toContain('100 → 20');
      const total = await line.locator('td').nth(1).innerText();
      await line.getByRole('link', { name: 'New retail' }).click();
      await page.getByText('Of 100 firms in 2018, 20 are left in 2026 (20%).').waitFor();
      await page.getByText('As a table').click();
      await page.getByRole('row', { name: /2031.*at the same pace/ }).waitFor();
      expect(await page.locator('[data-largest] tbody tr').count()).toBe(10);
      const running = await page.locator('[data-largest] tbody tr').last().locator('td').last().innerText();
      expect(running).toBe(`Σ ${await page.locator('[data-cr="cr10"]').innerText()}`);

      const rep = await visit('rep', '/industries/newRetail');
      await rep.locator('[data-largest] tbody tr').first().waitFor();
      expect(await rep.locator('[data-industry-page]').innerText()).not.toContain(total);
      expect(await rep.locator('[data-edit-profile]').count()).toBe(0);
      await rep.goto('/insight/freshness');
      await rep.getByText('Only those who may change insight topics can set these.').waitFor();
    },
  );

  story(
    'an industry is described, and how long facts keep shows its effect before it is saved',
    async ({ visit }) => {
      const page = await visit('admin', '/industries/energy');
      await page.getByRole('button', { name: 'Describe it' }).click();
      const form = page.getByRole('dialog', { name: 'Profile of Energy' });
      for (const count of ['40', '30']) {
        await form.getByRole('button', { name: 'Add a year' }).click();
        await form.locator('[data-firms] input, input[data-firms]').last().fill(count);
      }
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText('Needed').waitFor();
      await form.getByLabel('Source', { exact: true }).fill('A story');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.waitFor({ state: 'detached' });
      await page.locator('[data-survivors]').waitFor();
      await page.getByText(/^Of 40 firms in \d+, 30 are left/).waitFor();

      await page.goto('/insight/freshness');
      const finances = page.locator('[data-topic-rule="finances"]');
      await finances.getByText('0 key facts stale').waitFor();
      await finances.getByRole('textbox').fill('30');
      await expect
        .poll(() => finances.locator('[data-stale-now]').innerText())
        .toMatch(/^[1-9]\d* key facts? stale$/);
      await finances.getByRole('textbox').fill('0');
      await finances.getByRole('alert').waitFor();
      await finances.getByRole('textbox').fill('400');
      await finances.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved', { exact: true }).first().waitFor();
      await page.reload();
      await expect.poll(() => finances.getByRole('textbox').inputValue()).toBe('400');
    },
  );
});
