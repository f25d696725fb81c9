// @vitest-environment panel
import { mountPanel, type MountedPanel } from '@ricejar/testing/panel';
import { afterEach, describe, expect, it } from 'vitest';
import { checklist } from './checklist.js';
import admin from './index.js';
import RegulatorPanel from './RegulatorPanel.vue';

let panel: MountedPanel | undefined;
afterEach(() => panel?.unmount());

const european = { id: '1', flow: 'bankcase', state: 'acknowledged' };

async function shown(complaint: object, locale: 'en' | 'zh-CN' = 'en'): Promise<MountedPanel> {
  panel = await mountPanel(RegulatorPanel, { admin, props: { complaint }, locale });
  return panel;
}

describe('the panel of the regulator', () => {
  it('says what is done and what is open, and names the rule, in both languages', async () => {
    const { wrapper, text, setLocale } = await shown(european);
    const marks = wrapper.findAll('[role=img]').map((mark) => mark.attributes('aria-label'));
    expect(marks).toEqual(['done', 'open']);
    expect(text()).toContain('Directive (EU) 2015/2366 (PSD2), Article 101');
    await setLocale('zh-CN');
    expect(text()).toContain('已确认受理');
  });

  it('cites the Chinese measures for a Chinese case', async () => {
    const { text } = await shown({ ...european, flow: 'bankcase/china' }, 'zh-CN');
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
