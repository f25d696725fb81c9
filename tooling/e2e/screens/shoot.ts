import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { SCREENS } from '../src/places.js';
import { openContext, type VisitOptions } from '../src/story.js';
import type { Person } from '../src/api.js';
import { smallPng } from './small-png.js';

export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
/** How a screen is seen: every one at a desk in light, the main ones in the dark and on a phone too. */
export const LOOKS = ['', 'dark', 'phone'] as const;
export type Look = (typeof LOOKS)[number];

export interface Screen {
  /** Name of the picture. */
  name: string;
  title: Readonly<Record<Locale, string>>;
  /** Who looks; null: nobody has signed in. */
  person: Person | null;
  path: string | ((locale: Locale) => Promise<string>);
  /** Brings the screen into the state of the picture, and waits until it is there. */
  ready: (page: Page, locale: Locale, look: Look) => Promise<unknown>;
  looks?: readonly Look[];
}

/** Another server than the one with the demo company, and who is signed in there. */
export interface Place {
  url?: string;
  cookie?: string;
}

export const fileName = (screen: Screen, look: Look): string =>
  `${screen.name}${look === '' ? '' : `-${look}`}.png`;

/** Takes one picture. */
export async function shoot(screen: Screen, locale: Locale, look: Look, place: Place = {}): Promise<void> {
  const options: VisitOptions = {
    locale,
    phone: look === 'phone',
    theme: look === 'dark' ? 'dark' : 'light',
    ...place,
    // A screen that shows an error was refused something on purpose.
    ...(screen.name === 'error' && { expect: [/Failed to load resource/] }),
  };
  const { context, watch } = await openContext(screen.person, options);
  try {
    const page = await context.newPage();
    await page.goto(typeof screen.path === 'string' ? screen.path : await screen.path(locale));
    await screen.ready(page, locale, look);
    await settled(page);
    const directory = join(SCREENS, locale);
    mkdirSync(directory, { recursive: true });
    const image = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
    writeFileSync(join(directory, fileName(screen, look)), smallPng(image));
    watch.verify();
  } finally {
    await context.close();
  }
}

/** Nothing is loading any more: no request under way, no bone of a skeleton, no spinner, and the fonts are there. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    () =>
      document.fonts.status === 'loaded' && document.querySelector('.animate-pulse, .animate-spin') === null,
    undefined,
    { polling: 50 },
  );
}
