import { customerModule } from '@ricejar/customer';
import { definePlugin, type RicejarEvent, type Row } from '@ricejar/sdk';
import { TestClock, useTestCrm, type TestCrm } from '@ricejar/testing';
import { DEFAULT_STAGES, opportunityModule } from '../src/index.js';

/** Keeps what it hears of deals won and lost. */
const listener = (heard: RicejarEvent[]) =>
  definePlugin({
    id: 'listener',
    version: '0.1.0',
    sdk: '^0.1.0',
    label: { en: 'Listener', zh: '监听' },
    description: { en: 'Keeps events for a test.', zh: '为测试保留事件。' },
    requires: { opportunity: '^0.1.0' },
    after: {
      'opportunity.won': (event) => void heard.push(event),
      'opportunity.lost': (event) => void heard.push(event),
    },
  });

/** A Ricejar with customers and opportunities; it is the evening of 2026-11-20 in Shanghai, and still that day in UTC. */
export const useSales = () => {
  const clock = new TestClock(new Date('2026-11-20T12:00:00.000Z'));
  const heard: RicejarEvent[] = [];
  const test = useTestCrm({
    modules: [customerModule, opportunityModule],
    plugins: [listener(heard)],
    clock,
  });
  return {
    clock,
    /** Events about a deal, in the order in which they were delivered. */
    async events(id: string): Promise<RicejarEvent[]> {
      await test.crm.drain();
      return heard.filter((event) => event.payload['id'] === id);
    },
    get crm(): TestCrm {
      return test.crm;
    },
  };
};

export type StageName = (typeof DEFAULT_STAGES)[number]['name'];

export function stageId(name: StageName): string {
  const stage = DEFAULT_STAGES.find((one) => one.name === name);
  if (!stage) throw new Error(`no stage ${name}`);
  return stage.id;
}

export const OPPORTUNITY = {
  version: true,
  stage: { name: true },
  closedOn: true,
  lostReason: true,
  amount: true,
} as const;

export async function opportunity(crm: TestCrm, id: string): Promise<Row> {
  const row = await crm.query.get(crm.system, 'opportunity', id, OPPORTUNITY);
  if (!row) throw new Error(`no opportunity ${id}`);
  return row;
}
