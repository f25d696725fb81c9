import { useTestCrm } from '../../../../testing/src/index.js';
import { describe, expect, it } from 'vitest';
import { gardenModule } from '../../../test/garden.js';
import { ORANGERY_CONFIG, orangeryPlugin } from '../../../test/orangery.js';

const env = useTestCrm({
  modules: [gardenModule],
  plugins: [orangeryPlugin],
  config: { orangery: ORANGERY_CONFIG },
});

const RUN = 'mutation($action: String!, $input: JSON) { runPluginAction(action: $action, input: $input) }';
const run = (input: object, action = 'orangery/warm') => ({ action, input });

describe('actions of plugins', () => {
  it('are listed for those who may run them, with the form of their input', async () => {
    const list = '{ pluginActions { key plugin label { zh } permission input output } }';
    const admin = await env.crm.as('admin');
    expect((await admin.client.run(list)).pluginActions).toMatchObject([
      {
        key: 'orangery/warm',
        plugin: 'orangery',
        label: { zh: '为树升温' },
        permission: 'orangery.warm',
        input: { type: 'object', required: ['degrees'], properties: { degrees: { maximum: 30 } } },
        output: { properties: { trees: { type: 'integer' } } },
      },
    ]);
    const rep = await env.crm.as('rep');
    expect((await rep.client.run(list)).pluginActions).toEqual([]);
    expect(await env.crm.visitor.code(list)).toBe('UNAUTHENTICATED');
  });

  it('run under the rights of the caller, in the language of the caller', async () => {
    const admin = await env.crm.user({ role: 'administrator', locale: 'zh-CN' });
    expect(await admin.client.run(RUN, run({ degrees: 24 }))).toEqual({
      runPluginAction: { trees: 1, text: '1 棵树已升温至 24 °C。' },
    });
    const rep = await env.crm.as('rep');
    expect(await rep.client.code(RUN, run({ degrees: 24 }))).toBe('FORBIDDEN');
    expect(await env.crm.visitor.code(RUN, run({ degrees: 24 }))).toBe('UNAUTHENTICATED');
  });

  it('refuse what they do not take, and say what they refuse themselves', async () => {
    const { client } = await env.crm.as('admin');
    const before = await env.crm.checksum('orangery_tree');
    const { errors } = await client.ask(RUN, run({ degrees: 31, wish: 3 }));
    expect(errors[0]?.extensions).toMatchObject({
      code: 'PLUGIN_INPUT_INVALID',
      details: { of: 'orangery/warm', faults: [{ path: 'degrees' }, { path: 'wish' }] },
    });
    expect(await client.code(RUN, { action: 'orangery/warm' })).toBe('PLUGIN_INPUT_INVALID');
    expect(await client.code(RUN, run({}, 'orangery/cool'))).toBe('ACTION_UNKNOWN');
    expect(await client.code(RUN, run({}, 'constructor'))).toBe('ACTION_UNKNOWN');
    expect(await client.code(RUN, run({ degrees: 1, wish: 'ice' }))).toBe('ORANGE_FROZEN');
    expect(await client.code(RUN, run({ degrees: 1, wish: 'nonsense' }))).toBe('ACTION_OUTPUT_INVALID');
    expect(await env.crm.checksum('orangery_tree')).toBe(before);
  });
});
