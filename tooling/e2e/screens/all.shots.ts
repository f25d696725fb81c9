import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { SCREENS as DIRECTORY } from '../src/places.js';
import { startRicejar, type Ricejar } from '../src/server.js';
import { contents, type Taken } from './contents.js';
import { EMPTY_SCREENS, SCREENS, SETUP_SCREENS } from './screens.js';
import { LOCALES, fileName, shoot, type Locale, type Look, type Screen } from './shoot.js';

const views = (screens: readonly Screen[]): { name: string; screen: Screen; locale: Locale; look: Look }[] =>
  LOCALES.flatMap((locale) =>
    screens.flatMap((screen) =>
      (screen.looks ?? ['']).map((look) => ({
        name: `${locale}/${fileName(screen, look)}`,
        screen,
        locale,
        look: look as Look,
      })),
    ),
  );

describe('the demo company', () => {
  test.each(views(SCREENS))('$name', ({ screen, locale, look }) => shoot(screen, locale, look));
});

describe('an empty installation', () => {
  let ricejar: Ricejar;
  beforeAll(async () => {
    ricejar = await startRicejar({ empty: true });
  });
  afterAll(() => ricejar?.stop());

  test.each(views(SETUP_SCREENS))('$name', ({ screen, locale, look }) =>
    shoot(screen, locale, look, { url: ricejar.url }),
  );

  test('is set up', async () => {
    const input = {
      token: ricejar.setupToken,
      organisation: 'Starshelf',
      name: 'Mei Lin',
      email: 'mei@starshelf.example',
      password: 'a jar of good rice',
      locale: 'en',
      baseCurrency: 'CNY',
    };
    const answer = await fetch(`${ricejar.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation SetUp($input: CompleteSetupInput!) { completeSetup(input: $input) { id } }',
        variables: { input },
      }),
    });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(cookie).toContain('ricejar_session=');
  });

  let cookie = '';
  test.each(views(EMPTY_SCREENS))('$name', ({ screen, locale, look }) =>
    shoot(screen, locale, look, { url: ricejar.url, cookie }),
  );
});

test('the index', () => {
  expect(inject('url')).toBeTruthy();
  const all = views([...SETUP_SCREENS, ...SCREENS, ...EMPTY_SCREENS]);
  const taken = new Set(all.map((view) => view.name));
  let bytes = 0;
  for (const locale of LOCALES) {
    for (const file of readdirSync(join(DIRECTORY, locale))) {
      const path = join(DIRECTORY, locale, file);
      if (taken.has(`${locale}/${file}`)) bytes += statSync(path).size;
      else rmSync(path);
    }
  }
  const screens: Taken[] = [...SETUP_SCREENS, ...SCREENS, ...EMPTY_SCREENS];
  writeFileSync(join(DIRECTORY, 'README.md'), contents(screens));
  expect(bytes).toBeLessThan(12_000_000);
});
