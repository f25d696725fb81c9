import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { Api, type Person } from '../src/api.js';
import type { Locale, Look, Screen } from './shoot.js';
import { importFile } from './import-file.js';
import { ACCESS_SCREENS } from './access.screens.js';
import { INSIGHT_SCREENS } from './insight.screens.js';
import { SCHEMA_SCREENS } from './schema.screens.js';
import { TIER_SCREENS } from './tiers.screens.js';
import { SELECTION_SCREENS } from './selection.screens.js';

const EVERY_LOOK: readonly Look[] = ['', 'dark', 'phone'];
const api = (person: Person): Api => new Api(inject('url'), inject('cookies')[person]);

async function idOf(person: Person, plural: string, filter: string, sort = ''): Promise<string> {
  const args = `(first: 1, filter: ${filter}${sort && `, sort: ${sort}`})`;
  const [row] = await api(person).list(plural, args, 'id');
  if (!row) throw new Error(`no ${plural} for a picture: ${filter}`);
  return row.id;
}

/** A good customer that something was promised to. */
const customer = (): Promise<string> =>
  idOf(
    'manager',
    'customers',
    '{ tier: { in: ["S", "A"] }, complaints: { some: { closedAt: { isNull: true } } } }',
    '[{ tierScore: DESC }]',
  );
const openComplaint = (): Promise<string> =>
  idOf(
    'service',
    'complaints',
    '{ state: { in: ["recorded", "judged", "proposed"] }, severity: { in: ["high", "critical"] } }',
    '[{ openedAt: ASC }]',
  );

const table = (page: Page, look: Look) =>
  page
    .locator(look === 'phone' ? 'main li a' : 'tr[data-index="5"]')
    .first()
    .waitFor();

async function toColumns(page: Page, locale: Locale): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(importFile(locale));
  await page.locator('[data-import-record]').click();
  await page.getByRole('option', { name: locale === 'en' ? 'Customers' : '客户', exact: true }).click();
  await page.locator('[data-mapping] [data-column]').first().waitFor();
}

/** Every screen, in the order of the menu. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'sign-in',
    title: { 'zh-CN': '登录', en: 'Sign in' },
    person: null,
    path: '/sign-in',
    looks: EVERY_LOOK,
    ready: (page) => page.locator('[data-demo-logins]').waitFor(),
  },
  {
    name: 'home',
    title: { 'zh-CN': '今日', en: 'Today' },
    person: 'manager',
    path: '/',
    looks: EVERY_LOOK,
    ready: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
  {
    name: 'customers',
    title: { 'zh-CN': '客户列表', en: 'Customers' },
    person: 'manager',
    path: '/customers?f=tier~in~S,A,B&sort=-annualRevenue',
    looks: EVERY_LOOK,
    ready: (page, _locale, look) => table(page, look),
  },
  {
    name: 'customers-plugin-fields',
    title: { 'zh-CN': '客户列表：插件字段', en: 'Customers with fields of a plugin' },
    person: 'manager',
    path: '/customers?f=ext.retail.storeFormat~in~supermarket,hypermarket&sort=-ext.retail.storeCount&columns=tier,ext.retail.storeFormat,ext.retail.storeCount,ext.retail.shelfLabelCount,ext.retail.rolloutStartsOn,owner',
    ready: (page, _locale, look) => table(page, look),
  },
  {
    name: 'customers-filter',
    title: { 'zh-CN': '添加筛选', en: 'Adding a filter' },
    person: 'manager',
    path: '/customers',
    ready: async (page, locale, look) => {
      await table(page, look);
      await page.locator('[data-add-filter]').click();
      await page.getByPlaceholder(locale === 'en' ? 'Type to search' : '输入关键字搜索').waitFor();
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'customer',
    title: { 'zh-CN': '客户主页', en: 'A customer' },
    person: 'manager',
    path: async () => `/customers/${await customer()}`,
    looks: EVERY_LOOK,
    ready: (page) => page.locator('[data-timeline] li').first().waitFor(),
  },
  {
    name: 'customer-reasons',
    title: { 'zh-CN': '评级依据', en: 'Why this tier' },
    person: 'manager',
    path: async () => `/customers/${await customer()}`,
    ready: async (page, locale) => {
      await page.locator('[data-timeline] li').first().waitFor();
      await page.locator('[data-reasons]').first().hover();
      await page.getByText(locale === 'en' ? 'Why this tier' : '评级依据').waitFor();
    },
  },
  {
    name: 'customer-history',
    title: { 'zh-CN': '变更历史', en: 'Field history' },
    person: 'manager',
    path: async () => `/customers/${await customer()}?tab=history`,
    ready: (page) => page.locator('main ol li, main [role="status"], main p').first().waitFor(),
  },
  {
    name: 'customer-create',
    title: { 'zh-CN': '新建客户', en: 'A new customer' },
    person: 'rep',
    path: '/customers?new=1',
    ready: (page) => page.locator('[data-create-form] input').first().waitFor(),
  },
  {
    name: 'contacts',
    title: { 'zh-CN': '联系人', en: 'Contacts' },
    person: 'rep',
    path: '/contacts',
    ready: (page, _locale, look) => table(page, look),
  },
  {
    name: 'opportunities',
    title: { 'zh-CN': '商机列表', en: 'Opportunities' },
    person: 'manager',
    path: '/opportunities?sort=-amount',
    ready: (page, _locale, look) => table(page, look),
  },
  {
    name: 'opportunity',
    title: { 'zh-CN': '商机', en: 'An opportunity' },
    person: 'manager',
    path: async () =>
      `/opportunities/${await idOf('manager', 'opportunities', '{ stage: { kind: { eq: "open" } } }', '[{ amount: DESC }]')}`,
    ready: (page) => page.locator('[data-record-page]').waitFor(),
  },
  {
    name: 'pipeline',
    title: { 'zh-CN': '销售看板', en: 'Pipeline' },
    person: 'manager',
    path: '/pipeline',
    looks: EVERY_LOOK,
    ready: (page) => page.locator('[data-card]').nth(3).waitFor(),
  },
  {
    name: 'complaint-desk',
    title: { 'zh-CN': '投诉台', en: 'Complaint desk' },
    person: 'service',
    path: '/complaints',
    looks: EVERY_LOOK,
    ready: (page) => page.locator('[data-complaint] [data-state]').nth(3).waitFor(),
  },
  {
    name: 'complaint',
    title: { 'zh-CN': '投诉', en: 'A complaint' },
    person: 'service',
    path: async () => `/complaints/${await openComplaint()}`,
    looks: EVERY_LOOK,
    ready: (page) => page.locator('[data-promise]').first().waitFor({ state: 'attached' }),
  },
  {
    name: 'complaint-step',
    title: { 'zh-CN': '投诉：下一步', en: 'The next step of a complaint' },
    person: 'service',
    path: async () => `/complaints/${await openComplaint()}`,
    ready: async (page) => {
      await page.locator('[data-take]').first().click();
      await page.locator('[data-step-form]').waitFor();
    },
  },
  {
    name: 'complaint-open',
    title: { 'zh-CN': '受理投诉', en: 'Opening a complaint' },
    person: 'service',
    path: '/complaints/new',
    ready: async (page, locale) => {
      const words =
        locale === 'en'
          ? 'Half of the labels in aisle four are dark. It is the third time this month.'
          : '四号通道一半的价签又黑屏了，这已经是本月第三次。';
      await page.locator('textarea').first().fill(words);
      await page.getByRole('radio', { checked: true }).waitFor();
    },
  },
  ...TIER_SCREENS,
  {
    name: 'import-file',
    title: { 'zh-CN': '导入：选择文件', en: 'Import: the file' },
    person: 'admin',
    path: '/import',
    ready: (page) => page.locator('[data-file-drop]').waitFor(),
  },
  {
    name: 'import-columns',
    title: { 'zh-CN': '导入：对应列', en: 'Import: the columns' },
    person: 'admin',
    path: '/import',
    ready: (page, locale) => toColumns(page, locale),
  },
  {
    name: 'import-check',
    title: { 'zh-CN': '导入：检查', en: 'Import: the check' },
    person: 'admin',
    path: '/import',
    ready: async (page, locale) => {
      await toColumns(page, locale);
      await page.locator('[data-check-import]').click();
      await page.locator('[data-import-errors] tr[data-line]').first().waitFor();
    },
  },
  {
    name: 'import-run',
    title: { 'zh-CN': '导入：完成', en: 'Import: done' },
    person: 'admin',
    path: '/import',
    ready: async (page, locale) => {
      await toColumns(page, locale);
      await page.locator('[data-check-import]').click();
      await page.locator('[data-skip-errors]').click();
      await page.locator('[data-start-import]').click();
      await page.locator('[data-run-status="done"]').waitFor();
    },
  },
  {
    name: 'plugins',
    title: { 'zh-CN': '插件', en: 'Plugins' },
    person: 'admin',
    path: '/plugins',
    ready: (page) => page.locator('[data-plugin]').first().waitFor(),
  },
  {
    name: 'plugin',
    title: { 'zh-CN': '插件详情', en: 'A plugin' },
    person: 'admin',
    path: '/plugins/retail',
    looks: EVERY_LOOK,
    ready: (page) => page.locator('[data-plugin-page] dl').waitFor(),
  },
  {
    name: 'slots',
    title: { 'zh-CN': '插件插槽（开发者）', en: 'Slots of plugins, for developers' },
    person: 'admin',
    path: '/customers?overlay',
    ready: (page) => page.locator('[data-slot-outline="list.toolbar"]').waitFor(),
  },
  {
    name: 'home-arrange',
    title: { 'zh-CN': '自定义首页', en: 'Arranging the start' },
    person: 'rep',
    path: '/',
    ready: (page) => page.locator('[data-arrange]').click(),
  },
  {
    name: 'list-chosen',
    title: { 'zh-CN': '批量操作', en: 'Chosen rows' },
    person: 'manager',
    path: '/customers',
    ready: async (page) => {
      await page.locator('tbody input[type="checkbox"]').nth(1).check();
      await page.locator('tbody input[type="checkbox"]').nth(2).check();
      await page.locator('[data-bulk-bar]').waitFor();
    },
  },
  {
    name: 'record-types',
    title: { 'zh-CN': '全部记录类型', en: 'All record types' },
    person: 'admin',
    path: '/records',
    ready: (page) => page.locator('main li a').first().waitFor(),
  },
  ...INSIGHT_SCREENS,
  ...ACCESS_SCREENS,
  ...SCHEMA_SCREENS,
  ...SELECTION_SCREENS,
  {
    name: 'palette',
    title: { 'zh-CN': '命令面板', en: 'Command palette' },
    person: 'rep',
    path: '/customers',
    looks: ['', 'dark'],
    ready: async (page, _locale, look) => {
      await table(page, look);
      await page.keyboard.press('ControlOrMeta+k');
      await page.locator('[data-palette] input:focus').waitFor();
      await page.keyboard.type('价签');
      await page.locator('[data-palette] [role="option"]').nth(3).waitFor();
    },
  },
  {
    name: 'shortcuts',
    title: { 'zh-CN': '快捷键', en: 'Keyboard shortcuts' },
    person: 'rep',
    path: '/customers',
    ready: async (page, _locale, look) => {
      await table(page, look);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'nothing-found',
    title: { 'zh-CN': '没有结果', en: 'Nothing matches' },
    person: 'rep',
    path: '/customers?q=xyzzy',
    ready: (page, locale) =>
      page.getByText(locale === 'en' ? 'Nothing matches' : '没有符合条件的记录').waitFor(),
  },
  {
    name: 'no-permission',
    title: { 'zh-CN': '没有权限', en: 'No permission' },
    person: 'analyst',
    path: '/import',
    ready: (page) => page.locator('[data-no-permission]').waitFor(),
  },
  {
    name: 'error',
    title: { 'zh-CN': '服务器无法连接', en: 'The server cannot be reached' },
    person: 'rep',
    path: '/customers',
    ready: async (page, locale, look) => {
      await table(page, look);
      await page.route('**/graphql', (route) => route.abort());
      await page
        .getByRole('link', { name: locale === 'en' ? 'Contacts' : '联系人' })
        .first()
        .click();
      await page
        .getByRole('button', { name: locale === 'en' ? 'Try again' : '重试' })
        .first()
        .waitFor();
    },
  },
];

/** An installation that waits for its first administrator. */
export const SETUP_SCREENS: readonly Screen[] = [
  {
    name: 'setup',
    title: { 'zh-CN': '初始化', en: 'Setting up' },
    person: null,
    path: '/setup',
    looks: ['', 'phone'],
    ready: (page) => page.locator('input[name="organisation"]').waitFor(),
  },
];

/** The same installation a minute later, with nothing in it yet. */
export const EMPTY_SCREENS: readonly Screen[] = [
  {
    name: 'empty-list',
    title: { 'zh-CN': '空列表', en: 'An empty list' },
    person: null,
    path: '/customers',
    ready: (page, locale) => page.getByText(locale === 'en' ? 'No customers yet' : '还没有客户').waitFor(),
  },
  {
    name: 'empty-pipeline',
    title: { 'zh-CN': '空看板', en: 'An empty pipeline' },
    person: null,
    path: '/pipeline',
    ready: (page) => page.locator('main button').first().waitFor(),
  },
];
