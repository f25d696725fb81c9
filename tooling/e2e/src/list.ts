import type { Page } from 'playwright-core';
import { chooseOption } from './menu.js';

/** The number beside the title of a list. */
export const total = async (page: Page): Promise<number> =>
  Number((await page.locator('[data-total]').innerText()).replace(/\D/g, ''));

/** The names in the first rows that a list shows. */
export const rowNames = (page: Page, count = 10): Promise<string[]> =>
  page
    .locator('tbody tr[data-index] td:first-child a')
    .evaluateAll((links, count) => links.slice(0, count).map((link) => link.textContent ?? ''), count);

/** Adds a filter that is any of some choices, as a person does. */
export async function filterByChoice(page: Page, field: string, choices: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Add filter' }).click();
  await page.getByPlaceholder('Type to search').fill(field);
  await chooseOption(page.getByRole('option', { name: field, exact: true }));
  for (const choice of choices) await page.getByRole('checkbox', { name: choice, exact: true }).check();
  await page.getByRole('button', { name: 'Apply' }).click();
}
