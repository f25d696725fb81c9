// @vitest-environment panel
import { customerModule } from '@ricejar/customer';
import { ComplaintService, serviceModule } from '@ricejar/service';
import { TestClock, useTestCrm } from '@ricejar/testing';
import { mountPanel, type MountedPanel } from '@ricejar/testing/panel';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bankcasePlugin } from '../index.js';
import { checklist } from './checklist.js';
import admin from './index.js';
import RegulatorPanel from './RegulatorPanel.vue';

const kit = useTestCrm({
  modules: [customerModule, serviceModule],
  plugins: [bankcasePlugin],
  clock: new TestClock(new Date('2026-11-23T09:00:00Z')),
});
let panel: MountedPanel | undefined;
afterEach(() => panel?.unmount());

async function opened(flow: string): Promise<Record<string, unknown> & { id: string }> {
  const agent = await kit.crm.as('service');
  const { id: customer } = await kit.crm.make.customer();
  const service = kit.crm.application.get(ComplaintService);
  const { id, version } = await service.open(agent.actor, flow, { subject: 'Charged twice', customer });
  return { id, version, flow, state: 'received' };
}

async function shown(complaint: object, locale: 'en' | 'zh-CN' = 'en'): Promise<MountedPanel> {
  const { client } = await kit.crm.as('service');
  panel = await mountPanel(RegulatorPanel, { admin, props: { complaint }, as: client, locale });
  return panel;
}

describe('the panel of the regulator', () => {
  let european: Awaited<ReturnType<typeof opened>>;
  beforeAll(async () => {
    european = await opened('bankcase');
  });

  it('shows the deadlines of the rule, and names it', async () => {
    const { shows, text, setLocale } = await shown(european);
    await shows('Reply (PSD2 Art. 101: 15 business days)');
    expect(text()).toContain('Directive (EU) 2015/2366 (PSD2), Article 101');
    await setLocale('zh-CN');
    await shows('答复（PSD2 第 101 条：15 个工作日）');
  });

  it('cites the Chinese measures for a Chinese case', async () => {
    const { shows, text } = await shown(await opened('bankcase/china'), 'zh-CN');
    await shows('处理决定（15 日）');
    expect(text()).toContain('《银行业保险业消费投诉处理管理办法》');
  });

  it('stands beside cases of the bank only', () => {
    const [declared] = admin.panels ?? [];
    const when = declared?.when as ((props: object) => boolean) | undefined;
    expect(when?.({ complaint: european })).toBe(true);
    expect(when?.({ complaint: { ...european, flow: 'ladder' } })).toBe(false);
    expect(when?.({ complaint: { ...european, flow: 'bankcases' } })).toBe(false);
  });
});

describe('what has to be done by the book', () => {
  const bankcase = (fields: object) => ({ ext: { bankcase: fields } });
  const open = (complaint: object): string[] =>
    checklist({ id: '1', flow: 'bankcase', ...complaint })
      .filter(({ done }) => !done)
      .map(({ label }) => label);

  it.each([
    ['just received', { state: 'received' }, ['acknowledged', 'points']],
    ['held without a date', { state: 'held', ...bankcase({ delayReason: 'Late' }) }, ['date', 'points']],
    [
      'turned down without a dispute body',
      { state: 'answered', proposal: 'No', validity: 'invalid' },
      ['ombudsman'],
    ],
    [
      'redress promised',
      { state: 'redress', proposal: 'Yes', validity: 'valid', ...bankcase({ redress: 'refund' }) },
      ['redress'],
    ],
    [
      'closed and paid',
      { state: 'closed', proposal: 'Yes', ...bankcase({ redress: 'refund', redressPaidOn: '2026-11-25' }) },
      [],
    ],
  ])('of a complaint %s', (_what, complaint, labels) => {
    expect(open(complaint)).toEqual(labels);
  });
});
