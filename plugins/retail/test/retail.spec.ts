import { customerModule } from '@ricejar/customer';
import { opportunityModule } from '@ricejar/opportunity';
import { useTestCrm } from '@ricejar/testing';
import { describe, expect, it } from 'vitest';
import { retailPlugin } from '../src/index.js';

const kit = useTestCrm({ modules: [customerModule, opportunityModule], plugins: [retailPlugin] });

const CREATE = `mutation ($input: CustomerInput!) {
  createCustomer(input: $input) { id version ext { retail { storeFormat storeCount shelfLabelCount posSystem rolloutStartsOn } } }
}`;

describe('retail fields', () => {
  it('are written, read, filtered, sorted and kept in history like any other', async () => {
    const { client } = await kit.crm.user({ role: 'salesRep' });
    const stores = [
      [
        '永辉超市',
        { storeFormat: 'supermarket', storeCount: 1050, shelfLabelCount: 12_000_000, posSystem: '海鼎' },
      ],
      ['Lidl', { storeFormat: 'supermarket', storeCount: 12_000, rolloutStartsOn: '2027-03-01' }],
      ['全家', { storeFormat: 'convenience', storeCount: 2900 }],
      ['No stores', {}],
    ] as const;
    const created = [];
    for (const [name, retail] of stores)
      created.push(await client.run(CREATE, { input: { name, ext: { retail } } }));
    expect(created[0].createCustomer.ext.retail).toEqual({
      storeFormat: 'supermarket',
      storeCount: 1050,
      shelfLabelCount: 12_000_000,
      posSystem: '海鼎',
      rolloutStartsOn: null,
    });

    const { customers } = await client.run(`{
      customers(
        filter: { ext: { retail: { storeFormat: { eq: "supermarket" }, storeCount: { gte: 1000 } } } }
        sort: [{ ext: { retail: { storeCount: DESC } } }]
      ) { nodes { name ext { retail { storeCount } } } }
    }`);
    expect(customers.nodes.map(({ name }: { name: string }) => name)).toEqual(['Lidl', '永辉超市']);

    const { id, version } = created[0].createCustomer;
    await client.run(
      `mutation ($id: ID!, $version: Int!, $input: CustomerInput!) { updateCustomer(id: $id, expectedVersion: $version, input: $input) { id } }`,
      { id, version, input: { ext: { retail: { storeCount: 1100 } } } },
    );
    const { fieldHistory } = await client.run(
      `query ($id: ID!) { fieldHistory(record: "customer", id: $id, first: 1) { field before after } }`,
      { id },
    );
    expect(fieldHistory).toEqual([{ field: 'ext.retail.storeCount', before: 1050, after: 1100 }]);
  });

  it('refuse what they cannot hold, by name', async () => {
    const { client } = await kit.crm.user({ role: 'salesRep' });
    for (const [retail, field] of [
      [{ storeFormat: 'kiosk' }, 'ext.retail.storeFormat'],
      [{ storeCount: -1 }, 'ext.retail.storeCount'],
      [{ rolloutStartsOn: '2026-02-30' }, 'ext.retail.rolloutStartsOn'],
    ] as const) {
      const { errors } = await client.ask(CREATE, { input: { name: 'Bad', ext: { retail } } });
      expect(errors[0]?.extensions).toMatchObject({ code: 'VALUE_INVALID', details: { field } });
    }
    const { customers } = await client.run('{ customers { totalCount nodes { id } } }');
    expect(customers.totalCount).toBe(0);
  });

  it('stand in the metadata that lists and forms are made from, in both languages', async () => {
    const { client } = await kit.crm.user({ role: 'administrator' });
    const { recordTypes } = await client.run(
      '{ recordTypes { name fields { path owner kind indexed label { en zh } choices { value label { en zh } } } } }',
    );
    const fieldsOf = (record: string) =>
      recordTypes
        .find(({ name }: { name: string }) => name === record)
        .fields.filter(({ owner }: { owner: string }) => owner === 'retail');
    expect(fieldsOf('customer').map(({ path }: { path: string }) => path)).toEqual([
      'ext.retail.storeFormat',
      'ext.retail.storeCount',
      'ext.retail.shelfLabelCount',
      'ext.retail.priceChangesPerWeek',
      'ext.retail.posSystem',
      'ext.retail.rolloutStartsOn',
    ]);
    expect(fieldsOf('customer')[0]).toMatchObject({
      kind: 'choice',
      indexed: true,
      label: { en: 'Store format', zh: '业态' },
    });
    expect(fieldsOf('opportunity').map(({ path }: { path: string }) => path)).toEqual([
      'ext.retail.labelQuantity',
      'ext.retail.labelSize',
      'ext.retail.radio',
      'ext.retail.pilotStore',
    ]);
  });
});
