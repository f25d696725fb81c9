// @vitest-environment panel
import { customerModule } from '@ricejar/customer';
import { opportunityModule } from '@ricejar/opportunity';
import { TestClock, useTestCrm } from '@ricejar/testing';
import { mountPanel, type MountedPanel } from '@ricejar/testing/panel';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { renewalsPlugin } from '../index.js';
import admin from './index.js';
import RenewalBoard from './RenewalBoard.vue';

const kit = useTestCrm({
  modules: [customerModule, opportunityModule],
  plugins: [renewalsPlugin],
  clock: new TestClock(new Date()),
});
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
let panel: MountedPanel | undefined;
afterEach(() => panel?.unmount());

const shown = async (role = 'admin', locale: 'en' | 'zh-CN' = 'en') => {
  const { client } = await kit.crm.as(role);
  panel = await mountPanel(RenewalBoard, { admin, as: client, locale });
  return panel;
};

describe('the board of renewals', () => {
  it('says what belongs there before there is any', async () => {
    const { shows } = await shown('admin', 'zh-CN');
    await shows('一年内没有合同到期');
  });

  describe('with contracts', () => {
    beforeAll(async () => {
      const customer = (await kit.crm.make.customer({ name: '晴麓便利' })).id;
      const contract = (name: string, endsOn: string, more = {}) =>
        kit.crm.make.record('renewalsContract', {
          name,
          customer,
          startsOn: '2024-01-01',
          endsOn,
          yearlyValue: { amount: '60000', currency: 'CNY' },
          ...more,
        });
      await contract('Maintenance', inDays(20));
      await contract('Left alone', inDays(50), { renewable: false });
      await contract('Far away', inDays(500));
    });

    it('shows what ends within a year, and drafts a renewal at a click', async () => {
      const { shows, text, wrapper } = await shown();
      await shows('2 contracts end within a year');
      expect(text()).toContain('60,000');
      expect(text()).toContain('left to end');
      expect(text()).not.toContain('Far away');
      await wrapper.get('[data-contract="Maintenance"] [data-draft]').trigger('click');
      await shows('The renewal is drafted');
      await shows('Send for signature');

      await wrapper.get('[data-contract="Maintenance"] [data-send]').trigger('click');
      await shows('The e-signature service mails the renewal to the signer');
      for (const [selector, value] of [
        ['form input:not([type=email])', 'Li Lei'],
        ['form input[type=email]', 'li@example.test'],
      ] as const) {
        const input = document.querySelector<HTMLInputElement>(selector)!;
        input.value = value;
        input.dispatchEvent(new Event('input'));
      }
      document.querySelector('form')!.dispatchEvent(new Event('submit'));
      await shows('No e-signature account is configured');
    });

    it('offers no draft to those who may not make one', async () => {
      const { shows, wrapper } = await shown('analyst', 'zh-CN');
      await shows('一年内有 2 份合同到期');
      expect(wrapper.find('[data-draft]').exists()).toBe(false);
    });
  });
});
