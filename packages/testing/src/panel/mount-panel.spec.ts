// @vitest-environment panel
import { defineAdmin } from '@ricejar/admin-sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { useTestCrm } from '../index.js';
import SamplePanel from './fixture/SamplePanel.vue';
import { mountPanel, type MountedPanel, type MountPanelOptions } from './mount-panel.js';

const admin = defineAdmin({
  id: 'sample',
  messages: {
    en: { greeting: 'Hello {name}', greet: 'Greet' },
    'zh-CN': { greeting: '{name}，您好', greet: '问候' },
  },
});
const customer = { id: '01900000-0000-7000-8000-00000000000a', name: 'Acme' };

const kit = useTestCrm();
let panel: MountedPanel | undefined;
afterEach(() => panel?.unmount());

const shown = async (options: MountPanelOptions = {}): Promise<MountedPanel> => {
  panel = await mountPanel(SamplePanel, { admin, props: { customer }, ...options });
  return panel;
};

describe('a panel in a test', () => {
  it('stands among real components and speaks both languages', async () => {
    const { wrapper, text, setLocale } = await shown({ permissions: ['sample.greet'], locale: 'zh-CN' });
    expect(text()).toContain('Acme，您好');
    expect(wrapper.get('a').attributes('href')).toBe(`/customers/${customer.id}`);
    await setLocale('en');
    expect(text()).toContain('Hello Acme');
  });

  it('shows what the reader may see', async () => {
    const { wrapper } = await shown();
    expect(wrapper.find('a').exists()).toBe(false);
  });

  it('asks a whole CRM as one of its users', async () => {
    const { client } = await kit.crm.user({ role: 'administrator' });
    const { session, shows, wrapper } = await shown({ as: client });
    expect(session.me.value?.roles).toEqual(['administrator']);
    expect(wrapper.find('a').exists()).toBe(true);
    await shows('Users');
  });
});
