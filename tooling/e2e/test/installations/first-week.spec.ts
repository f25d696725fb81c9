import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { readGuide } from '../../src/guide.js';
import { ROOT } from '../../src/places.js';
import { startRicejar, type Ricejar } from '../../src/server.js';
import { story } from '../../src/story.js';

const GUIDE = join(ROOT, 'docs', 'guides', 'first-week.md');

/** Followed word for word: what stands there works, and what the screens call it. */
describe('the guide to the first week', () => {
  let ricejar: Ricejar;
  beforeAll(async () => {
    ricejar = await startRicejar({ empty: true });
  });
  afterAll(() => ricejar?.stop());

  story(
    'leads from a customer list to a published tier policy',
    async ({ visit }) => {
      const { url, setupToken } = ricejar;
      const page = await visit(null, '/', { url });
      for (const { title, lines } of readGuide(GUIDE, { 'setup token': setupToken ?? '' }))
        for (const [at, { text, deeds }] of lines.entries())
          for (const deed of deeds)
            await deed(page).catch((cause: unknown) => {
              throw new Error(`${title}, line ${at + 1}: "${text}" cannot be done`, { cause });
            });
    },
    120_000,
  );
});
