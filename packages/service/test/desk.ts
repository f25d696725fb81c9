import { customerModule } from '@ricejar/customer';
import { definePlugin, type Row } from '@ricejar/sdk';
import { TestClock, useTestCrm, type TestCrm, type TestUser } from '@ricejar/testing';
import { beforeAll } from 'vitest';
import { complaintFlows, ComplaintService, OverdueCommitments, serviceModule } from '../src/index.js';
import { shortFlow } from './short.flow.js';

const shortPlugin = definePlugin({
  id: 'short',
  version: '0.1.0',
  sdk: '^0.1.0',
  label: { en: 'Short flow', zh: '简短流程' },
  description: { en: 'For tests', zh: '测试用' },
  requires: { service: '^0.1.0' },
  extend: (on) => on(complaintFlows).add('default', shortFlow),
});

/** Monday morning in Shanghai. */
export const OPENING = '2026-11-23T10:00:00+08:00';

/** A company with a director above a service unit: a lead who manages it, an agent who works in it. */
export interface Desk {
  crm: TestCrm;
  complaints: ComplaintService;
  watch: OverdueCommitments;
  unit: string;
  director: TestUser;
  lead: TestUser;
  agent: TestUser;
  rep: TestUser;
  /** Sells too, but not to this customer. */
  stranger: TestUser;
  customer: string;
}

export function useDesk(): { readonly desk: Desk } {
  const kit = useTestCrm({
    modules: [customerModule, serviceModule],
    plugins: [shortPlugin],
    clock: new TestClock(new Date(OPENING)),
  });
  let desk: Desk | undefined;
  beforeAll(async () => {
    const { crm } = kit;
    const unit = await crm.orgUnit('Service');
    const sales = await crm.orgUnit('Sales');
    const director = await crm.user({ role: 'administrator', orgUnit: crm.rootUnit, name: 'Director' });
    const lead = await crm.user({ role: 'serviceDesk', orgUnit: unit, name: 'Lead', locale: 'zh-CN' });
    const agent = await crm.user({ role: 'serviceDesk', orgUnit: unit, name: 'Agent' });
    const rep = await crm.user({ role: 'salesRep', orgUnit: sales, name: 'Rep' });
    await crm.change.update(crm.system, 'orgUnit', crm.rootUnit, null, { manager: director.id });
    await crm.change.update(crm.system, 'orgUnit', unit, null, { manager: lead.id });
    const customer = { name: 'Freshmart', owner: rep.id };
    desk = {
      crm,
      complaints: crm.application.get(ComplaintService),
      watch: crm.application.get(OverdueCommitments),
      unit,
      director,
      lead,
      agent,
      rep,
      stranger: await crm.user({ role: 'salesRep' }),
      customer: (await crm.change.create(crm.system, 'customer', customer)).id,
    };
  });
  return {
    get desk(): Desk {
      if (!desk) throw new Error('the desk is there from beforeAll on');
      return desk;
    },
  };
}

/** A complaint as it stands, for comparing. */
export async function stateOf({ crm }: Desk, id: string): Promise<Row> {
  const row = await crm.query.get(crm.system, 'complaint', id, {
    state: true,
    version: true,
    closedAt: true,
    owner: { name: true },
    orgUnit: { name: true },
    commitments: {
      kind: true,
      status: true,
      dueAt: true,
      settledAt: true,
      usedSeconds: true,
      escalatedTo: { name: true },
    },
    entries: {
      $sort: [{ position: 'ASC' }],
      position: true,
      transition: true,
      fromState: true,
      toState: true,
      note: true,
    },
  });
  if (!row) throw new Error(`complaint ${id} is gone`);
  const commitments = row['commitments'] as Row[];
  return { ...row, promises: Object.fromEntries(commitments.map((one) => [one['kind'], one])) };
}
