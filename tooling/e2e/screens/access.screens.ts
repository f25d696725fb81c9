import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { Api, type Person } from '../src/api.js';
import type { Look, Screen } from './shoot.js';

const EVERY_LOOK: readonly Look[] = ['', 'dark', 'phone'];
const SALES_MANAGER = '01900000-0000-7000-8000-000000000002';
const api = (person: Person): Api => new Api(inject('url'), inject('cookies')[person]);

const me = async (person: Person): Promise<string> =>
  (await api(person).ask<{ me: { id: string } }>('{ me { id } }')).me.id;

/** A customer of the rep that is shared with the service desk. */
async function sharedCustomer(): Promise<string> {
  const [customer] = await api('rep').list(
    'customers',
    '(first: 1, filter: { owner: { isMe: true } })',
    'id',
  );
  if (!customer) throw new Error('the rep owns no customer');
  await api('rep').ask(
    `mutation($id: ID!, $user: ID!) {
      setCollaborator(record: "customer", id: $id, userId: $user, level: "work", until: "2030-12-31") { id }
    }`,
    { id: customer.id, user: await me('service') },
  );
  return customer.id;
}

/** The rep's manager stands in for the rep. */
async function withStandIn(): Promise<string> {
  const { delegations } = await api('rep').ask<{ delegations: unknown[] }>('{ delegations { id } }');
  if (delegations.length === 0) {
    await api('rep').ask('mutation($input: DelegationInput!) { createDelegation(input: $input) { id } }', {
      input: { toUserId: await me('manager'), startsOn: '2026-01-01', endsOn: '2030-12-31' },
    });
  }
  return '/administration/stand-ins';
}

const first = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();

/** Users, roles and everything about who sees what. */
export const ACCESS_SCREENS: readonly Screen[] = [
  {
    name: 'users',
    title: { 'zh-CN': '用户', en: 'Users' },
    person: 'admin',
    path: '/administration/users',
    looks: EVERY_LOOK,
    ready: first('[data-user]'),
  },
  {
    name: 'user-add',
    title: { 'zh-CN': '添加用户', en: 'Adding a user' },
    person: 'admin',
    path: '/administration/users?new=1',
    ready: first('[data-user-form] input'),
  },
  {
    name: 'user',
    title: { 'zh-CN': '用户的角色', en: 'The roles of a user' },
    person: 'admin',
    path: async () => `/administration/users/${await me('manager')}`,
    ready: first('[data-held-roles]'),
  },
  {
    name: 'user-access',
    title: { 'zh-CN': '用户能看到什么', en: 'What a user can see' },
    person: 'admin',
    path: async () => `/administration/users/${await me('manager')}?tab=access&record=customer`,
    looks: EVERY_LOOK,
    ready: first('[data-user-access] [data-reasons]'),
  },
  {
    name: 'roles',
    title: { 'zh-CN': '角色列表', en: 'Roles' },
    person: 'admin',
    path: '/administration/roles',
    ready: first('[data-role]'),
  },
  {
    name: 'role',
    title: { 'zh-CN': '角色', en: 'A role' },
    person: 'admin',
    path: `/administration/roles/${SALES_MANAGER}`,
    looks: EVERY_LOOK,
    ready: first('[data-matrix] [data-record="customer"]'),
  },
  {
    name: 'role-limits',
    title: { 'zh-CN': '角色：条件与字段', en: 'Conditions and fields of a role' },
    person: 'admin',
    path: `/administration/roles/${SALES_MANAGER}?record=customer`,
    ready: async (page) => {
      await page.locator('[data-fields-mode="listed"]').check();
      await page.locator('[data-field-right]').first().waitFor();
    },
  },
  {
    name: 'role-permissions',
    title: { 'zh-CN': '角色：功能权限', en: 'Permissions of a role' },
    person: 'admin',
    path: `/administration/roles/${SALES_MANAGER}?tab=permissions`,
    ready: first('[data-permission]'),
  },
  {
    name: 'org-units',
    title: { 'zh-CN': '部门', en: 'Org units' },
    person: 'admin',
    path: '/administration/org-units',
    looks: EVERY_LOOK,
    ready: first('[data-unit]'),
  },
  {
    name: 'stand-ins',
    title: { 'zh-CN': '代理', en: 'Stand-ins' },
    person: 'admin',
    path: withStandIn,
    ready: first('[data-stand-in]'),
  },
  {
    name: 'record-shared',
    title: { 'zh-CN': '共享记录', en: 'Sharing a record' },
    person: 'rep',
    path: async () => `/customers/${await sharedCustomer()}?access=shared`,
    looks: EVERY_LOOK,
    ready: first('[data-shared]'),
  },
  {
    name: 'record-who',
    title: { 'zh-CN': '谁能看到，为什么', en: 'Who can see it, and why' },
    person: 'admin',
    path: async () => `/customers/${await sharedCustomer()}?access=who`,
    ready: async (page) => {
      const line = page.locator(`[data-sees="${await me('service')}"]`);
      await line.locator('summary').click();
      await line.locator('[data-reasons]').waitFor();
    },
  },
];
