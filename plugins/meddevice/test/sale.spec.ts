import { customerModule } from '@ricejar/customer';
import { DEFAULT_STAGES, opportunityModule } from '@ricejar/opportunity';
import type { Input, Row } from '@ricejar/sdk';
import { TestClock, useTestCrm } from '@ricejar/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { meddevicePlugin } from '../src/index.js';

const kit = useTestCrm({
  modules: [customerModule, opportunityModule],
  plugins: [meddevicePlugin],
  clock: new TestClock(new Date('2026-11-20T02:00:00Z')),
});

const create = async (record: string, input: Input): Promise<string> =>
  (await kit.crm.change.create(kit.crm.system, record, input)).id;
const stage = (name: string) => DEFAULT_STAGES.find((one) => one.name === name)!.id;
const cny = (amount: string) => ({ amount, currency: 'CNY' });

let monitor: string;
let bandage: string;
let clinic: string;
let shop: string;
let registration: string;
let licence: string;

beforeAll(async () => {
  monitor = await create('product', { name: 'Patient monitor PM-9' });
  bandage = await create('product', { name: 'Gift box' });
  clinic = await create('customer', { name: '仁和医院' });
  shop = await create('customer', { name: 'Corner shop' });
  registration = await create('meddeviceRegistration', {
    name: '病人监护仪',
    number: '国械注准20213070001',
    deviceClass: 'classIII',
    product: monitor,
    expiresOn: '2027-06-30',
  });
  licence = await create('meddeviceLicence', {
    customer: clinic,
    number: '沪药监械经营许20220001号',
    deviceClass: 'classIII',
    validFrom: '2022-01-01',
    expiresOn: '2026-10-31',
  });
});

const order = (customer: string, orderedOn: string, more: Input = {}) =>
  create('salesOrder', { customer, orderedOn, amount: cny('100'), ...more });
const line = (salesOrder: string, product: string) => create('salesOrderLine', { salesOrder, product });

describe('selling a medical device', () => {
  it('is recorded while the licence of the customer runs', async () => {
    await line(await order(clinic, '2026-10-31'), monitor);
  });

  it('is refused the day after the licence expired, with nothing written', async () => {
    const late = await order(clinic, '2026-11-01');
    const before = await kit.crm.checksum('sales_order_line');
    await expect(line(late, monitor)).rejects.toMatchObject({
      code: 'MEDDEVICE_LICENCE_EXPIRED',
      details: { number: '沪药监械经营许20220001号', expiresOn: '2026-10-31', deviceClass: 'III' },
    });
    expect(await kit.crm.checksum('sales_order_line')).toBe(before);
  });

  it('is refused to whoever has no licence, and other goods are not', async () => {
    const any = await order(shop, '2026-11-01');
    await expect(line(any, monitor)).rejects.toMatchObject({ code: 'MEDDEVICE_LICENCE_MISSING' });
    await line(any, bandage);
  });

  it('is refused when the registration of the product has run out', async () => {
    await expect(line(await order(clinic, '2027-07-01'), monitor)).rejects.toMatchObject({
      code: 'MEDDEVICE_REGISTRATION_EXPIRED',
    });
  });

  it('is judged anew when the order moves to another day or customer, and not when it is cancelled', async () => {
    const { change, system } = kit.crm;
    const kept = await order(clinic, '2026-10-01');
    await line(kept, monitor);
    await expect(
      change.update(system, 'salesOrder', kept, null, { orderedOn: '2026-11-19' }),
    ).rejects.toMatchObject({ code: 'MEDDEVICE_LICENCE_EXPIRED' });
    await expect(change.update(system, 'salesOrder', kept, null, { customer: shop })).rejects.toMatchObject({
      code: 'MEDDEVICE_LICENCE_MISSING',
    });
    await change.update(system, 'salesOrder', kept, null, { orderedOn: '2026-11-19', status: 'cancelled' });
  });

  it('lets no deal be won that could not be sold', async () => {
    const deal = await create('opportunity', {
      name: '监护仪采购',
      customer: clinic,
      product: monitor,
      stage: stage('Proposal'),
    });
    const win = () =>
      kit.crm.change.update(kit.crm.system, 'opportunity', deal, null, { stage: stage('Won') });
    await expect(win()).rejects.toMatchObject({ code: 'MEDDEVICE_LICENCE_EXPIRED' });
    await create('meddeviceLicence', {
      customer: clinic,
      number: '沪药监械经营许20260002号',
      deviceClass: 'classIII',
      validFrom: '2026-11-01',
      expiresOn: '2031-10-31',
    });
    await win();
  });

  it('says why in the language of whoever asks', async () => {
    const { client } = await kit.crm.user({ role: 'administrator', locale: 'zh-CN' });
    const any = await order(shop, '2026-11-02');
    const { errors } = await client.ask(
      `mutation ($input: SalesOrderLineInput!) { createSalesOrderLine(input: $input) { id } }`,
      { input: { salesOrder: any, product: monitor } },
    );
    expect(errors[0]).toMatchObject({
      message: '该客户没有 III 类医疗器械的许可，不能销售此产品。',
      extensions: { code: 'MEDDEVICE_LICENCE_MISSING', details: { field: 'customer' } },
    });
  });
});

describe('the licence of a customer', () => {
  const shown = async (id: string): Promise<Row> => {
    await kit.crm.drain();
    const row = await kit.crm.query.get(kit.crm.system, 'customer', id, {
      ext: { meddevice: { licenceNumber: true, licenceClass: true, licenceExpiresOn: true } },
    });
    return row!['ext'].meddevice;
  };

  it('stands on the customer, and follows when licences change hands or go', async () => {
    const { change, system } = kit.crm;
    expect(await shown(clinic)).toEqual({
      licenceNumber: '沪药监械经营许20260002号',
      licenceClass: 'classIII',
      licenceExpiresOn: '2031-10-31',
    });
    await change.update(system, 'meddeviceLicence', licence, null, { customer: shop });
    expect(await shown(shop)).toMatchObject({ licenceExpiresOn: '2026-10-31' });
    await change.delete(system, 'meddeviceLicence', [licence]);
    expect(await shown(shop)).toEqual({ licenceNumber: null, licenceClass: null, licenceExpiresOn: null });
    await change.restore(system, 'meddeviceLicence', [licence]);
    expect(await shown(shop)).toMatchObject({ licenceExpiresOn: '2026-10-31' });
  });

  it('is filtered by like any other field, and set by nobody by hand', async () => {
    const { client } = await kit.crm.user({ role: 'administrator' });
    const { customers } = await client.run(`{
      customers(filter: { ext: { meddevice: { licenceExpiresOn: { lt: "2026-11-20" } } } }) { nodes { name } }
    }`);
    expect(customers.nodes).toEqual([{ name: 'Corner shop' }]);
    const { errors } = await client.ask(
      `mutation ($id: ID!) { updateCustomer(id: $id, expectedVersion: 1, input: { ext: { meddevice: { licenceNumber: "X" } } }) { id } }`,
      { id: shop },
    );
    expect(errors).not.toEqual([]);
  });
});

describe('a lot', () => {
  it('goes to no customer without a licence, and not after its use-by date', async () => {
    const lot = await create('meddeviceLot', { number: 'B240901', registration, expiresOn: '2026-12-31' });
    const deliver = (customer: string, deliveredOn: string) =>
      create('meddeviceDelivery', { lot, customer, deliveredOn, quantity: '2' });
    await deliver(clinic, '2026-11-20');
    await expect(deliver(shop, '2026-11-20')).rejects.toMatchObject({ code: 'MEDDEVICE_LICENCE_EXPIRED' });
    await expect(deliver(clinic, '2027-01-01')).rejects.toMatchObject({ code: 'MEDDEVICE_LOT_EXPIRED' });
    await expect(kit.crm.change.delete(kit.crm.system, 'meddeviceLot', [lot])).rejects.toMatchObject({
      code: 'MEDDEVICE_RECALL_KEPT',
    });
  });
});
