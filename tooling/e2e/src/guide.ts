import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { chooseOption } from './menu.js';

/** What a guide tells its reader to do, or to see, in the words of its numbered lines. */
type Deed = (page: Page) => Promise<void>;

export interface Chapter {
  title: string;
  /** Each numbered line, with what it tells to do in the order of the line. */
  lines: { text: string; deeds: Deed[] }[];
}

const CONTROLS = ['button', 'link', 'tab', 'radio', 'menuitem', 'option'] as const;

/** What bears this name, or a line that leads somewhere and begins with it. */
const control = (page: Page, name: string): Locator =>
  CONTROLS.map((role) => page.getByRole(role, { name, exact: true }))
    .reduce((all, one) => all.or(one), page.getByRole('link').getByText(name, { exact: true }))
    .first();

const labelled = (page: Page, label: string): Locator => page.getByLabel(label, { exact: true }).first();

/** The sentences that a guide may use: `Press **Publish**`, `Fill **Name** with `Mei``, and so on. */
const sentences = (folder: string): [RegExp, (...words: string[]) => Deed][] => [
  [/Open `([^`]+)`/, (path) => async (page) => void (await page.goto(path ?? '/'))],
  [/Press \*\*([^*]+)\*\*/, (name) => (page) => control(page, name ?? '').click()],
  [/Tick \*\*([^*]+)\*\*/, (name) => (page) => page.getByRole('checkbox', { name: name ?? '' }).check()],
  [
    /Fill \*\*([^*]+)\*\* with `([^`]*)`/,
    (label, value) => (page) => labelled(page, label ?? '').fill(value ?? ''),
  ],
  [
    /Choose \*\*([^*]+)\*\* in \*\*([^*]+)\*\*/,
    (option, label) => async (page) => {
      await labelled(page, label ?? '').click();
      await chooseOption(page.getByRole('option', { name: option ?? '', exact: true }));
    },
  ],
  [
    /Upload `([^`]+)`/,
    (file) => (page) => page.locator('input[type="file"]').setInputFiles(join(folder, file ?? '')),
  ],
  [
    /You read “([^”]+)”/,
    (text) => (page) =>
      page
        .getByText(text ?? '')
        .first()
        .waitFor(),
  ],
];

/**
 * Reads a guide whose numbered lines say what to do on the screen. Words in braces are filled in: `{setup token}`. Throws for a
 * line that tells nothing it understands: a guide that cannot be followed is wrong.
 */
export function readGuide(path: string, fillings: Readonly<Record<string, string>>): Chapter[] {
  const known = sentences(dirname(path));
  const [, ...chapters] = readFileSync(path, 'utf8').split(/^## /m);
  return chapters.map((chapter) => {
    const [title = ''] = chapter.split('\n', 1);
    const lines = [...chapter.matchAll(/^\d+\. (.+(?:\n {3}.+)*)/gm)].map(([, line = '']) => {
      const text = line
        .replace(/\n +/g, ' ')
        .replace(/\{([^}]+)\}/g, (whole, name: string) => fillings[name] ?? whole);
      const found = known.flatMap(([sentence, deed]) =>
        [...text.matchAll(new RegExp(sentence, 'gi'))].map(({ index, 1: first = '', 2: second = '' }) => ({
          index,
          deed: deed(first, second),
        })),
      );
      if (found.length === 0) throw new Error(`the guide says "${text}", which nobody can follow`);
      return { text, deeds: found.sort((a, b) => a.index - b.index).map(({ deed }) => deed) };
    });
    return { title, lines };
  });
}
