import { inject } from 'vitest';
import type { Page } from 'playwright-core';
import { Api } from '../src/api.js';
import type { Screen } from './shoot.js';

const admin = (): Api => new Api(inject('url'), inject('cookies').admin);
const choice = (value: string, en: string, zh: string, tone: string) => ({ value, label: { en, zh }, tone });

const FIELDS: readonly Record<string, unknown>[] = [
  {
    name: 'certification',
    kind: 'choice',
    label: { en: 'Certification', zh: '认证状态' },
    help: { en: 'Radio approval in the country of sale.', zh: '销售地的无线电认证。' },
    indexed: true,
    choices: [
      choice('planned', 'Planned', '计划中', 'stone'),
      choice('tested', 'In test', '测试中', 'gold'),
      choice('granted', 'Granted', '已取得', 'jade'),
      choice('expired', 'Expired', '已过期', 'red'),
    ],
  },
  { name: 'leadTime', kind: 'integer', label: { en: 'Lead time in days', zh: '交货天数' }, min: 0, max: 365 },
  {
    name: 'dealerPrice',
    kind: 'formula',
    label: { en: 'Dealer price', zh: '经销价' },
    expression: 'round(listPrice.amount * 0.72, 2)',
    result: 'decimal',
  },
];

/** Products carry a few fields of the company's own. Whoever comes second finds them there. */
async function productFields(): Promise<void> {
  const { customFields } = await admin().ask('{ customFields(record: "product") { name } }');
  const known = new Set(customFields.map((field: { name: string }) => field.name));
  for (const input of FIELDS.filter((field) => !known.has(field['name']))) {
    await admin().ask(
      'mutation Add($input: FieldInput!) { addField(record: "product", input: $input) { name } }',
      { input },
    );
  }
}

const productPage = (address: string) => async (): Promise<string> => {
  await productFields();
  return `/record-types/product${address}`;
};

async function startLayout(page: Page): Promise<void> {
  await page.locator('[data-start-layout]').click();
  await page.locator('[data-tile]').first().waitFor();
}

/** Record types, fields, layouts and indexes, as an administrator meets them. */
export const SCHEMA_SCREENS: readonly Screen[] = [
  {
    name: 'schema',
    title: { 'zh-CN': '记录类型与字段', en: 'Record types and fields' },
    person: 'admin',
    path: '/record-types',
    ready: (page) => page.locator('[data-types] [data-type]').first().waitFor(),
  },
  {
    name: 'schema-type',
    title: { 'zh-CN': '新建记录类型', en: 'A new record type' },
    person: 'admin',
    path: '/record-types?type=new',
    ready: async (page) => {
      const form = page.locator('[data-type-form]');
      await form.locator('input').nth(0).fill('Contract');
      await form.locator('input').nth(1).fill('合同');
    },
  },
  {
    name: 'fields',
    title: { 'zh-CN': '字段', en: 'Fields' },
    person: 'admin',
    path: productPage(''),
    looks: ['', 'dark', 'phone'],
    ready: (page) => page.locator('[data-owner="custom"] [data-field-row]').nth(2).waitFor(),
  },
  {
    name: 'fields-kinds',
    title: { 'zh-CN': '字段类型', en: 'Kinds of fields' },
    person: 'admin',
    path: '/record-types/product?field=new',
    looks: ['', 'phone'],
    ready: (page) => page.locator('[data-kinds]').waitFor(),
  },
  {
    name: 'fields-choice',
    title: { 'zh-CN': '编辑选项字段', en: 'A choice and what a change would do' },
    person: 'admin',
    path: productPage('?field=certification'),
    ready: async (page) => {
      await page.locator('[data-field-form]').waitFor();
      await page.getByRole('checkbox').first().check();
      await page.locator('[data-effect]').waitFor();
    },
  },
  {
    name: 'fields-formula',
    title: { 'zh-CN': '公式字段', en: 'A formula' },
    person: 'admin',
    path: productPage('?field=dealerPrice'),
    ready: (page) => page.locator('[data-check] svg, [data-check] .iconify').first().waitFor(),
  },
  {
    name: 'layout',
    title: { 'zh-CN': '布局编辑', en: 'The layout editor' },
    person: 'admin',
    path: productPage('/layouts'),
    looks: ['', 'dark', 'phone'],
    ready: startLayout,
  },
  {
    name: 'layout-condition',
    title: { 'zh-CN': '布局条件', en: 'Conditions of a layout' },
    person: 'admin',
    path: productPage('/layouts'),
    ready: async (page) => {
      await startLayout(page);
      await page.locator('[data-tile="note"] button').nth(1).click();
      const show = page.locator('[data-condition="show"] textarea');
      await show.fill("ext.custom.certification == 'expired'");
      await page.locator('[data-condition="show"] [data-check] .text-primary').waitFor();
    },
  },
  {
    name: 'index-hint',
    title: { 'zh-CN': '索引建议', en: 'A list without an index' },
    person: 'admin',
    path: '/sales-orders?sort=-quantity',
    looks: ['', 'phone'],
    ready: (page) => page.locator('[data-build-index]').waitFor(),
  },
];
