import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { inject, test } from 'vitest';
import { Api, type Person } from './api.js';
import { FAILURES } from './places.js';
import { Watch } from './watch.js';

export interface VisitOptions {
  /** English unless told. */
  locale?: 'en' | 'zh-CN';
  phone?: boolean;
  theme?: 'light' | 'dark';
  /** Another server than the one with the demo company. */
  url?: string;
  /** The session of somebody else than a demo person. */
  cookie?: string;
  /** Complaints of the browser that belong to the story. */
  expect?: readonly RegExp[];
}

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Opens browser windows, each with a fresh profile: signed in as a demo person, or as nobody yet. */
export type Visit = (person: Person | null, path?: string, options?: VisitOptions) => Promise<Page>;

let connection: Promise<Browser> | undefined;
export const browser = (): Promise<Browser> => (connection ??= chromium.connect(inject('browser')));

/** A window of its own for one person, in the time zone of the demo company. */
export async function openContext(
  person: Person | null,
  options: VisitOptions = {},
): Promise<{ context: BrowserContext; watch: Watch }> {
  const { locale = 'en', phone = false, theme = 'light', url = inject('url') } = options;
  const context = await (
    await browser()
  ).newContext({
    baseURL: url,
    locale: locale === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: phone ? PHONE : DESKTOP,
    hasTouch: phone,
    isMobile: phone,
    colorScheme: theme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(15_000);
  const watch = new Watch(context, new URL(url).origin);
  for (const problem of options.expect ?? []) watch.expect(problem);
  const cookie = options.cookie ?? (person && inject('cookies')[person]);
  if (cookie) {
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
  }
  return { context, watch };
}

interface StoryFixtures {
  visit: Visit;
  /** The API as a demo person. */
  api: (person: Person) => Api;
}

/** A test that opens windows. It fails on what any of them complained about, and leaves a picture of each when it fails. */
export const story = test.extend<StoryFixtures>({
  visit: async ({ task }, use) => {
    const opened: { context: BrowserContext; watch: Watch }[] = [];
    await use(async (person, path = '/', options = {}) => {
      const one = await openContext(person, options);
      opened.push(one);
      const page = await one.context.newPage();
      await page.goto(path);
      return page;
    });
    if (task.result?.state === 'fail') await photograph(task.name, opened);
    await Promise.all(opened.map(({ context }) => context.close()));
    for (const { watch } of opened) watch.verify();
  },
  api: async ({ task: _task }, use) => {
    await use((person) => new Api(inject('url'), inject('cookies')[person]));
  },
});

async function photograph(name: string, opened: readonly { context: BrowserContext }[]): Promise<void> {
  mkdirSync(FAILURES, { recursive: true });
  const pages = opened.flatMap(({ context }) => context.pages());
  for (const [index, page] of pages.entries()) {
    const path = join(FAILURES, `${name.replace(/\W+/g, '-').slice(0, 80)}-${index + 1}.png`);
    await page.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
  }
}
