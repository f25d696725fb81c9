import type { Screens } from './screens.js';

const DAY_MS = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** Looks at what the four plugins show, and does what can be done there. */
export async function walkScreens(screens: Screens): Promise<void> {
  const api = await screens.api('admin');
  const [best] = await api.list('customers', '(first: 1, filter: { tier: { eq: "S" } })', 'id');
  const customer = best?.id ?? '';

  const page = await screens.page('admin', `/customers/${customer}`);
  await page.locator('[data-growth]').waitFor();
  await page.locator('.earlierpanel-greeting').waitFor();

  const { openComplaint } = await api.ask<{ openComplaint: { id: string } }>(
    'mutation($input: JSON!) { openComplaint(input: $input, flow: "bankcase") { id } }',
    { input: { subject: 'A fee that nobody told of', customer, words: 'You charged me twice.' } },
  );
  await page.goto(`/complaints/${openComplaint.id}`);
  await page.locator('[data-regulator] li').first().waitFor();

  await page.goto('/x/meddevice');
  await page.locator('[data-recall-desk]').waitFor();

  const term = { startsOn: inDays(-300), endsOn: inDays(65) };
  await api.create('RenewalsContract', { name: 'Maintenance 2026', customer, ...term });
  await page.goto('/x/renewals');
  const contract = page.locator('[data-contract="Maintenance 2026"]');
  await contract.locator('[data-draft]').click();
  await contract.locator('[data-send]').waitFor();

  await page.goto('/plugins');
  for (const id of ['potential', 'bankcase', 'meddevice', 'renewals'])
    await page.locator(`[data-plugin="${id}"][data-status="active"]`).waitFor();
  await page.close();
  screens.verify();
}
