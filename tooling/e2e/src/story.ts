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

const newContext = async ({ locale, phone, theme, url = inject('url') }: VisitOptions) =>
  (await browser()).newContext({
    baseURL: url,
    locale: locale === 'zh-CN' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    viewport: phone ? PHONE : DESKTOP,
    hasTouch: phone === true,
    isMobile: phone === true,
    colorScheme: theme ?? 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });

/** Signs a person in to a context, and watches over it from now on. */
async function enter(context: BrowserContext, person: Person | null, options: VisitOptions): Promise<Watch> {
  const { url = inject('url') } = options;
  context.setDefaultTimeout(15_000);
  const watch = new Watch(context, new URL(url).origin);
  for (const problem of options.expect ?? []) watch.expect(problem);
  const cookie = options.cookie ?? (person && inject('cookies')[person]);
  if (cookie) {
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
  }
  return watch;
}

/** A window with a profile of its own for one person, in the time zone of the demo company. */
export async function openContext(
  person: Person | null,
  options: VisitOptions = {},
): Promise<{ context: BrowserContext; watch: Watch }> {
  const context = await newContext(options);
  return { context, watch: await enter(context, person, options) };
}

/** A profile that stories use one after the other, each as if it were new. */
interface Profile {
  key: string;
  context: BrowserContext;
  /** Keeps the process with the screens' code alive: to start and fill another takes longer than most stories do. */
  keeper: Page;
}

const free = new Map<string, Profile[]>();

async function takeProfile(options: VisitOptions): Promise<Profile> {
  const { locale = 'en', phone = false, theme = 'light', url = inject('url') } = options;
  const key = JSON.stringify([locale, phone, theme, url]);
  const known = free.get(key)?.pop();
  if (known) return known;
  const context = await newContext(options);
  const keeper = await context.newPage();
  await keeper.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await keeper.goto('/livez');
  return { key, context, keeper };
}

/** Closes its windows and forgets who was signed in and what was kept. */
async function giveBack(profile: Profile): Promise<void> {
  const { key, context, keeper } = profile;
  await Promise.all(windowsOf(profile).map((page) => page.close()));
  await context.clearCookies();
  await keeper.evaluate(() => localStorage.clear());
  free.set(key, [...(free.get(key) ?? []), profile]);
}

const windowsOf = ({ context, keeper }: Profile): Page[] => context.pages().filter((page) => page !== keeper);

interface StoryFixtures {
  visit: Visit;
  /** The API as a demo person. */
  api: (person: Person) => Api;
}

/** A test that opens windows. It fails on what any of them complained about, and leaves a picture of each when it fails. */
export const story = test.extend<StoryFixtures>({
  visit: async ({ task }, use) => {
    const opened: { profile: Profile; watch: Watch }[] = [];
    await use(async (person, path = '/', options = {}) => {
      const profile = await takeProfile(options);
      opened.push({ profile, watch: await enter(profile.context, person, options) });
      const page = await profile.context.newPage();
      await page.goto(path);
      return page;
    });
    const profiles = opened.map(({ profile }) => profile);
    if (task.result?.state === 'fail') await photograph(task.name, profiles.flatMap(windowsOf));
    await Promise.all(profiles.map(giveBack));
    for (const { watch } of opened) {
      watch.end();
      watch.verify();
    }
  },
  api: async ({ task: _task }, use) => {
    await use((person) => new Api(inject('url'), inject('cookies')[person]));
  },
});

async function photograph(name: string, pages: readonly Page[]): Promise<void> {
  mkdirSync(FAILURES, { recursive: true });
  for (const [index, page] of pages.entries()) {
    const path = join(FAILURES, `${name.replace(/\W+/g, '-').slice(0, 80)}-${index + 1}.png`);
    await page.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
  }
}
