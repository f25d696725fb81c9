import { describe, expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Api, Row } from '../src/api.js';
import { chooseOption } from '../src/menu.js';
import { story } from '../src/story.js';

let made = 0;

/** A prospect of the rep's own. */
async function prospect(api: Api): Promise<Row & { name: string }> {
  const name = `Story Prospect ${process.pid}-${++made}`;
  return { ...(await api.create('Customer', { name, lifecycle: 'prospect' })), name };
}

const panel = (page: Page): Locator => page.locator('[data-selection-panel]');
const standing = (page: Page): Promise<string | null> =>
  panel(page).locator('[data-standing]').getAttribute('data-standing');
const outcome = (page: Page): Promise<string | null> =>
  page.locator('[data-outcome]').getAttribute('data-outcome');

/** The day before yesterday, part by part as it is typed in English: evidence of any later day could still be to come. */
const recently = (): string => {
  const [year = '', month = '', day = ''] = new Date(Date.now() - 2 * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `${month}${day}${year}`;
};

/** Scores questions, from the one at a place on, and says what the scores rest on. */
async function answer(page: Page, scores: readonly number[], from = 0): Promise<void> {
  const criteria = page.locator('[data-review-form] [data-criterion]');
  for (const [index, score] of scores.entries()) {
    const criterion = criteria.nth(from + index);
    await criterion.getByRole('radio').nth(score).check({ force: true });
    await criterion.getByLabel('Evidence').fill('Read in the annual report');
    await criterion.getByLabel('Source').fill('Annual report');
    const day = criterion.getByRole('spinbutton').first();
    await day.click();
    await page.keyboard.type(recently());
  }
}

describe('is it our customer?', () => {
  story('a prospect becomes a customer once its review passed', async ({ visit, api }) => {
    const { id, name } = await prospect(api('rep'));
    const page = await visit('rep', `/customers/${id}`);
    await expect.poll(() => standing(page)).toBe('none');
    await page.getByRole('button', { name: 'Edit Life cycle' }).click();
    await chooseOption(page.getByRole('option', { name: 'Active' }));
    await page.getByText('Answer “Is it our customer?” on its page first').first().waitFor();

    await panel(page).locator('[data-review]').click();
    const form = page.getByRole('dialog', { name: 'Is it our customer?' });
    await form.getByText(name).waitFor();
    expect(await outcome(page)).toBe('open');
    await answer(page, [4, 5, 4, 4, 5]);
    await expect.poll(() => outcome(page)).toBe('open');
    await answer(page, [4], 5);
    await expect.poll(() => outcome(page)).toBe('pass');
    await form.locator('[data-submit-review]').click();
    await form.waitFor({ state: 'detached' });
    await expect.poll(() => standing(page)).toBe('passed');

    await page.getByRole('button', { name: 'Edit Life cycle' }).click();
    await chooseOption(page.getByRole('option', { name: 'Active' }));
    await expect
      .poll(
        async () =>
          (await api('rep').list('customers', `(filter: { id: { eq: "${id}" } })`, 'id lifecycle'))[0],
      )
      .toMatchObject({ lifecycle: 'active' });
    await panel(page).locator('[data-open-review]').click();
    await expect.poll(() => page.locator('[data-answer]').count()).toBe(6);
    await page.locator('[data-answers]').getByText('Read in the annual report').first().waitFor();
  });

  story('what a veto refused goes on when somebody else lets it through', async ({ visit, api }) => {
    const { id, name } = await prospect(api('rep'));
    const page = await visit('rep', `/customers/${id}?review=new`);
    await page.locator('[data-review-form]').waitFor();
    await answer(page, [1]);
    await expect.poll(() => outcome(page)).toBe('refused');
    await page.locator('[data-submit-review]').click();
    await expect.poll(() => standing(page)).toBe('refused');
    await panel(page).locator('[data-open-review]').click();
    await page.getByText('Veto: “It pays” scored 1 of 5').waitFor();
    await page.locator('[data-ask-override]').click();
    await page.locator('[data-override-reason]').fill('The group behind it vouches');
    await page.locator('[data-send-override]').click();
    await page.locator('[data-override="requested"]').waitFor();

    const desk = await visit('manager', '/selection?show=waiting');
    await desk.locator('[data-review]').filter({ hasText: name }).getByRole('link').first().click();
    await desk.getByText('The group behind it vouches').waitFor();
    await desk.locator('[data-decide] textarea').fill('For a year');
    await desk.locator('[data-approve]').click();
    await desk.locator('[data-override="approved"]').waitFor();

    await page.goto(`/customers/${id}`);
    await expect.poll(() => standing(page)).toBe('overridden');
  });

  story('criteria show their effect, are published, and replay what was decided', async ({ visit }) => {
    const page = await visit('analyst', '/selection?view=criteria');
    const headline = page.locator('[data-effect-headline]');
    await headline.waitFor();
    const publish = page.locator('[data-publish]');
    expect(await publish.isDisabled()).toBe(true);
    await page.locator('[data-number="passAt"]').fill('90');
    await page.keyboard.press('Tab');
    await expect.poll(() => headline.innerText()).toMatch(/^\d+ reviews end otherwise$/);
    const changed = page.locator('[data-changed] a').first();
    await changed.waitFor();
    const review = await changed.getAttribute('href');
    const before = await page.locator('[data-in-force]').innerText();
    const number = Number(/\d+/.exec(before)?.[0]);

    await publish.click();
    await page
      .getByRole('dialog', { name: 'Publish these criteria?' })
      .locator('textarea')
      .fill('Only the best');
    await page.locator('[data-publish-confirm]').click();
    await expect.poll(() => page.locator('[data-in-force]').innerText()).toContain(String(number + 1));
    await page.getByRole('tab', { name: 'Policies' }).click();
    await page
      .locator(`[data-policy="${number + 1}"]`)
      .getByText('Only the best')
      .waitFor();

    await page.goto(review ?? '');
    const result = await page.locator('[data-review-head] [data-result]').getAttribute('data-result');
    await page.locator('[data-replay-policy]').click();
    await chooseOption(page.getByRole('option', { name: `Policy ${number + 1}` }));
    await page.getByText('The result would be another').waitFor();
    expect(await page.locator('[data-replay-result]').getAttribute('data-replay-result')).not.toBe(result);

    await page.goto('/selection?view=policies');
    await page.locator(`[data-policy="${number}"] [data-start-from]`).click();
    await headline.waitFor();
    await expect.poll(() => publish.isDisabled()).toBe(false);
    await publish.click();
    await page.locator('[data-publish-confirm]').click();
    await expect.poll(() => page.locator('[data-in-force]').innerText()).toContain(String(number + 2));
  });

  story('is looked at, not set, without the permission', async ({ visit }) => {
    const page = await visit('rep', '/selection?view=criteria');
    await page.locator('[data-read-only]').waitFor();
    expect(await page.locator('[data-publish]').count()).toBe(0);
    expect(await page.locator('[data-weight]').first().isDisabled()).toBe(true);
  });
});
