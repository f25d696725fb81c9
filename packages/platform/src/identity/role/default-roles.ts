import { Injectable } from '@nestjs/common';
import { Clock, type Action, type Grants, type Localized, type RecordGrant, type Scope } from '@ricejar/sdk';
import { Database } from '../../database/database.js';

export interface DefaultRole {
  /** Fixed, so that a renamed role is not made anew at the next start. */
  id: string;
  name: string;
  label: Localized;
  grants: Grants;
  permissions: readonly string[];
}

const read = (scope: Scope): RecordGrant => ({ read: scope });

const acting = (scope: Scope, ...actions: Action[]): RecordGrant =>
  Object.fromEntries(actions.map((action) => [action, scope]));

/** The same grant on several record types. */
const each = (records: string, grant: RecordGrant): Grants =>
  Object.fromEntries(records.split(' ').map((record) => [record, grant]));

const REFERENCE_DATA = each(
  'orgUnit user exchangeRate product pipeline stage tierLevel tierPolicy tierTreatment tierReview selectionPolicy scoreRun modelCard insightTopic industryProfile',
  read('all'),
);

// Written by the system alone: tiers, scores and the clocks and log of a complaint follow what people do elsewhere.
const DERIVED = 'tierChange selectionReview commitment complaintEntry';

export const ADMINISTRATOR_ROLE_ID = '01900000-0000-7000-8000-000000000001';

export const DEFAULT_ROLES: readonly DefaultRole[] = [
  {
    id: ADMINISTRATOR_ROLE_ID,
    name: 'administrator',
    label: { en: 'Administrator', zh: '系统管理员' },
    grants: { '*': acting('all', 'read', 'create', 'update', 'delete') },
    permissions: ['*'],
  },
  {
    id: '01900000-0000-7000-8000-000000000002',
    name: 'salesManager',
    label: { en: 'Sales manager', zh: '销售经理' },
    grants: {
      ...REFERENCE_DATA,
      ...each(
        'customer contact activity task insightFact opportunity salesOrder salesOrderLine',
        acting('subtree', 'read', 'create', 'update', 'delete'),
      ),
      industryProfile: acting('all', 'read', 'create', 'update'),
      ...each('complaint tierOverride discountRequest', acting('subtree', 'read', 'create', 'update')),
      ...each(DERIVED, read('subtree')),
    },
    permissions: ['selection.override'],
  },
  {
    id: '01900000-0000-7000-8000-000000000003',
    name: 'salesRep',
    label: { en: 'Sales rep', zh: '销售代表' },
    grants: {
      ...REFERENCE_DATA,
      ...each('customer opportunity salesOrder salesOrderLine', acting('own', 'read', 'create', 'update')),
      ...each('contact activity task insightFact', acting('own', 'read', 'create', 'update', 'delete')),
      complaint: acting('own', 'read', 'create'),
      ...each('tierOverride discountRequest', acting('own', 'read', 'create', 'update')),
      ...each(DERIVED, read('own')),
    },
    permissions: [],
  },
  {
    id: '01900000-0000-7000-8000-000000000004',
    name: 'serviceDesk',
    label: { en: 'Service desk', zh: '客服专员' },
    grants: {
      ...REFERENCE_DATA,
      ...each('customer salesOrder salesOrderLine insightFact', read('all')),
      ...each('contact activity task complaint', acting('all', 'read', 'create', 'update')),
      ...each(`${DERIVED} tierOverride`, read('all')),
    },
    permissions: [],
  },
  {
    id: '01900000-0000-7000-8000-000000000005',
    name: 'analyst',
    label: { en: 'Analyst', zh: '分析员' },
    grants: { '*': read('all') },
    permissions: ['tier.publish', 'scoring.run', 'scoring.switch', 'selection.manage'],
  },
];

/** What a role is called in a sentence: a default one by its label, any other by its name. */
export const roleLabel = (name: string): Localized =>
  DEFAULT_ROLES.find((role) => role.name === name)?.label ?? { en: name, zh: name };

/** Puts the default roles in place at boot; what an administrator has changed or removed since stays so. */
@Injectable()
export class DefaultRoles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async seed(): Promise<void> {
    await this.database.query(
      `INSERT INTO role (id, name, grants, permissions, created_at, updated_at)
       SELECT id, name, grants, permissions, $2, $2
       FROM jsonb_to_recordset($1::jsonb) AS role (id uuid, name text, grants jsonb, permissions jsonb)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(DEFAULT_ROLES), this.clock.now()],
    );
  }
}
