import {
  type Action,
  type RecordGrant,
  type Row,
  type Scope,
  type ShareLevel,
  type UserActor,
} from '@ricejar/sdk';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestCrm } from '../../../testing/src/crm/test-crm.js';
import { estateModule } from '../../test/estate.js';
import { ActorService } from '../identity/session/actor.service.js';
import { DelegationService } from '../identity/delegation/delegation.service.js';
import { CollaboratorService } from './collaborator/collaborator.service.js';
import { ExplainService } from './explain/explain.service.js';

const env = useTestCrm({ modules: [estateModule] });

const TYPES = ['estate', 'parcel', 'tenant', 'rent', 'season'] as const;
const OWNED = new Set(['estate', 'tenant']);
const PARENT: Record<string, string> = { parcel: 'estate', tenant: 'estate', rent: 'tenant' };
const ACTIONS = ['read', 'update', 'delete'] as const;
const CONDITION = { size: { gte: 5 } };

type Grant = Omit<RecordGrant, 'readable' | 'writable'>;
type Role = Record<string, Grant>;
interface Person {
  id: string;
  unit: string;
  below: readonly string[];
}
interface World {
  people: Person[];
  rows: Record<string, Map<string, Row>>;
  roles: Role[];
  shares: { user: string; record: string; id: string; level: ShareLevel }[];
  absences: { from: string; to: string }[];
}

/** What the documents say of grants, row by row and without SQL: the predicate is compared with it. */
class Oracle {
  constructor(
    private readonly world: World,
    private readonly person: Person,
    private readonly held: readonly Role[],
  ) {}

  grants(type: string, action: Action, row: Row): boolean {
    const granted = this.granted(type, action);
    if (granted.length === 0) return false;
    const byRole = granted.some(
      (grant) =>
        this.reaches(type, grant[action] ?? 'none', row) &&
        (!grant.when?.[action] || (row['size'] ?? 0) >= 5),
    );
    return byRole || this.shared(type, action, row);
  }

  private granted(type: string, action: Action): Grant[] {
    return this.held.flatMap((role) => {
      const grant = role[type];
      return grant && (grant[action] ?? 'none') !== 'none' ? [grant] : [];
    });
  }

  private reaches(type: string, scope: Scope, row: Row): boolean {
    if (type === 'season') return true;
    if (scope !== 'all') return this.owns(type, scope, row);
    const parent = this.parentOf(type, row);
    return OWNED.has(type) || !parent || this.grants(parent.type, 'read', parent.row);
  }

  private owns(type: string, scope: Scope, row: Row): boolean {
    const { id, unit, below } = this.person;
    const absent = this.world.absences.filter((one) => one.to === id).map((one) => one.from);
    const units = scope === 'team' ? [unit] : scope === 'subtree' ? below : [];
    if (
      OWNED.has(type) &&
      (row['owner'] === id || absent.includes(row['owner']) || units.includes(row['unit']))
    )
      return true;
    const parent = this.parentOf(type, row);
    return (
      !!parent && this.owns(parent.type, scope, parent.row) && this.grants(parent.type, 'read', parent.row)
    );
  }

  private shared(type: string, action: Action, row: Row, isParent = false): boolean {
    if (action === 'delete' && !isParent) return false;
    const level = action === 'read' ? ['read', 'work'] : ['work'];
    const hit = this.world.shares.some(
      (one) =>
        one.user === this.person.id &&
        one.record === type &&
        one.id === row['id'] &&
        level.includes(one.level),
    );
    if (OWNED.has(type) && hit) return true;
    const parent = this.parentOf(type, row);
    return (
      !!parent &&
      this.granted(parent.type, 'read').length > 0 &&
      this.shared(parent.type, action, parent.row, true)
    );
  }

  private parentOf(type: string, row: Row): { type: string; row: Row } | null {
    const parent = PARENT[type];
    const found = parent && this.world.rows[parent]?.get(row[parent]);
    return parent && found ? { type: parent, row: found } : null;
  }
}

const scope = fc.constantFrom<Scope>('none', 'own', 'team', 'subtree', 'all');
const when = fc.record(
  { read: fc.constant(CONDITION), update: fc.constant(CONDITION), delete: fc.constant(CONDITION) },
  { requiredKeys: [] },
);
const grant = fc.record(
  { read: scope, update: scope, delete: scope, when },
  { requiredKeys: ['read', 'update'] },
);
const role = fc.dictionary(fc.constantFrom(...TYPES), grant, { minKeys: 2 });

describe('what the policy grants', () => {
  const world: World = { people: [], rows: {}, roles: [], shares: [], absences: [] };
  const roleIds: string[] = [];

  beforeAll(async () => {
    const { crm } = env;
    const east = await crm.orgUnit('East');
    const team = await crm.orgUnit('East 1', east);
    const west = await crm.orgUnit('West');
    const below = { [east]: [east, team], [team]: [team], [west]: [west] };
    for (let at = 0; at < 3; at++) {
      const { id } = await crm.change.create(crm.system, 'role', {
        name: `role ${at}`,
        grants: {},
        permissions: [],
      });
      roleIds.push(id);
    }
    for (const [at, unit] of [east, team, team, west, west].entries()) {
      const { id } = await crm.user({ role: `role ${at % 3}`, orgUnit: unit });
      if (at === 1) await crm.change.create(crm.system, 'userRole', { user: id, role: roleIds[2] });
      world.people.push({ id, unit, below: below[unit] ?? [] });
    }
    const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
    for (const type of TYPES) {
      world.rows[type] = new Map();
      for (let at = 0; at < 12; at++) {
        const owner = pick(world.people, at * 7 + type.length);
        const parent = PARENT[type];
        const above = parent ? pick([null, ...(world.rows[parent]?.keys() ?? [])], at * 5 + 1) : null;
        const fields = {
          name: `${type} ${at}`,
          size: at,
          ...(OWNED.has(type) && { owner: owner.id, orgUnit: pick(world.people, at).unit }),
          ...(parent && above && { [parent]: above }),
        };
        const { id } = await crm.change.create(crm.system, type, fields);
        const { orgUnit, ...rest } = fields as Row;
        world.rows[type].set(id, { ...rest, id, unit: orgUnit });
      }
    }
    const share = async (user: number, record: string, at: number, level: ShareLevel) => {
      const id = [...(world.rows[record]?.keys() ?? [])][at] ?? '';
      const userId = world.people[user]?.id ?? '';
      await crm.application
        .get(CollaboratorService)
        .set(crm.system, record, id, { userId, level, until: null });
      world.shares.push({ user: userId, record, id, level });
    };
    await share(0, 'estate', 3, 'read');
    await share(3, 'estate', 3, 'work');
    await share(3, 'tenant', 5, 'read');
    await share(4, 'tenant', 6, 'work');
    const [from, to] = [world.people[4]?.id ?? '', world.people[2]?.id ?? ''];
    const days = { startsOn: '2026-11-01', endsOn: '2026-12-01' };
    await crm.application
      .get(DelegationService)
      .create(crm.system, { fromUserId: from, toUserId: to, ...days });
    world.absences.push({ from, to });
  });

  const rolesOf = (at: number): Role[] =>
    [at % 3, ...(at === 1 ? [2] : [])].map((one) => world.roles[one] ?? {});

  async function allowed(
    actor: UserActor,
    type: string,
    id: string,
    action: 'update' | 'delete',
  ): Promise<boolean> {
    const done = new Error('undone');
    return env.crm.change
      .transaction(async (tx) => {
        if (action === 'update') await tx.update(actor, type, id, 1, {});
        else await tx.delete(actor, type, [id]);
        throw done;
      })
      .catch((error: unknown) => {
        if (error !== done) expect(['FORBIDDEN', 'NOT_FOUND']).toContain((error as { code?: string }).code);
        return error === done;
      });
  }

  it('is what the grants say, in lists, single reads, writes and explanations alike', async () => {
    const { crm } = env;
    const explain = crm.application.get(ExplainService);
    const seen = { granted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.tuple(role, role, role), fc.nat(), async (roles, salt) => {
        world.roles = roles;
        for (const [at, id] of roleIds.entries())
          await crm.change.update(crm.system, 'role', id, null, { grants: roles[at] });
        crm.clock.advance(1_000);
        for (const [at, person] of world.people.entries()) {
          const account = await crm.application.get(ActorService).ofUser(person.id);
          if (!account) throw new Error('no account');
          const { actor } = account;
          const oracle = new Oracle(world, person, rolesOf(at));
          for (const type of TYPES) {
            const rows = [...(world.rows[type]?.values() ?? [])];
            const expected = rows.filter((row) => oracle.grants(type, 'read', row)).map((row) => row['id']);
            const listed = await crm.query
              .list(actor, type, { select: { id: true }, sort: [{ id: 'ASC' }], first: 50 })
              .then((page) => page.nodes.map((node) => node['id']))
              .catch((error: { code?: string }) => (error.code === 'FORBIDDEN' ? [] : Promise.reject(error)));
            expect({ at, type, ids: listed }).toEqual({ at, type, ids: expected });
            const row = rows[(salt + at * 5 + type.length) % rows.length];
            if (!row) continue;
            const id = String(row['id']);
            const told = await explain.mine(actor, type, id).catch(() => []);
            for (const action of ACTIONS) {
              const readable = oracle.grants(type, 'read', row);
              const grants = readable && oracle.grants(type, action, row);
              const one = told.find((entry) => entry.action === action);
              const reasons = (one?.reasons.length ?? 0) > 0;
              expect({ at, type, id, action, told: one?.granted ?? false, reasons }).toEqual({
                at,
                type,
                id,
                action,
                told: grants,
                reasons: grants,
              });
              if (action !== 'read')
                expect({ at, type, action, done: await allowed(actor, type, id, action) }).toEqual({
                  at,
                  type,
                  action,
                  done: grants,
                });
              seen[grants ? 'granted' : 'refused']++;
            }
          }
        }
      }),
      { numRuns: Number(process.env['RICEJAR_POLICY_RUNS'] ?? 8), endOnFailure: true },
    );
    expect(seen.granted).toBeGreaterThan(50);
    expect(seen.refused).toBeGreaterThan(50);
  });
});
