import type { Grants } from '@ricejar/sdk';
import type { RoleKey } from './org-units.js';

export interface RoleSpec {
  key: RoleKey;
  name: string;
  grants: Grants;
  permissions: readonly string[];
}

/** What only administrators touch, and what nobody but the system writes. */
const GUARDED: Grants = {
  user: { read: 'all' },
  orgUnit: { read: 'all' },
  role: {},
  userRole: {},
  exchangeRate: { read: 'all' },
  product: { read: 'all' },
  pipeline: { read: 'all' },
  stage: { read: 'all' },
  tierPolicy: { read: 'all' },
  scoreRun: { read: 'all' },
};

export const ROLES: readonly RoleSpec[] = [
  {
    key: 'administrator',
    name: '系统管理员 Administrator',
    grants: { '*': { read: 'all', create: 'all', update: 'all', delete: 'all' } },
    permissions: ['*'],
  },
  {
    key: 'salesManager',
    name: '销售经理 Sales manager',
    grants: {
      '*': { read: 'subtree', create: 'subtree', update: 'subtree', delete: 'subtree' },
      ...GUARDED,
      customerScore: { read: 'subtree' },
      tierChange: { read: 'subtree' },
      complaintEntry: { read: 'subtree' },
      commitment: { read: 'subtree' },
    },
    permissions: [],
  },
  {
    key: 'salesRep',
    name: '客户经理 Account manager',
    grants: {
      '*': { read: 'own', create: 'own', update: 'own' },
      ...GUARDED,
      customerScore: { read: 'own' },
      tierChange: { read: 'own' },
      complaintEntry: { read: 'own' },
      commitment: { read: 'own' },
    },
    permissions: [],
  },
  {
    key: 'serviceDesk',
    name: '客户服务 Service desk',
    grants: {
      '*': { read: 'all' },
      ...GUARDED,
      complaint: { read: 'all', create: 'all', update: 'all' },
      complaintEntry: { read: 'all' },
      commitment: { read: 'all' },
      contact: { read: 'all', create: 'all', update: 'all' },
      activity: { read: 'all', create: 'all' },
      task: { read: 'all', create: 'own', update: 'own' },
    },
    permissions: [],
  },
  {
    key: 'analyst',
    name: '分析师 Analyst',
    grants: { '*': { read: 'all' }, ...GUARDED },
    permissions: ['tier.publish', 'scoring.run'],
  },
];
