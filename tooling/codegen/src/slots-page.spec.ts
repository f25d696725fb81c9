import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { PAGE, SLOTS, slotsIn, slotsPage } from './slots-page.mjs';

describe('the page of slots', () => {
  it('is as the source says: pnpm --filter @ricejar/codegen generate', async () => {
    expect(await readFile(PAGE, 'utf8')).toBe(await slotsPage(await readFile(SLOTS, 'utf8')));
  });

  it('holds every slot', async () => {
    const source = await readFile(SLOTS, 'utf8');
    const names = [...source.matchAll(/^ {2}'([\w.]+)': true,$/gm)].map(([, name]) => name);
    expect(slotsIn(source).map(({ name }) => name)).toEqual(names);
    expect(names.length).toBeGreaterThan(15);
  });
});
