import { afterAll, beforeAll, describe, expect } from 'vitest';
import { startRicejar, type Ricejar } from '../../src/server.js';
import { story } from '../../src/story.js';

describe('an empty installation', () => {
  let ricejar: Ricejar;
  beforeAll(async () => {
    ricejar = await startRicejar({ empty: true });
  });
  afterAll(() => ricejar?.stop());

  story(
    'asks for its first administrator, once, with the token that the server printed',
    async ({ visit }) => {
      const { url, setupToken } = ricejar;
      const page = await visit(null, '/', { url });
      await page.getByRole('link', { name: 'Set up Ricejar' }).click();
      await page.getByLabel('Setup token').fill('not-the-token');
      await page.getByLabel('Organisation').fill('Rice & Sons');
      await page.getByLabel('Your name').fill('Mei Lin');
      await page.getByLabel('E-mail').fill('mei@rice.example');
      await page.getByLabel('Password').fill('a jar of good rice');
      await page.getByRole('button', { name: 'Create and sign in' }).click();
      await page
        .getByText(/token/i)
        .filter({ hasText: /wrong|valid|match|used/i })
        .first()
        .waitFor();

      await page.getByLabel('Setup token').fill(setupToken ?? '');
      await page.getByRole('button', { name: 'Create and sign in' }).click();
      await page.getByRole('link', { name: 'Rice & Sons' }).waitFor();

      await page.goto('/customers');
      await page.getByText('No customers yet').waitFor();
      await page.goto('/pipeline');
      await page.getByText('No opportunities yet').waitFor();

      const late = await visit(null, `/setup?token=${setupToken}`, { url });
      await late.getByText('Already set up').waitFor();
      await late.goto('/sign-in');
      await late.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
      expect(await late.locator('[data-demo-logins]').count()).toBe(0);
      await late.getByLabel('E-mail').fill('mei@rice.example');
      await late.getByLabel('Password').fill('a jar of good rice');
      await late.keyboard.press('Enter');
      await late.getByRole('link', { name: 'Rice & Sons' }).waitFor();
    },
  );
});
