import { describe, expect, test } from 'vitest';
import { openContext } from '../src/story.js';

/** The watch is what all other stories rely on: it must bark. */
describe('every window is watched', () => {
  test('a request to another host gets nowhere and is reported', async () => {
    const { context, watch } = await openContext('rep');
    const page = await context.newPage();
    await page.goto('/plugins');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(() => watch.verify()).not.toThrow();

    const blocked = (url: string) =>
      page.evaluate(
        (url) =>
          fetch(url).then(
            () => false,
            () => true,
          ),
        url,
      );
    expect(await blocked('https://fonts.outside.example/icon.json')).toBe(true);
    expect(() => watch.verify()).toThrow('outside.example');
    await context.close();
  });

  test('not even a page without our headers can reach one', async () => {
    const { context, watch } = await openContext(null, {
      expect: [/Failed to load resource|blocked by CORS/],
    });
    const page = await context.newPage();
    await page.goto('about:blank');
    const blocked = await page.evaluate(() =>
      fetch('https://outside.example/').then(
        () => false,
        () => true,
      ),
    );
    expect(blocked).toBe(true);
    expect(() => watch.verify()).toThrow('request to another host: https://outside.example/');
    await context.close();
  });

  test('an error of a page and a complaint on the console are reported', async () => {
    const { context, watch } = await openContext(null);
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.evaluate(() => {
      console.error('the jar leaks');
      setTimeout(() => {
        throw new Error('the jar broke');
      });
    });
    await expect.poll(() => complaints(watch)).toMatch(/the jar leaks[\s\S]*the jar broke/);
    await context.close();
  });
});

function complaints(watch: { verify(): void }): string {
  try {
    watch.verify();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
