// @vitest-environment panel
import { customerModule } from '@ricejar/customer';
import { opportunityModule } from '@ricejar/opportunity';
import { TestClock, useTestCrm } from '@ricejar/testing';
import { mountPanel, type MountedPanel } from '@ricejar/testing/panel';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { meddevicePlugin } from '../index.js';
import admin from './index.js';
import LicencePanel from './LicencePanel.vue';
import RecallDesk from './RecallDesk.vue';
import { receiversOf } from './receivers.js';

const kit = useTestCrm({
  modules: [customerModule, opportunityModule],
  plugins: [meddevicePlugin],
  clock: new TestClock(new Date()),
});
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
let panel: MountedPanel | undefined;
let hospital: string;
afterEach(() => panel?.unmount());

beforeAll(async () => {
  const { make } = kit.crm;
  const product = (await make.record('product', { name: 'Pump' })).id;
  const registration = (
    await make.record('meddeviceRegistration', {
      name: '输液泵',
      number: 'R-1',
      deviceClass: 'classII',
      product,
    })
  ).id;
  const lot = (await make.record('meddeviceLot', { number: 'B1', registration })).id;
  hospital = (await make.customer({ name: '仁和医院' })).id;
  const clinic = (await make.customer({ name: 'North Clinic' })).id;
  for (const customer of [hospital, clinic]) {
    await make.record('meddeviceLicence', {
      customer,
      number: `L-${customer.slice(-4)}`,
      deviceClass: 'classIII',
      expiresOn: inDays(customer === hospital ? 30 : 800),
    });
    await make.record('meddeviceDelivery', { lot, customer, deliveredOn: inDays(-10) });
  }
});

async function shown(component: object, props: object, role = 'admin', locale: 'en' | 'zh-CN' = 'en') {
  const { client } = await kit.crm.as(role);
  panel = await mountPanel(component, { admin, props: { ...props }, as: client, locale });
  return panel;
}

describe('the recall desk', () => {
  it('finds a lot, shows who received it, recalls it and follows the tasks', async () => {
    const { shows, wrapper } = await shown(RecallDesk, {});
    await shows('B1');
    await shows('仁和医院');
    await wrapper.get('[data-lot="B1"]').trigger('click');
    await shows('Received by 2 customers');
    await wrapper.get('[data-recall]').trigger('click');
    await shows('Nothing of this lot can be delivered any more');
    const reason = document.querySelector('textarea')!;
    reason.value = 'Battery may overheat';
    reason.dispatchEvent(new Event('input'));
    await shows('Start the recall');
    await until(() => !document.querySelector<HTMLButtonElement>('[data-start-recall]')!.disabled);
    document.querySelector<HTMLButtonElement>('[data-start-recall]')!.click();
    await shows('2 customers told of, 2 new tasks');
    await shows('0 of 2 done');
    await shows('Battery may overheat');
  });

  it('offers no recall to those who may not start one', async () => {
    const { shows, wrapper } = await shown(RecallDesk, {}, 'analyst', 'zh-CN');
    await shows('B1');
    await wrapper.get('[data-lot="B1"]').trigger('click');
    await shows('2 个客户收到该批次');
    expect(wrapper.find('[data-recall]').exists()).toBe(false);
  });
});

describe('the panel of device licences', () => {
  it('shows what a customer may receive and what it did', async () => {
    const { shows, text, setLocale } = await shown(LicencePanel, { customer: { id: hospital } });
    await shows('up to Class III');
    expect(text()).toContain('B1');
    await setLocale('zh-CN');
    await shows('最高第三类');
  });
});

describe('who received a lot', () => {
  it('is named once, with the task of the recall', () => {
    const acme = { id: 'a', name: 'Acme' };
    const deliveries = [
      { id: '1', deliveredOn: '2026-02-01', customer: acme },
      { id: '2', deliveredOn: '2026-01-01', customer: { id: 'b', name: 'Beta' } },
      { id: '3', deliveredOn: '2026-01-01', customer: acme },
    ];
    const task = { id: 't', status: 'open', customer: { id: 'b' } };
    expect(receiversOf(deliveries, [task], 'en')).toEqual([
      { ...acme, days: ['2026-02-01', '2026-01-01'], task: null },
      { id: 'b', name: 'Beta', days: ['2026-01-01'], task },
    ]);
  });
});

/** Waits for what Vue draws in its next turn. */
async function until(holds: () => boolean): Promise<void> {
  await expect.poll(holds).toBe(true);
}
