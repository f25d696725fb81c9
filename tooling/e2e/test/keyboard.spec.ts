import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { story } from '../src/story.js';

const palette = (page: Page) => page.locator('[data-palette]');
const typing = (page: Page) => palette(page).locator('input:focus').waitFor();

/** What an input method does between the first letter and the chosen word. */
async function compose(
  page: Page,
  letters: string,
  word: string,
  during?: () => Promise<void>,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (let length = 1; length <= letters.length; length++) {
    const text = letters.slice(0, length);
    await session.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
  }
  await during?.();
  await session.send('Input.insertText', { text: word });
  await session.detach();
}

describe('without a mouse', () => {
  story('the palette opens, finds a customer and goes there', async ({ visit }) => {
    const page = await visit('rep');
    await page.locator('[data-user-menu]').waitFor();
    await page.keyboard.press('ControlOrMeta+k');
    await palette(page).waitFor();
    await page.keyboard.type('langu');
    const found = palette(page)
      .getByRole('option', { name: /澜谷|Langu/ })
      .first();
    await found.waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /澜谷|Langu/ }).waitFor();
    expect(await palette(page).count()).toBe(0);
  });

  story('the palette goes to screens, creates records and switches the language', async ({ visit }) => {
    const page = await visit('analyst');
    await page.locator('[data-user-menu]').waitFor();
    await page.keyboard.press('ControlOrMeta+k');
    await typing(page);
    await page.keyboard.type('pipel');
    await palette(page).getByRole('option', { name: 'Pipeline' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/pipeline');

    await page.keyboard.press('ControlOrMeta+k');
    await typing(page);
    await page.keyboard.type('简体');
    await palette(page).getByRole('option', { name: 'Switch to 简体中文' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.press('Escape');
    await palette(page).waitFor({ state: 'detached' });
  });

  story('/ goes to the search box and ? shows the sheet', async ({ visit }) => {
    const page = await visit('rep', '/customers');
    await page.locator('[data-total]').waitFor();
    await page.keyboard.press('/');
    const search = page.getByRole('searchbox', { name: 'Search customers' });
    await expect.poll(() => search.evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.type('?/');
    expect(await search.inputValue()).toBe('?/');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await search.fill('');
    await search.blur();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  });
});

describe('while an input method composes', () => {
  story('letters are letters: no shortcut fires, and Enter chooses the word', async ({ visit }) => {
    const page = await visit('rep');
    await page.locator('[data-user-menu]').waitFor();
    await page.keyboard.press('ControlOrMeta+k');
    const box = palette(page).getByRole('combobox');
    await box.waitFor();
    const before = page.url();
    await compose(page, 'langu', '澜谷', async () => {
      // What the browser sends for Enter and Ctrl+K while a composition is open.
      for (const key of ['Enter', 'k']) {
        await box.evaluate(
          (input, key) =>
            input.dispatchEvent(
              new KeyboardEvent('keydown', {
                key,
                keyCode: 229,
                ctrlKey: key === 'k',
                isComposing: true,
                bubbles: true,
                cancelable: true,
              } as KeyboardEventInit),
            ),
          key,
        );
      }
      expect(page.url()).toBe(before);
      expect(await palette(page).count()).toBe(1);
    });
    expect(await box.inputValue()).toBe('澜谷');
    await palette(page).getByRole('option', { name: /澜谷/ }).first().waitFor();
  });

  story('a field that is edited in place is not saved half composed', async ({ visit, api }) => {
    const { id } = await api('rep').create('Customer', { name: `Composed ${process.pid}`, city: 'Wuxi' });
    const page = await visit('rep', `/customers/${id}`);
    await page.getByRole('button', { name: 'Edit City' }).click();
    const input = page.locator('[data-field="city"] input');
    await input.press('ControlOrMeta+a');
    await compose(page, 'suzhou', '苏州', async () => {
      await input.evaluate((box) =>
        box.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
        ),
      );
      expect(await input.count()).toBe(1);
    });
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('button', { name: 'Edit City' }).innerText()).toContain('苏州');
  });
});
