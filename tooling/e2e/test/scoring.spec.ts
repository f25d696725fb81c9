import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { story } from '../src/story.js';

/** Its newest run of a kind has ended; answers the row. */
async function ended(page: Page, purpose: string) {
  const row = page.locator(`[data-run][data-purpose="${purpose}"]`).first();
  await row.waitFor();
  await expect.poll(() => row.getAttribute('data-status'), { timeout: 30_000 }).toBe('finished');
  return row;
}

const choose = async (page: Page, item: string): Promise<void> => {
  await page.locator('[data-model-menu]').click();
  await page.getByRole('menuitem', { name: item }).click();
};

describe('scoring models', () => {
  story('score as of a day, repeat it byte for byte, and are compared', async ({ visit }) => {
    const page = await visit('analyst', '/scoring');
    const line = page.locator('[data-model="rfm"]');
    await line.getByText('In the tier policy').waitFor();
    expect(await line.getAttribute('data-on')).toBe('true');
    expect(await page.locator('[data-model="clv"]').getAttribute('data-on')).toBe('false');
    await line.click();
    await page.locator('[data-bins]').waitFor();
    expect(await page.locator('[data-code-map] td[title]').count()).toBe(25);
    // The tier policy in force grades by it.
    await page.locator('[data-model-menu]').click();
    expect(await page.getByRole('menuitem', { name: 'Switch off' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await page.keyboard.press('Escape');

    await choose(page, 'Score as of a day…');
    const dialog = page.getByRole('dialog', { name: 'Score as of a day' });
    const year = dialog.getByRole('spinbutton', { name: /year/i });
    const before = Number(await year.innerText()) - 1;
    await year.click();
    await page.keyboard.type(String(before));
    await dialog.getByText('With other parameters').click();
    await dialog.locator('[data-parameter="buckets"] input').fill('10');
    await dialog.getByText('Must be 3 to 9').waitFor();
    expect(await dialog.getByRole('button', { name: 'Start' }).isDisabled()).toBe(true);
    await dialog.locator('[data-parameter="buckets"] input').fill('4');
    await dialog.getByRole('button', { name: 'Start' }).click();
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('tab', { name: 'Runs' }).click();
    const run = await ended(page, 'score');
    await expect.poll(() => run.innerText()).toContain(String(before));
    await run.locator('[data-reproduce]').click();
    const again = await ended(page, 'reproduction');
    await again.getByText('Same byte for byte').waitFor();

    const boxes = page.locator('[data-run][data-purpose="score"]').getByRole('checkbox');
    await boxes.nth(0).click();
    await boxes.nth(1).click();
    await page.locator('[data-compare-picked]').click();
    await page.locator('[data-agreement]').waitFor();
    expect(Number(await page.locator('[data-compare-figure="rank"] dd').innerText())).toBeLessThan(1);
    await page.locator('[data-compare-report]').getByText('Steps', { exact: true }).waitFor();
    expect(await page.locator('[data-fifths] td[class*="rounded"]').count()).toBe(25);
    const mover = page.locator('[data-compare-mover] a').first();
    const name = await mover.innerText();
    await mover.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  });

  story('that foretell are checked on the own data before they go on', async ({ visit, api }) => {
    const page = await visit('analyst', '/scoring/churn');
    await page.getByText('Nobody has tried this model on your data.').waitFor();
    await page.locator('[data-check-now]').click();
    await expect
      .poll(() => page.locator('header [data-check]').getAttribute('data-check'), { timeout: 30_000 })
      .not.toBe('none');
    await page.locator('[data-check-report] [data-figure]').first().waitFor();
    const passed = (await page.locator('header [data-check]').getAttribute('data-check')) === 'passed';
    const { scoringModels } = await api('analyst').ask('{ scoringModels { key on check validation } }');
    const churn = scoringModels.find((one: { key: string }) => one.key === 'churn');
    expect(churn).toMatchObject({ on: false, check: passed ? 'passed' : 'failed', validation: { passed } });
    await page.locator('[data-check-report]').getByText(churn.validation.figures[0].text.en).waitFor();
    expect(await page.locator('[data-switch-on]').count()).toBe(passed ? 1 : 0);
    const refusal = api('analyst').ask('mutation { switchScoringModel(model: "lead", on: true) { on } }');
    await expect(refusal).rejects.toThrow(
      /has not been checked on your own data|尚未按这些参数用贵公司的数据检验/,
    );
  });

  story("say on a customer's page what it is worth, and why", async ({ visit, api }) => {
    const [best] = await api('rep').list(
      'customers',
      '(first: 1, filter: { tierScore: { isNull: false } }, sort: [{ tierScore: DESC }])',
      'id',
    );
    const page = await visit('rep', `/customers/${best?.id}?tab=value`);
    const line = page.locator('[data-value-of="rfm"]');
    await line.getByText(/Last order/).waitFor();
    await line.getByText('RFM cell').waitFor();
    await line.locator('[data-value-about]').hover();
    await page.getByText('Version 1').waitFor();
    // The models themselves are not for reps.
    await page.goto('/scoring');
    await page.getByText('Your roles do not cover this').waitFor();
    expect(await page.getByRole('link', { name: 'Scoring models' }).count()).toBe(0);
  });

  story('fit a phone, in Chinese', async ({ visit }) => {
    const page = await visit('analyst', '/scoring/rfm', { phone: true, locale: 'zh-CN', theme: 'dark' });
    await page.getByRole('tab', { name: '运行记录' }).waitFor();
    await page.locator('[data-bins]').waitFor();
    const wide = () => page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(await wide()).toBe(false);
    await page.getByRole('tab', { name: '设置' }).click();
    await page.locator('[data-parameter="ties"]').waitFor();
    expect(await wide()).toBe(false);
    await page.goto('/scoring');
    await page.locator('[data-model="rfm"]').getByText('描述型').waitFor();
    expect(await wide()).toBe(false);
  });
});
