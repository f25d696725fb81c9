import { describe, expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Api, Row } from '../src/api.js';
import { story } from '../src/story.js';

let made = 0;

/** The open stages of the demo pipeline, first to last. */
const openStages = (api: Api): Promise<Row[]> =>
  api.list(
    'stages',
    '(filter: { kind: { eq: "open" } }, sort: [{ position: ASC }])',
    'id name pipeline { id }',
  );

/** A deal of the story's own, big enough to stand at the top of a column whatever the column sorts by. */
async function deal(api: Api, stage: string): Promise<Row & { name: string }> {
  const name = `Story deal ${process.pid}-${++made}`;
  const [customer] = await api.list('customers', '(first: 1)', 'id');
  const input = {
    name,
    stage,
    customer: customer?.id,
    amount: { amount: '9000000', currency: 'CNY' },
    closeOn: '2000-01-03',
  };
  return { ...(await api.create('Opportunity', input)), name };
}

const column = (page: Page, stageId: string): Locator => page.locator(`[data-stage="${stageId}"]`);
const card = (page: Page, id: string): Locator => page.locator(`[data-card="${id}"]`);
/** As a hand does it: over the column for a while before letting go. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover();
  await page.mouse.down();
  const target = (await to.boundingBox())!;
  const [x, y] = [target.x + target.width / 2, target.y + Math.min(target.height / 2, 160)];
  await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.move(x + 4, y + 4, { steps: 3 });
  await page.mouse.up();
}

const countOf = async (at: Locator): Promise<number> =>
  Number((await at.locator('[data-column-count]').innerText()).replace(/\D/g, ''));
const sumOf = (at: Locator): Promise<string | null> => at.locator('[data-column-sum]').getAttribute('title');
const stageOf = async (api: Api, id: string): Promise<string> =>
  (await api.list('opportunities', `(filter: { id: { eq: "${id}" } })`, 'id stage { id }'))[0]?.['stage'].id;

describe('the pipeline', () => {
  story('a card is dragged with the mouse, and both sums follow', async ({ visit, api }) => {
    const [first, second] = await openStages(api('rep'));
    const { id } = await deal(api('rep'), first!.id);
    const page = await visit('rep', '/pipeline?who=me');
    await card(page, id).waitFor();
    const from = column(page, first!.id);
    const to = column(page, second!.id);
    const before = { from: await countOf(from), to: await countOf(to), sum: await sumOf(to) };

    await drag(page, card(page, id), to);
    const moved = to.locator(`[data-card="${id}"]`);
    await moved.waitFor();
    await expect.poll(() => moved.evaluate((card) => getComputedStyle(card).opacity)).toBe('1');
    await expect.poll(() => countOf(from)).toBe(before.from - 1);
    await expect.poll(() => countOf(to)).toBe(before.to + 1);
    expect(await sumOf(to)).not.toBe(before.sum);
    await expect.poll(() => stageOf(api('rep'), id)).toBe(second!.id);
    const { opportunityGroups } = await api('rep').ask(
      `{ opportunityGroups(by: ["stage"], filter: { stage: { id: { eq: "${second!.id}" } }, owner: { isMe: true } },
         aggregate: [{ field: "amount", op: sum }]) { key count aggregates } }`,
    );
    await expect.poll(() => countOf(to)).toBe(opportunityGroups[0].count);
  });

  story(
    'a card is carried with the keyboard, and a screen reader hears where it is',
    async ({ visit, api }) => {
      const [first, second] = await openStages(api('rep'));
      const { id, name } = await deal(api('rep'), first!.id);
      const page = await visit('rep', '/pipeline?who=me');
      await card(page, id).focus();
      await page.keyboard.press('Space');
      const says = page.locator('[data-board-says]');
      await expect.poll(() => says.innerText()).toContain(`${name} picked up`);
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => says.innerText()).toContain(second!['name']);
      await page.keyboard.press('Escape');
      await expect.poll(() => says.innerText()).toContain('stays where it was');
      expect(await stageOf(api('rep'), id)).toBe(first!.id);

      await card(page, id).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Space');
      await column(page, second!.id).locator(`[data-card="${id}"]`).waitFor();
      await expect.poll(() => stageOf(api('rep'), id)).toBe(second!.id);
      await expect.poll(() => says.innerText()).toContain(`${name} moved to`);
    },
  );

  story('a move that somebody else made impossible goes back, and says why', async ({ visit, api }) => {
    const [first, second, third] = await openStages(api('rep'));
    const { id, version } = await deal(api('rep'), first!.id);
    const page = await visit('rep', '/pipeline?who=me');
    await card(page, id).waitFor();
    await api('manager').update('Opportunity', id, version, { stage: third!.id });

    await drag(page, card(page, id), column(page, second!.id));
    await card(page, id).locator('[data-refused]').waitFor();
    await expect.poll(() => stageOf(api('rep'), id)).toBe(third!.id);
  });

  story('a lost deal is asked for its reason', async ({ visit, api }) => {
    const [first] = await openStages(api('rep'));
    const { id } = await deal(api('rep'), first!.id);
    const [lost] = await api('rep').list('stages', '(filter: { kind: { eq: "lost" } })', 'id name');
    const page = await visit('rep', '/pipeline?who=me');
    await card(page, id).hover();
    await card(page, id).locator('[data-card-menu]').click();
    await page.getByRole('menuitemcheckbox', { name: lost?.['name'] }).click();
    const dialog = page.getByRole('dialog', { name: 'Why was it lost?' });
    await dialog.getByRole('radio').first().click();
    await dialog.getByRole('button', { name: 'Mark as lost' }).click();
    await expect.poll(() => stageOf(api('rep'), id)).toBe(lost?.id);
    const [row] = await api('rep').list(
      'opportunities',
      `(filter: { id: { eq: "${id}" } })`,
      'id lostReason',
    );
    expect(row?.['lostReason']).toBeTruthy();
  });
});
