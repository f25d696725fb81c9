import type {
  RecordRegistry,
  RegisteredField,
  RegisteredRecord,
} from '@ricejar/platform/records/record-registry';
import type { Action, Filter, Grants, RecordGrant, Scope } from '@ricejar/sdk';

export type ActorName = 'rep' | 'manager' | 'keeper' | 'partner' | 'deputy' | 'blind' | 'chief';

/** Record types that no actor may read at all. */
export const NOBODYS: ReadonlySet<string> = new Set(['scoreRun', 'scoreSummary', 'scorePiece', 'tierChange']);

const STRUCTURE = new Set([
  'version',
  'owner',
  'orgUnit',
  'createdAt',
  'createdBy',
  'updatedAt',
  'deletedAt',
  'region',
  'flow',
  'state',
  'calendar',
  'manager',
  'isPrimary',
]);
/** Unreadable too. Unique ones among them cannot be tried, since what is unreadable cannot be written. */
const SECRET_KEYS = new Set([
  'product.code',
  'user.email',
  'customer.ext.custom.secretNote',
  'xVisit.ext.custom.secretNote',
]);
/** Unreadable, and asked by a condition. */
export const ASKED_UNSEEN = { customer: 'employees' } as const;

/**
 * What the rules of the organisation act on by themselves (a promise that is missed makes a task, a fact that is renewed
 * ends one) shows in what they make: of these only texts are secret here.
 */
const ACTED_ON = new Set(['commitment', 'complaint', 'complaintEntry', 'insightFact', 'tierTreatment']);
const TEXTS = new Set(['text', 'longText']);

/** Every other field that nothing else hangs on: no actor may read it. */
export function unreadable(record: RegisteredRecord): RegisteredField[] {
  const optional = [...record.fields.values()].filter(
    ({ path, definition }) =>
      !STRUCTURE.has(path) &&
      (!ACTED_ON.has(record.name) || (TEXTS.has(definition.kind) && !definition.readOnly)) &&
      path !== record.definition.title &&
      path !== record.parentField &&
      !definition.required &&
      !definition.unique &&
      definition.expression === undefined &&
      definition.rollUp === undefined,
  );
  const asked = (path: string) => (ASKED_UNSEEN as Record<string, string>)[record.name] === path;
  return [...record.fields.values()].filter(
    (field) =>
      (optional.includes(field) && optional.indexOf(field) % 2 === 0) ||
      asked(field.path) ||
      SECRET_KEYS.has(`${record.name}.${field.path}`),
  );
}

const readableOf = (record: RegisteredRecord): string[] => {
  const hidden = unreadable(record);
  return [...record.fields.values()].filter((field) => !hidden.includes(field)).map((field) => field.path);
};

const acting = (scope: Scope, ...actions: Action[]): RecordGrant =>
  Object.fromEntries(actions.map((action) => [action, scope]));

interface RoleInput {
  grants: Grants;
  permissions: string[];
}

/** Roles with every kind of reach, none of which reaches what is far or an unreadable field. */
export function rolesOf(registry: RecordRegistry): Record<ActorName, RoleInput> {
  const types = registry.all().filter((record) => !NOBODYS.has(record.name));
  const each = (grant: (record: RegisteredRecord) => RecordGrant | null): Grants =>
    Object.fromEntries(
      types.flatMap((record) => {
        const given = grant(record);
        return given ? [[record.name, { ...given, readable: readableOf(record) }]] : [];
      }),
    );
  const isShared = (record: RegisteredRecord) => record.definition.access === 'shared';
  const byScope = (scope: Scope, ...actions: Action[]) =>
    each((record) => acting(isShared(record) ? 'all' : scope, 'read', ...(isShared(record) ? [] : actions)));
  const nearOwner: Filter = { owner: { orgUnit: { name: { startsWith: 'Near' } } } };
  const nearCustomer: Filter = { region: { eq: 'near region' }, [ASKED_UNSEEN.customer]: { gte: 5 } };
  return {
    rep: { grants: byScope('own', 'create', 'update'), permissions: [] },
    manager: { grants: byScope('subtree', 'create', 'update', 'delete'), permissions: ['scoring.run'] },
    keeper: {
      grants: each((record) => {
        if (isShared(record))
          return acting('all', 'read', ...(record.name === 'product' ? (['create', 'update'] as const) : []));
        const when = record.name === 'customer' ? nearCustomer : nearOwner;
        return {
          ...acting('all', 'read', 'create', 'update'),
          ...(record.owned && { when: { read: when, update: when, create: when } }),
        };
      }),
      permissions: [],
    },
    partner: { grants: byScope('own', 'create', 'update', 'delete'), permissions: [] },
    deputy: { grants: byScope('own', 'create', 'update'), permissions: [] },
    blind: {
      grants: each(({ name }) =>
        ['customer', 'contact', 'task'].includes(name) ? acting('own', 'read', 'create', 'update') : null,
      ),
      permissions: [],
    },
    chief: { grants: byScope('team', 'create', 'update'), permissions: ['access.manage'] },
  };
}
