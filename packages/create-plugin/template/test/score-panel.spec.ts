// @vitest-environment panel
import { mountPanel, type MountedPanel } from '@ricejar/testing/panel';
import { afterEach, describe, expect, it } from 'vitest';
import admin from '../src/admin/index.js';
import ScorePanel from '../src/admin/ScorePanel.vue';

let panel: MountedPanel | undefined;
afterEach(() => panel?.unmount());

const shown = async (score: number | null): Promise<MountedPanel> => {
  const customer = { id: '01900000-0000-7000-8000-00000000000a', ext: { starter: { score } } };
  panel = await mountPanel(ScorePanel, { admin, props: { customer } });
  return panel;
};

describe('the panel on a customer', () => {
  it('shows the score and what it means, in both languages', async () => {
    const { text, wrapper, setLocale } = await shown(82);
    expect(text()).toContain('82');
    expect(text()).toContain('Well looked after.');
    expect(wrapper.get('[role=meter]').attributes('aria-valuenow')).toBe('82');
    await setLocale('zh-CN');
    expect(text()).toContain('照顾周到。');
  });

  it('is not there before there is a score', async () => {
    expect((await shown(null)).wrapper.find('section').exists()).toBe(false);
  });
});
