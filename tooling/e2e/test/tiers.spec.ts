import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { chooseOption } from '../src/menu.js';
import { story } from '../src/story.js';

const headline = (page: Page): Promise<string> => page.locator('[data-headline]').first().innerText();
const settled = (page: Page): Promise<void> =>
  page.locator('[data-tier-effect][aria-busy="false"]').first().waitFor();
/** The first simulation reads all customers and scores; those that follow take them from there. */
const opened = (page: Page): Promise<void> =>
  page.locator('[data-headline]').first().waitFor({ timeout: 60_000 });
const fold = (page: Page, name: string): Promise<void> =>
  page.locator(`[data-fold="${name}"] button`).first().click();

describe('the tier studio', () => {
  story(
    'shows what a policy would do before it is published, and does exactly that',
    async ({ visit, api }) => {
      const page = await visit('analyst', '/tiers');
      await opened(page);
      await page.locator('[data-rule="share"]').click();
      const before = await headline(page);
      await page.locator('[data-cutoff="A"]').fill('22');
      await expect.poll(() => headline(page)).not.toBe(before);
      await settled(page);
      const [, moving = '', up = '', down = ''] =
        /^([\d,]+) customers? moves?: ([\d,]+) up, ([\d,]+) down$/.exec(await headline(page)) ?? [];
      expect(Number(up.replace(/,/g, ''))).toBeGreaterThan(0);
      expect(Number(moving.replace(/,/g, ''))).toBe(
        Number(up.replace(/,/g, '')) + Number(down.replace(/,/g, '')),
      );
      await page.locator('[data-value="spend"]').waitFor();
      await page.locator('[data-workload-moved]').waitFor();
      expect(await page.locator('[data-weight-of]').count()).toBeGreaterThan(0);

      await page.locator('[data-moves]').click();
      await chooseOption(page.getByRole('option', { name: 'Up', exact: true }));
      await expect.poll(() => page.url()).toContain('moves=up');
      await expect.poll(() => page.locator('[data-range]').innerText()).toContain(`of ${up}`);
      const mover = page.locator('[data-mover]').first();
      const name = await mover.getByRole('link').innerText();
      const address = await mover.getByRole('link').getAttribute('href');
      const tiers = await mover
        .locator('svg[data-tier]')
        .evaluateAll((marks) => marks.map((m) => m.getAttribute('data-tier')));

      await page.locator('[data-publish]').click();
      const dialog = page.getByRole('dialog', { name: 'Publish this policy?' });
      expect(await dialog.innerText()).toContain(`${moving} customers move: ${up} up, ${down} down`);
      await dialog.getByLabel('Why this change').fill('A wider second tier, told by a story');
      await dialog.getByRole('button', { name: 'Publish and grade' }).click();
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => headline(page)).toBe('Nobody moves');
      const [policy] = await api('analyst').list(
        'tierPolicies',
        '(first: 1, filter: { status: { eq: "published" } })',
        'id number status note',
      );
      expect(policy).toMatchObject({ status: 'published', note: 'A wider second tier, told by a story' });
      await expect
        .poll(() => page.locator('[data-in-force]').innerText())
        .toContain(`policy ${policy?.['number']}`);
      await page.getByRole('tab', { name: 'History' }).click();
      const entry = page.locator(`[data-policy="${policy?.['number']}"]`);
      await entry.getByText('A wider second tier, told by a story').waitFor();
      await entry.locator('[data-compare]').click();
      await page.locator('[data-line="cutoff:A"][data-differs="true"]').waitFor();
      await page.locator('[data-compared-headline]').waitFor();

      await page.goto(address ?? '');
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await expect
        .poll(() => page.locator('header svg[data-tier]').first().getAttribute('data-tier'))
        .toBe(tiers[1]);
      await page.locator('[data-reasons]').first().hover();
      const why = page.getByText('Why this tier').locator('..');
      await why.getByText(`Policy version ${policy?.['number']}`).waitFor();
      await why.getByText(/since/).waitFor();
      await page.getByRole('button', { name: 'Tier changes' }).click();
      await page.locator('[data-timeline] [data-kind="tier"]').first().waitFor();
    },
  );

  story('has one propose a policy of several parts and another approve it', async ({ visit }) => {
    const page = await visit('analyst', '/tiers');
    await opened(page);
    await page.locator('[data-add-model]').click();
    await page.locator('[data-weight]').first().fill('0');
    await page.getByText('A number above 0').waitFor();
    await page.locator('[data-weight]').first().fill('4');
    await fold(page, 'criteria');
    await page.locator('[data-add-criterion]').click();
    const criterion = page.locator('[data-criterion]').last();
    await criterion.locator('[data-add-condition]').click();
    await page.getByPlaceholder('Type to search').fill('Name');
    await chooseOption(page.getByRole('option', { name: 'Name', exact: true }));
    await page.getByLabel('Value', { exact: true }).fill('GmbH');
    await page.getByRole('button', { name: 'Apply' }).click();
    await criterion.locator('[data-matches]').waitFor();
    expect(await page.locator('[data-propose]').isDisabled()).toBe(true);
    await criterion.locator('[data-line-label]').fill('A new field');
    await criterion.locator('[data-points]').fill('7');
    await fold(page, 'quotas');
    await page.locator('[data-quota="S"]').fill('40');
    await page.locator('[data-quota-use="S"]').getByText('40 stand there').waitFor();
    await settled(page);
    await page.locator('[data-rule-effects]').getByText('A new field').waitFor();
    const effect = await headline(page);

    await page.locator('[data-propose]').click();
    const proposing = page.getByRole('dialog', { name: 'Propose this policy?' });
    expect(await proposing.innerText()).toContain(effect);
    await proposing.getByLabel('Why this change').fill('Of several parts, told by a story');
    await proposing.getByRole('button', { name: 'Propose' }).click();
    const detail = page.locator('[data-proposal-detail]');
    await detail.getByText('You proposed this: somebody else has to approve it.').waitFor();
    expect(await detail.locator('[data-approve]').count()).toBe(0);
    const number = await page.locator('[data-proposal]').first().getAttribute('data-proposal');

    const other = await visit('admin', '/tiers/proposals');
    await other.locator(`[data-proposal="${number}"]`).click();
    await other.locator('[data-line="quota:S"][data-differs="true"]').getByText('40').waitFor();
    await other.locator('[data-line^="criterion:"]').getByText('7 points').waitFor();
    await opened(other);
    await expect.poll(() => headline(other)).toBe(effect);
    await other.locator('[data-approve]').click();
    const deciding = other.getByRole('dialog', { name: 'Approve this?' });
    await deciding.locator('[data-decision-note]').fill('Agreed in the board');
    await deciding.getByRole('button', { name: 'Approve' }).click();
    await deciding.waitFor({ state: 'detached' });
    await expect.poll(() => other.locator('[data-in-force]').innerText()).toContain(`policy ${number}`);
    await other.goto('/tiers/history');
    const entry = other.locator(`[data-policy="${number}"]`);
    await entry.locator('[data-steps]').click();
    await entry.locator('[data-step="approved"]').getByText('Agreed in the board').waitFor();
    await entry.locator('[data-step="proposed"]').getByText(effect).waitFor();
  });

  story('refuses cut-offs that make no sense, and can be looked at by everybody', async ({ visit }) => {
    const page = await visit('analyst', '/tiers');
    await opened(page);
    await page.locator('[data-rule="share"]').click();
    await page.locator('[data-cutoff="S"]').fill('70');
    await page.locator('[data-cutoff="A"]').fill('60');
    await page.getByText('Together more than 100 %').first().waitFor();
    expect(await page.locator('[data-publish]').isDisabled()).toBe(true);
    await page.locator('[data-cutoff="A"]').fill('abc');
    await page.getByText('Not a number').waitFor();

    const looking = await visit('rep', '/tiers');
    await looking.locator('[data-read-only]').waitFor();
    await looking.locator('[data-tier-bars]').waitFor();
    expect(await looking.locator('[data-publish], [data-propose]').count()).toBe(0);
    expect(await looking.locator('[data-cutoff="S"]').isDisabled()).toBe(true);
  });
});

describe('what surrounds a tier', () => {
  story('an override is asked for, approved by another, and ended', async ({ visit, api }) => {
    const name = `Override Story ${process.pid}`;
    const { id } = await api('manager').create('Customer', { name });
    const tierOf = async (): Promise<unknown> => {
      const [row] = await api('admin').list('customers', `(filter: { id: { eq: "${id}" } })`, 'id tier');
      return row?.['tier'];
    };
    const page = await visit('manager', `/tiers/overrides?new=1&customer=${id}`);
    const form = page.locator('[data-override-form]');
    await form.getByText(name).waitFor();
    await page.getByRole('button', { name: 'Ask for it' }).click();
    await form.getByText('Needed').first().waitFor();
    await form.locator('[data-override-tier]').click();
    await chooseOption(page.getByRole('option', { name: 'A', exact: true }));
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await form.locator('[data-override-reason]').fill('Opens forty stores next year');
    await page.getByRole('button', { name: 'Ask for it' }).click();
    await form.waitFor({ state: 'detached' });
    const line = page.locator('[data-override]', { hasText: name });
    await line.getByText('Opens forty stores next year').waitFor();
    expect(await line.locator('[data-approve]').count()).toBe(0);

    const other = await visit('admin', '/tiers/overrides');
    const waiting = other.locator('[data-override]', { hasText: name });
    await waiting.locator('[data-approve]').click();
    await other
      .getByRole('dialog', { name: 'Approve this?' })
      .getByRole('button', { name: 'Approve' })
      .click();
    await waiting.locator('[data-end]').waitFor();
    await expect.poll(tierOf).toBe('A');
    await waiting.locator('[data-end]').click();
    const ending = other.getByRole('dialog');
    await ending.locator('[data-decide-confirm]').click();
    await ending.getByText('Needed').waitFor();
    await ending.locator('[data-decision-note]').fill('The stores were not built');
    await ending.locator('[data-decide-confirm]').click();
    await waiting.waitFor({ state: 'detached' });
    await expect.poll(tierOf).not.toBe('A');
    await other.locator('[data-view="past"]').click();
    await other
      .locator('[data-override]', { hasText: name })
      .getByText('The stores were not built')
      .waitFor();
  });

  story('the matrix shows what a change asks of us before it is saved', async ({ visit, api }) => {
    const treatment = async () => {
      const [row] = await api('admin').list(
        'tierTreatments',
        '(filter: { tier: { eq: "A" } })',
        'id version visitEveryDays leastContacts',
      );
      return row;
    };
    const before = await treatment();
    const page = await visit('admin', '/tiers/matrix');
    const visits = page.locator('[data-treatment="visitEveryDays"] [data-tier-column="A"]');
    const total = page.locator('[data-figure="visitsAYear"] [data-total]');
    await total.waitFor();
    await visits.locator('[data-field-display]').click();
    await visits.locator('input').fill('3');
    await expect.poll(() => total.innerText()).toContain('→');
    await visits.locator('input').press('Escape');
    await expect.poll(() => total.innerText()).not.toContain('→');
    const contacts = page.locator('[data-treatment="leastContacts"] [data-tier-column="A"]');
    await contacts.locator('[data-field-display]').click();
    await contacts.locator('input').fill('9');
    await contacts.locator('input').press('Enter');
    await expect.poll(async () => (await treatment())?.['leastContacts']).toBe(9);
    expect((await treatment())?.['visitEveryDays']).toBe(before?.['visitEveryDays']);
    await page.locator('[data-figure="coverageGaps"] [data-tier-column="A"] a').click();
    await page
      .locator('[data-neglected] li')
      .first()
      .getByText(/of 9 contacts/)
      .waitFor();
    const now = await treatment();
    await api('admin').update('TierTreatment', now?.id ?? '', now?.['version'] as number, {
      leastContacts: before?.['leastContacts'] ?? null,
    });
  });

  story('a tier that goes needs another to take over; reviews are planned and done', async ({ visit }) => {
    const page = await visit('admin', '/tiers/levels');
    await page.locator('[data-add-level]').click();
    const added = page.locator('[data-level]').last();
    await added.locator('[data-level-en]').fill('S');
    await page.getByText('Another tier has this name').waitFor();
    await added.locator('[data-level-en]').fill('Platinum');
    await added.getByRole('img', { name: 'Tier Platinum' }).waitFor();
    await page
      .locator('[data-level="B"]')
      .getByRole('button', { name: /Move or retire/ })
      .click();
    await page.getByRole('menuitem', { name: 'Retire' }).click();
    const retiring = page.locator('[data-retiring-level="B"]');
    expect(await page.locator('[data-save-levels]').isDisabled()).toBe(true);
    await retiring.locator('[data-heir]').click();
    await chooseOption(page.getByRole('option', { name: 'C', exact: true }));
    await expect.poll(() => page.locator('[data-save-levels]').isDisabled()).toBe(false);
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.locator('[data-level="B"]').waitFor();

    await page.getByRole('tab', { name: 'Reviews' }).click();
    await page.locator('[data-create]').click();
    const form = page.locator('[data-review-form]');
    await form.getByRole('radio', { name: 'Tier' }).click();
    const title = `Story review ${process.pid}`;
    await form.locator('[data-review-title]').fill(title);
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    const line = page.locator('[data-review]', { hasText: title });
    await line.locator('[data-complete]').click();
    const dialog = page.getByRole('dialog', { name: 'Complete this review' });
    await dialog.getByRole('radio', { name: 'To be changed' }).click();
    await dialog.locator('[data-review-confirm]').click();
    await page
      .getByText(/the next is due on/)
      .first()
      .waitFor();
    await page.locator('[data-view="done"]').click();
    await page.locator('[data-review]', { hasText: title }).getByText('To be changed').waitFor();
  });
});
