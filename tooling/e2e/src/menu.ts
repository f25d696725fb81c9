import type { Locator, Page } from 'playwright-core';

/** Waits until a menu has closed and given the focus back: what is typed sooner is lost. */
export async function menuClosed(page: Page): Promise<void> {
  await page.getByRole('option').first().waitFor({ state: 'detached' });
  // The menu gives the focus back by a timer of its own, which was set before this one.
  await page.evaluate(() => new Promise<void>((done) => void setTimeout(done)));
}

/** Chooses an option of a menu that closes with the choice. */
export async function chooseOption(option: Locator): Promise<void> {
  await option.click();
  await menuClosed(option.page());
}
