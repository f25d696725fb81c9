import { describe, expect } from 'vitest';
import { DEMO_PASSWORD } from '../src/api.js';
import { story } from '../src/story.js';

describe('signing in', () => {
  story('a wrong password is refused, the right one opens the page that was asked for', async ({ visit }) => {
    const page = await visit(null, '/customers?sort=name');
    await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/sign-in');

    await page.getByLabel('E-mail').fill('rep@demo.ricejar');
    await page.getByLabel('Password').fill('rice-jar-demo');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByText(/password is wrong/)
      .waitFor();
    await expect.poll(() => page.getByLabel('Password').inputValue()).toBe('');

    await page.getByLabel('Password').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Customers' }).waitFor();
    expect(page.url()).toContain('/customers?sort=name');
  });

  story(
    'after ten wrong passwords the account has to wait, and the screen says how long',
    async ({ visit, api }) => {
      const password = 'a long enough password';
      const wrong = { email: 'nobody-in-particular@demo.ricejar', password };
      const mutation =
        'mutation SignIn($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }';
      for (let tries = 0; tries < 10; tries++) {
        await expect(api('rep').ask(mutation, wrong)).rejects.toThrow();
      }
      const page = await visit(null, '/sign-in');
      await page.getByLabel('E-mail').fill(wrong.email);
      await page.getByLabel('Password').fill(password);
      await page.keyboard.press('Enter');
      await page
        .getByRole('alert')
        .getByText(/minute|second/i)
        .waitFor();
    },
  );

  story('the demo company offers one login per role', async ({ visit }) => {
    const page = await visit(null, '/sign-in');
    const logins = page.locator('[data-demo-logins]').getByRole('button');
    await expect.poll(() => logins.count()).toBe(5);
    await logins.filter({ hasText: 'Service desk' }).click();
    await page.waitForURL('**/');
    await page.locator('[data-user-menu]').waitFor();
  });
});

describe('a signed-in person', () => {
  story('switches the language without a reload, and the choice stays', async ({ visit }) => {
    const page = await visit('analyst', '/customers');
    await page.getByRole('heading', { name: 'Customers' }).waitFor();
    await page.evaluate(() => Object.assign(window, { notReloaded: true }));

    await page.locator('[data-user-menu]').click();
    await page.getByRole('menuitemcheckbox', { name: '简体中文' }).click();
    await page.getByRole('heading', { name: '客户' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true);

    await page.reload();
    await page.getByRole('heading', { name: '客户' }).waitFor();
    await page.locator('[data-user-menu]').click();
    await page.getByRole('menuitemcheckbox', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Customers' }).waitFor();
  });

  story('switches the theme, and the choice stays', async ({ visit }) => {
    const page = await visit('rep');
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();

    await page.locator('[data-user-menu]').click();
    await page.getByRole('menuitemcheckbox', { name: 'Dark' }).click();
    await expect.poll(paper).not.toBe(light);
    const dark = await paper();
    await page.reload();
    await expect.poll(paper).toBe(dark);
  });

  story('signs out: the session is over, not only the page', async ({ visit }) => {
    const page = await visit(null, '/sign-in');
    await page.locator('[data-demo-logins]').getByRole('button').filter({ hasText: 'Sales manager' }).click();
    await page.waitForURL('**/');
    const cookies = await page.context().cookies();
    expect(cookies.find((one) => one.name === 'ricejar_session')).toMatchObject({
      httpOnly: true,
      sameSite: 'Lax',
    });

    await page.locator('[data-user-menu]').click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in');

    await page.context().addCookies(cookies);
    await page.goto('/customers');
    await page.waitForURL(/\/sign-in\?to=/);
  });
});
