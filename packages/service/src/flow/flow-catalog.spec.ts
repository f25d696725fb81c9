import { customerModule } from '@ricejar/customer';
import { definePlugin, type PluginDefinition } from '@ricejar/sdk';
import { useTestCrm } from '@ricejar/testing';
import { expect, it } from 'vitest';
import { shortFlow } from '../../test/short.flow.js';
import { complaintFlows, serviceModule, type ComplaintFlow } from '../index.js';
import { FlowCatalog } from './flow-catalog.js';

const flowPlugin = (id: string, flow: ComplaintFlow): PluginDefinition =>
  definePlugin({
    id,
    version: '0.1.0',
    sdk: '^0.1.0',
    label: { en: id, zh: id },
    description: { en: 'For tests', zh: '测试用' },
    requires: { service: '^0.1.0' },
    extend: (on) => on(complaintFlows).add('default', flow),
  });

const [first, ...others] = shortFlow.commitments;
const crooked: ComplaintFlow = {
  ...shortFlow,
  states: [...shortFlow.states, { name: 'limbo', label: { en: 'Limbo', zh: '悬而未决' } }],
};
const timeless: ComplaintFlow = {
  ...shortFlow,
  commitments: [{ ...first!, calendar: 'moon' }, ...others],
};

const kit = useTestCrm({
  modules: [customerModule, serviceModule],
  plugins: [flowPlugin('straight', shortFlow), flowPlugin('crooked', crooked)],
  allRun: false,
});

const second = useTestCrm({
  modules: [customerModule, serviceModule],
  plugins: [flowPlugin('timeless', timeless)],
  allRun: false,
});

it('leaves out a plugin whose flow cannot be walked, says why, and keeps the others', () => {
  const { set } = kit.crm.application;
  const flows = kit.crm.application.get(FlowCatalog);
  expect(flows.all().map((one) => one.key)).toEqual(['straight']);
  expect(set.failed).toMatchObject([{ definition: { id: 'crooked' } }]);
  expect(set.failed[0]?.error).toContain(
    'plugin crooked, complaint flow crooked: state limbo cannot be reached',
  );
  expect(() => flows.get('crooked')).toThrow(expect.objectContaining({ code: 'FLOW_UNKNOWN' }));
});

it('leaves out a plugin whose promise counts in an unknown calendar', () => {
  expect(second.crm.application.set.failed[0]?.error).toContain('There is no working calendar "moon"');
});
