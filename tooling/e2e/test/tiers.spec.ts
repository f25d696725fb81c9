import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { story } from '../src/story.js';

const headline = (page: Page): Promise<string> => page.locator('[data-headline]').innerText();

describe('the tier studio', () => {
  story(
    'shows what a policy would do before it is published, and does exactly that',
    async ({ visit, api }) => {
      const page = await visit('analyst', '/tiers');
      await page.locator('[data-headline]').waitFor();
      await page.locator('[data-rule="share"]').click();
      const before = await headline(page);
      await page.locator('[data-cutoff="S"]').fill('7');
      await page.locator('[data-cutoff="A"]').fill('18');
      await expect.poll(() => headline(page)).not.toBe(before);
      await page.locator('[data-tier-effect][aria-busy="false"]').waitFor();
      const [, moving = '', up = '', down = ''] =
        /^([\d,]+) customers? moves?: ([\d,]+) up, ([\d,]+) down$/.exec(await headline(page)) ?? [];
      expect(Number(up.replace(/,/g, ''))).toBeGreaterThan(0);
      expect(Number(moving.replace(/,/g, ''))).toBe(
        Number(up.replace(/,/g, '')) + Number(down.replace(/,/g, '')),
      );
      const mover = page.locator('[data-mover]').first();
      const name = await mover.getByRole('link').innerText();
      const address = await mover.getByRole('link').getAttribute('href');
      const tiers = await mover
        .locator('svg[data-tier]')
        .evaluateAll((marks) => marks.map((m) => m.getAttribute('data-tier')));

      await page.locator('[data-publish]').click();
      const dialog = page.getByRole('dialog', { name: 'Publish this policy?' });
      expect(await dialog.innerText()).toContain(`${moving} customers move: ${up} up, ${down} down`);
      await dialog.getByLabel('Why this change').fill('A wider top, told by a story');
      await dialog.getByRole('button', { name: 'Publish and grade' }).click();
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => headline(page)).toBe('Nobody moves');
      const [policy] = await api('analyst').list(
        'tierPolicies',
        '(first: 1, sort: [{ number: DESC }])',
        'id number status note',
      );
      expect(policy).toMatchObject({ status: 'published', note: 'A wider top, told by a story' });
      await expect
        .poll(() => page.locator('[data-in-force]').innerText())
        .toContain(`policy ${policy?.['number']}`);
      await page.getByRole('tab', { name: 'Policies' }).click();
      await page
        .locator(`[data-policy="${policy?.['number']}"]`)
        .getByText('A wider top, told by a story')
        .waitFor();

      await page.goto(address ?? '');
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await expect
        .poll(() => page.locator('header svg[data-tier]').first().getAttribute('data-tier'))
        .toBe(tiers[1]);
      await page.locator('[data-reasons]').first().hover();
      const why = page.getByText('Why this tier').locator('..');
      await why
        .getByText(/Last order|order/)
        .first()
        .waitFor();
      await why.getByText(`Policy version ${policy?.['number']}`).waitFor();
      await why.getByText(/since/).waitFor();
      await page.getByRole('button', { name: 'Tier changes' }).click();
      await page.locator('[data-timeline] [data-kind="tier"]').first().waitFor();
    },
  );

  story('refuses cut-offs that make no sense, and says which', async ({ visit }) => {
    const page = await visit('analyst', '/tiers');
    await page.locator('[data-headline]').waitFor();
    await page.locator('[data-cutoff="S"]').fill('70');
    await page.locator('[data-cutoff="A"]').fill('60');
    await page.getByText('Together more than 100 %').first().waitFor();
    expect(await page.locator('[data-publish]').isDisabled()).toBe(true);
    await page.locator('[data-cutoff="A"]').fill('abc');
    await page.getByText('Not a number').waitFor();
  });

  story('can be looked at, not changed, without the permission', async ({ visit }) => {
    const page = await visit('rep', '/tiers');
    await page.locator('[data-read-only]').waitFor();
    expect(await page.locator('[data-publish]').count()).toBe(0);
    expect(await page.locator('[data-cutoff="S"]').isDisabled()).toBe(true);
  });
});
