import { customerModule, TierService } from '@ricejar/customer';
import { opportunityModule } from '@ricejar/opportunity';
import { schemaDrift } from '@ricejar/platform/database/migrate';
import { CredentialService } from '@ricejar/platform/identity/password/credential.service';
import { RecordRegistry } from '@ricejar/platform/records/record-registry';
import { ladderPlugin } from '@ricejar/plugin-ladder';
import { retailPlugin } from '@ricejar/plugin-retail';
import { rfmPlugin } from '@ricejar/plugin-rfm';
import { Calendars, systemActor, type Actor, type Row, type Selection } from '@ricejar/sdk';
import { OverdueCommitments, serviceModule } from '@ricejar/service';
import { GraphqlClient, TestClock, useTestCrm } from '@ricejar/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateDemo, loadDemo, type DemoData, type DemoStory } from './index.js';

const NOW = '2026-11-22T06:30:00.000Z';
const clock = new TestClock(new Date(NOW));
const test = useTestCrm({
  modules: [customerModule, opportunityModule, serviceModule],
  plugins: [rfmPlugin, ladderPlugin, retailPlugin],
  clock,
});
const system = systemActor('test');
let data: DemoData;
let seconds = 0;

async function load(): Promise<void> {
  const { application, change, query } = test.crm;
  const tiers = application.get(TierService);
  const credentials = application.get(CredentialService);
  await loadDemo({
    data,
    changes: change,
    records: query,
    setPassword: (userId, password) => credentials.setPassword(userId, password),
    publishTierPolicy: (policy, options) => tiers.publish(systemActor('demo'), policy, options),
  });
}

beforeAll(async () => {
  const started = performance.now();
  const arithmetic = test.crm.application.get<Calendars>(Calendars);
  const [china, europe] = await Promise.all([arithmetic.get('china'), arithmetic.get('europe')]);
  data = generateDemo({ today: NOW.slice(0, 10), now: NOW, calendars: { china, europe, arithmetic } });
  await load();
  seconds = (performance.now() - started) / 1000;
}, 120_000);

const count = async (record: string, actor: Actor = system): Promise<number> =>
  (await test.crm.query.group(actor, record, { by: [] }))[0]?.count ?? 0;

const story = (key: DemoStory['key']): DemoStory => data.stories.find((one) => one.key === key)!;

const customer = async (key: DemoStory['key'], select: Selection): Promise<Row> => {
  const row = await test.crm.query.get(system, 'customer', story(key).customerId, select);
  if (!row) throw new Error(`no customer for the story "${key}"`);
  return row;
};

const signIn = async (name: string): Promise<GraphqlClient> => {
  const { url } = test.crm;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query:
        'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }',
      variables: { email: `${name}@demo.ricejar`, password: 'ricejar-demo' },
    }),
  });
  const cookie = response.headers.getSetCookie().find((one) => one.startsWith('ricejar_session='));
  return new GraphqlClient(url, cookie?.split(';')[0] ?? null);
};

const names = async (client: GraphqlClient): Promise<string[]> => {
  const filter = { id: { in: data.stories.map((one) => one.customerId) } };
  const answer = await client.run<{ customers: { nodes: { name: string }[] } }>(
    'query ($filter: CustomerFilter) { customers(filter: $filter) { nodes { name } } }',
    { filter },
  );
  return answer.customers.nodes.map((one) => one.name).sort();
};
const namesOf = (...keys: DemoStory['key'][]): string[] => keys.map((key) => story(key).customerName).sort();

it('finds the tables that all record types of the company declare', async () => {
  const { application, database } = test.crm;
  expect(await schemaDrift(database.url, application.get(RecordRegistry))).toEqual([]);
});

describe('loading the demo company', () => {
  it('takes less than 20 seconds', () => {
    expect(seconds).toBeLessThan(20);
  });

  it('writes every row, and is done when called again', async () => {
    const before = await test.crm.checksum('sales_order');
    await load();
    expect(await test.crm.checksum('sales_order')).toBe(before);
    expect(await count('tierPolicy')).toBe(2);
    for (const [record, rows] of Object.entries(data.records)) {
      const brought = record === 'orgUnit' ? 1 : 0;
      expect(await count(record), record).toBe(rows.length + brought);
    }
  }, 60_000);

  it('converts foreign amounts at the rate of the day', async () => {
    const [total] = await test.crm.query.group(system, 'salesOrder', {
      by: [],
      filter: { status: { notIn: ['draft', 'cancelled'] } },
      aggregate: [{ field: 'amount', op: 'sum' }],
    });
    expect(Number(total?.aggregates.sum?.['amount'])).toBeGreaterThan(1_000_000_000);
  });

  it('grades one in twenty customers S, with the silent one among them', async () => {
    const groups = await test.crm.query.group(system, 'customer', { by: ['tier'] });
    const tiers = Object.fromEntries(groups.map(({ key, count: size }) => [key['tier'], size]));
    expect(tiers['S']).toBeGreaterThan(60);
    expect(tiers['S']).toBeLessThanOrEqual(100);
    expect(tiers['C']).toBeGreaterThan(700);
    expect(await customer('silent', { tier: true })).toMatchObject({ tier: 'S' });
    expect(await customer('loud', { tier: true })).toMatchObject({ tier: 'C' });
    expect((await customer('overdue', { tier: true, risk: true }))['risk']).not.toBe('none');
    expect(await count('tierChange')).toBeGreaterThan(2000);
  });

  it('grades those of the stories with the reasons that a person would give', async () => {
    const graded: Selection = { tierReasons: true, risk: true, riskReasons: true, industry: true };
    const said = ({ tierReasons, riskReasons }: Row): string =>
      [...tierReasons, ...riskReasons].map(({ text }: Row) => text.en).join('; ');
    expect(said(await customer('silent', graded))).toContain('Top 1 % by spend');
    expect(said(await customer('loud', graded))).toMatch(/^Bottom \d+ % by spend/);
    const decline = await customer('decline', graded);
    expect(said(decline)).toMatch(/Last order on [\d-]+.*No order since [\d-]+; usually one every \d+ days/);
    const overdue = await customer('overdue', graded);
    expect(overdue).toMatchObject({ risk: 'high', industry: 'convenience' });
    expect(said(overdue)).toContain('An industry we want to grow in: +2 points');
    const { nodes } = await test.crm.query.list(system, 'tierChange', {
      select: { fromTier: true, toTier: true },
      filter: { customer: { id: { eq: story('decline').customerId } } },
      sort: [{ changedAt: 'ASC' }],
    });
    expect(nodes.map(({ fromTier, toTier }) => [fromTier, toTier])).toEqual([
      [null, 'A'],
      ['A', 'B'],
    ]);
  });

  it('shows each login what its role may see', async () => {
    expect(await names(await signIn('rep'))).toEqual(namesOf('silent', 'loud', 'overdue'));
    expect(await names(await signIn('manager'))).toEqual(namesOf('silent', 'loud', 'overdue', 'decline'));
    expect(await names(await signIn('analyst'))).toHaveLength(5);
    const desk = await signIn('service');
    const { complaints } = await desk.run('{ complaints(first: 1) { totalCount } }');
    expect(complaints.totalCount).toBe(600);
  });

  it('fills the fields of plugin retail', async () => {
    const filter = { ext: { retail: { storeFormat: { eq: 'convenience' }, storeCount: { gte: 50 } } } };
    const page = await test.crm.query.list(system, 'customer', {
      select: { ext: { retail: { storeCount: true } } },
      filter,
      totalCount: true,
    });
    expect(page.totalCount).toBeGreaterThan(20);
  });

  it('goes on with complaints where the demo stands', async () => {
    const desk = await signIn('service');
    const input = { customer: story('loud').customerId, subject: '价签掉落' };
    const { openComplaint } = await desk.run(
      'mutation ($input: JSON!) { openComplaint(input: $input, flow: "ladder") { id number state version } }',
      { input },
    );
    const last = data.numberSeries['complaint.2026']!;
    expect(openComplaint.number).toBe(`C-2026-${String(last + 1).padStart(5, '0')}`);

    const open = data.records.complaint.filter((row) => row['state'] === 'recorded');
    const { advanceComplaint } = await desk.run(
      `mutation ($id: ID!, $input: JSON) {
        advanceComplaint(id: $id, expectedVersion: 1, transition: "judge", input: $input) { state }
      }`,
      { id: open[0]?.id, input: { validity: 'valid', validityReason: '属实' } },
    );
    expect(advanceComplaint.state).toBe('judged');
  });

  it('holds promises that the watch agrees with: the endangered one runs out within the hour', async () => {
    const watch = test.crm.application.get(OverdueCommitments);
    expect(await watch.run()).toBe(0);
    clock.advance(40 * 60_000);
    expect(await watch.run()).toBeGreaterThanOrEqual(1);
  });
});
