import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Api, Row } from '../src/api.js';
import { chooseOption } from '../src/menu.js';
import { story } from '../src/story.js';

const promise = (page: Page, kind: string) =>
  page.locator('aside [data-promises]').first().locator(`[data-promise="${kind}"]`);
const stateOf = (page: Page, kind: string): Promise<string | null> =>
  promise(page, kind).locator('[data-state]').getAttribute('data-state');

/** Chooses a step, fills what it asks for and takes it. */
async function take(page: Page, step: string, fields: Record<string, string> = {}): Promise<void> {
  await page.locator(`[data-take="${step}"]`).click();
  const form = page.locator('[data-step-form]');
  for (const [label, value] of Object.entries(fields)) {
    const field = form.getByLabel(label, { exact: false }).first();
    if ((await field.evaluate((one) => one.tagName)) === 'BUTTON') {
      await field.click();
      await chooseOption(page.getByRole('option', { name: value, exact: true }));
    } else await field.fill(value);
  }
  await form.locator('[data-take-step]').click();
  await form.waitFor({ state: 'detached' });
}

/** A complaint of the story's own, just opened. */
async function complaint(api: Api, subject: string): Promise<Row> {
  const [customer] = await api.list('customers', '(first: 1)', 'id');
  const data = await api.ask<{ openComplaint: Row }>(
    'mutation Open($flow: String!, $input: JSON!) { openComplaint(flow: $flow, input: $input) { id version } }',
    { flow: await flowKey(api), input: { customer: customer?.id, subject, words: 'It went dark again.' } },
  );
  return data.openComplaint;
}

const flowKey = async (api: Api): Promise<string> =>
  (await api.ask('{ complaintFlows { key } }')).complaintFlows[0].key;

const state = (page: Page) => page.locator('[data-state-label]');

describe('a complaint on the desk', () => {
  story('is listened to first, and climbs the ladder to the archive', async ({ visit, api }) => {
    const [customer] = await api('service').list(
      'customers',
      '(first: 1, sort: [{ code: ASC }])',
      'id name alias',
    );
    const page = await visit('service', '/complaints');
    await page.getByRole('link', { name: 'Open a complaint' }).click();
    await page
      .getByLabel('What did the customer say?')
      .fill('Half of the labels in aisle four are dark. It is the third time.');
    const subject = page.getByLabel('In one line');
    await expect.poll(() => subject.inputValue()).toContain('Half of the labels in aisle four are dark');
    await page.getByLabel('Customer', { exact: true }).click();
    await page.getByPlaceholder('Type to search').fill(customer?.['name']);
    await chooseOption(page.getByRole('option').filter({ hasText: customer?.['name'] }).first());
    await page.getByRole('radio', { checked: true }).waitFor();
    await page.getByText('within 24 h').waitFor();
    await page.getByRole('button', { name: 'Open and start the clocks' }).click();

    await page.waitForURL(/\/complaints\/[0-9a-f-]{36}/);
    await expect.poll(() => state(page).innerText()).toBe('Listening');
    for (const kind of ['progressCall', 'writtenResult', 'visit', 'archive']) {
      await expect.poll(() => stateOf(page, kind)).toMatch(/calm|soon/);
    }

    await take(page, 'record', { Category: 'Product quality' });
    await expect.poll(() => state(page).innerText()).toBe('Recorded');

    await take(page, 'progressCall', { Note: 'Called back, a technician comes on Tuesday' });
    await expect.poll(() => stateOf(page, 'progressCall')).toBe('kept');
    expect(await state(page).innerText()).toBe('Recorded');

    await take(page, 'waitForCustomer');
    await expect.poll(() => state(page).innerText()).toBe('Waiting for the customer');
    for (const kind of ['writtenResult', 'visit', 'archive']) {
      await expect.poll(() => stateOf(page, kind)).toBe('paused');
    }
    await take(page, 'customerAnswered');
    await expect.poll(() => state(page).innerText()).toBe('Recorded');
    await expect.poll(() => stateOf(page, 'visit')).toMatch(/calm|soon/);

    await take(page, 'judge', {
      Validity: 'Valid',
      'Reason of the judgement': 'A batch with weak batteries',
    });
    await take(page, 'propose', { Proposal: 'Replace the batch free of charge' });
    await expect.poll(() => stateOf(page, 'writtenResult')).toBe('kept');
    await take(page, 'followUp');
    await expect.poll(() => stateOf(page, 'visit')).toBe('kept');
    await take(page, 'archive', { Result: 'Replaced, the customer is content' });
    await expect.poll(() => state(page).innerText()).toBe('Archived');
    for (const kind of ['progressCall', 'writtenResult', 'visit', 'archive']) {
      await expect.poll(() => stateOf(page, kind)).toBe('kept');
    }
    await page.getByText('This complaint is closed').waitFor();
    await page.getByText('Called back, a technician comes on Tuesday').waitFor();

    await page.goto('/complaints?show=closed');
    await page
      .locator('[data-complaint]')
      .filter({ hasText: 'Half of the labels in aisle four are dark' })
      .filter({ hasText: '4 of 4 kept' })
      .first()
      .waitFor();
  });

  story('asks for what a step needs, and tells when somebody else was quicker', async ({ visit, api }) => {
    const { id, version } = await complaint(api('service'), 'Two people at once');
    const page = await visit('service', `/complaints/${id}`);
    await page.locator('[data-take="record"]').click();
    const form = page.locator('[data-step-form]');
    await form.locator('[data-take-step]').click();
    await form.getByText('Needed').first().waitFor();
    await form.getByLabel('Category').click();
    await chooseOption(page.getByRole('option', { name: 'Delivery', exact: true }));

    await api('admin').ask(
      `mutation Wait($id: ID!, $version: Int!) {
        advanceComplaint(id: $id, expectedVersion: $version, transition: "waitForCustomer") { id }
      }`,
      { id, version },
    );
    await form.locator('[data-take-step]').click();
    await page.locator('[data-conflict]').getByText('Somebody else has just moved').waitFor();
    await expect.poll(() => state(page).innerText()).toBe('Waiting for the customer');
  });

  story('stands on the desk by its next promise, and is found by who and what', async ({ visit }) => {
    const page = await visit('service', '/complaints');
    await page.locator('[data-complaint]').first().waitFor();
    await page.getByRole('button', { name: 'Waiting for customer' }).click();
    const paused = page.locator('[data-complaint] [data-state]');
    await expect
      .poll(
        async () =>
          new Set(await paused.evaluateAll((all) => all.map((one) => one.getAttribute('data-state')))),
      )
      .toEqual(new Set(['paused']));
    await page.getByRole('button', { name: 'Overdue' }).click();
    await expect
      .poll(
        async () =>
          new Set(await paused.evaluateAll((all) => all.map((one) => one.getAttribute('data-state')))),
      )
      .toEqual(new Set(['late']));
    expect(page.url()).toContain('show=overdue');
  });
});
