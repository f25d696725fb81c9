// @vitest-environment panel
import { customerModule } from '@ricejar/customer';
import { opportunityModule } from '@ricejar/opportunity';
import { useTestCrm } from '@ricejar/testing';
import { mountPanel, type MountedPanel } from '@ricejar/testing/panel';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { potentialPlugin } from '../index.js';
import GrowersWidget from './GrowersWidget.vue';
import GrowthPanel from './GrowthPanel.vue';
import admin from './index.js';

const kit = useTestCrm({ modules: [customerModule, opportunityModule], plugins: [potentialPlugin] });
const cny = (amount: string) => ({ amount, currency: 'CNY' });
let scored: string;
let prospect: string;

beforeAll(async () => {
  const { crm } = kit;
  const wallet = cny('100000');
  scored = (await crm.make.customer({ name: '盒鲜生活', ext: { potential: { wallet } } })).id;
  prospect = (await crm.make.customer({ name: 'Prospect' })).id;
  await crm.make.order({ customer: scored, orderedOn: '2026-06-01', amount: cny('20000') });
  await crm.make.order({ customer: scored, orderedOn: '2025-06-01', amount: cny('16000') });
  await crm.schedules.run('potential/score');
  await crm.jobs.drain();
});

let panel: MountedPanel | undefined;
afterEach(() => panel?.unmount());

async function shown(
  component: object,
  props: object = {},
  locale: 'en' | 'zh-CN' = 'en',
): Promise<MountedPanel> {
  const { client } = await kit.crm.as('admin');
  panel = await mountPanel(component, { admin, props: { ...props }, as: client, locale });
  return panel;
}

describe('the panel of growth potential', () => {
  it('explains the score in parts and reasons, in both languages', async () => {
    const { shows, text, setLocale } = await shown(GrowthPanel, { customer: { id: scored } });
    await shows('We supply 20 % of what it spends on goods like ours');
    expect(text()).toContain('80,000');
    expect(text()).toContain('+25%');
    expect(text()).toContain('as filled in');
    await setLocale('zh-CN');
    await shows('我方份额约占其同类采购额的 20%');
    expect(text()).toContain('钱包余量');
  });

  it('says so when a customer has no score', async () => {
    const { shows } = await shown(GrowthPanel, { customer: { id: prospect } }, 'zh-CN');
    await shows('尚未评分。');
  });

  it('names on the dashboard who could grow most, with the strongest reason', async () => {
    const { shows, wrapper } = await shown(GrowersWidget);
    await shows('盒鲜生活');
    expect(wrapper.findAll('li')).toHaveLength(1);
    expect(wrapper.get('li a').attributes('href')).toBe(`/customers/${scored}`);
  });
});
