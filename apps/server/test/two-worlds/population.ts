import { Application } from '@ricejar/platform';
import { CollaboratorService } from '@ricejar/platform/access/collaborator/collaborator.service';
import { DelegationService } from '@ricejar/platform/identity/delegation/delegation.service';
import { ADMINISTRATOR_ROLE_ID } from '@ricejar/platform/identity/role/default-roles';
import { ident } from '@ricejar/platform/records/naming';
import { OrganisationService } from '@ricejar/platform/identity/organisation/organisation.service';
import { SessionService } from '@ricejar/platform/identity/session/session.service';
import type {
  RecordRegistry,
  RegisteredField,
  RegisteredRecord,
} from '@ricejar/platform/records/record-registry';
import { RecordChange, systemActor, type Input } from '@ricejar/sdk';
import { NOBODYS, rolesOf, type ActorName } from './roles.js';
import { isComputed, plainValue } from './values.js';

const system = systemActor('two-worlds');

/** What the test knows of both worlds before they part: who asks, and which rows are there. */
export interface Population {
  actors: Record<ActorName, { id: string; cookie: string }>;
  administrator: string;
  strangers: string[];
  ids: Record<string, { near: string[]; far: string[] }>;
}

/** Near rows are within reach of some actor, far ones of none. */
export type Side = 'near' | 'far';

const OWNERS = ['rep', 'keeper', 'absent', 'colleague', 'partner', 'blind', 'manager', 'chief'] as const;

class Settler {
  readonly ids: Population['ids'] = {};
  private count = 0;
  private made = 0;

  constructor(
    private readonly application: Application,
    private readonly owners: readonly { id: string; unit: string }[],
    private readonly strangers: readonly { id: string; unit: string }[],
    private readonly flow: { key: string; state: string },
  ) {}

  /** Rows of every record type on both sides, parents first. */
  async settle(): Promise<void> {
    const { registry } = this.application.set;
    const waiting = registry
      .all()
      .filter((record) => !(record.name in this.ids) && record.name !== 'exchangeRate');
    for (let rounds = 0; waiting.length > 0 && rounds < 30; rounds++) {
      for (const record of waiting.slice()) {
        const needed = [...record.fields.values()].filter(
          ({ definition, path }) => definition.target && (definition.required || path === record.parentField),
        );
        if (needed.some(({ definition }) => !((definition.target ?? '') in this.ids))) continue;
        waiting.splice(waiting.indexOf(record), 1);
        await this.rows(record);
      }
    }
    if (waiting.length > 0) throw new Error(`no rows of ${waiting.map((one) => one.name).join()}`);
  }

  private async rows(record: RegisteredRecord): Promise<void> {
    const found = await this.found(record);
    if (found.length > 0) {
      this.ids[record.name] = { near: found, far: [] };
      return;
    }
    const shared = record.definition.access === 'shared';
    const sides: Side[] =
      shared && !NOBODYS.has(record.name)
        ? Array(5).fill('near')
        : [...Array(24).fill('near'), ...Array(9).fill('far')];
    const rows = sides.map((side) => ({ side, id: this.id(), input: this.input(record, side) }));
    await this.application.get(RecordChange).insertMany(
      system,
      record.name,
      rows.map(({ id, input }) => ({ ...input, id })),
    );
    const on = (side: Side) => rows.filter((row) => row.side === side).map((row) => row.id);
    this.ids[record.name] = { near: on('near'), far: on('far') };
  }

  /** Where there is one row for each choice (a setting by topic), those that every installation has are all there can be. */
  private async found(record: RegisteredRecord): Promise<string[]> {
    const perChoice = [...record.fields.values()].some(
      ({ definition }) => definition.unique && definition.kind === 'choice',
    );
    if (!perChoice) return [];
    const rows = await this.application.database.query<{ id: string }>(
      `select id from ${ident(record.table)} order by id`,
    );
    return rows.map((row) => row.id);
  }

  private id(): string {
    return `01900000-0001-7000-8000-${(++this.made).toString(16).padStart(12, '0')}`;
  }

  private input(record: RegisteredRecord, side: Side): Input {
    const number = this.count++;
    const input: Input = {};
    for (const field of record.fields.values()) {
      const { path, definition } = field;
      if (ENGINE.has(path) || path === 'owner' || path === 'orgUnit' || isComputed(definition)) continue;
      const value = this.value(record, field, side, number);
      if (value !== undefined) input[path] = value;
    }
    if (record.owned) {
      const people = side === 'near' ? this.owners : this.strangers;
      const owner = people[number % people.length]!;
      Object.assign(input, { owner: owner.id, orgUnit: owner.unit });
    }
    return input;
  }

  private value(record: RegisteredRecord, field: RegisteredField, side: Side, number: number): unknown {
    const { path, definition } = field;
    if (path === 'flow') return this.flow.key;
    if (path === 'state') return this.flow.state;
    // No calendar: every hour counts. One primary contact at most: none.
    if (path === 'calendar' || path === 'isPrimary') return undefined;
    if (path === 'region') return `${side} region`;
    if (!definition.target) return plainValue(field, side, number);
    const known = this.ids[definition.target];
    if (!known) return undefined;
    // What goes when another row goes stands on its side of the fence, as what is seen through it does.
    if (path === record.parentField || definition.onDelete === 'cascade')
      return known[side][number % known[side].length];
    // Any other reference may cross over: what it points to is then nobody's to see.
    const all = [...known.near, ...known.far];
    const one = definition.required || number % 4 !== 0 ? all[(number * 7) % all.length] : undefined;
    return definition.kind === 'references' && one !== undefined ? [one] : one;
  }
}

const ENGINE = new Set(['version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'deletedAt']);

/** Makes people, roles, shares and rows, and leaves a description of them. */
export async function populate(application: Application): Promise<Population> {
  const change = application.get(RecordChange);
  const { registry } = application.set;
  await application.database.transaction((tx) =>
    application.get(OrganisationService).create({ name: 'Two worlds', baseCurrency: 'CNY', demo: false }, tx),
  );
  const unit = async (name: string, parent?: string): Promise<string> =>
    (await change.create(system, 'orgUnit', { name, ...(parent && { parent }) })).id;
  const root = await unit('Everything');
  const near = await unit('Near', root);
  const units = { root, near, team: await unit('Near team', near), far: await unit('Far', root) };
  const person = async (name: string, orgUnit: string): Promise<{ id: string; unit: string }> => {
    const input = {
      name,
      email: `${name.replaceAll(' ', '.')}@near.example`,
      title: `the ${name}`,
      orgUnit,
      locale: 'en',
      active: true,
    };
    return { id: (await change.create(system, 'user', input)).id, unit: orgUnit };
  };
  const people = new Map<string, { id: string; unit: string }>();
  for (const name of [...OWNERS, 'deputy'])
    people.set(name, await person(name, name === 'manager' ? near : units.team));
  const strangers = [await person('Stranger', units.far), await person('Other stranger', units.far)];
  const administrator = await person('Administrator', root);
  await change.create(system, 'userRole', { user: administrator.id, role: ADMINISTRATOR_ROLE_ID });
  const cookie = await session(application, administrator.id);
  await customise(application, cookie);
  const flow = await anyFlow(application, cookie);
  const settler = new Settler(application, [...people.values()], strangers, flow);
  settler.ids['user'] = {
    near: [...people.values()].map((one) => one.id),
    far: strangers.map((one) => one.id),
  };
  settler.ids['orgUnit'] = { near: Object.values(units), far: [] };
  await settler.settle();
  await edit(application, registry, settler.ids);
  const actors = await cast(application, people);
  await widen(application, people, settler.ids);
  return {
    actors,
    administrator: cookie,
    strangers: strangers.map((one) => one.id),
    ids: settler.ids,
  };
}

async function session(application: Application, userId: string): Promise<string> {
  const token = await application.get(SessionService).open(userId, { ip: '127.0.0.1', userAgent: 'test' });
  return `ricejar_session=${token}`;
}

/** Roles for those who ask. */
async function cast(
  application: Application,
  people: ReadonlyMap<string, { id: string }>,
): Promise<Population['actors']> {
  const change = application.get(RecordChange);
  const actors: Partial<Population['actors']> = {};
  for (const [name, role] of Object.entries(rolesOf(application.set.registry))) {
    const { id } = await change.create(system, 'role', { name: `two worlds ${name}`, ...role });
    const user = people.get(name)?.id ?? '';
    await change.create(system, 'userRole', { user, role: id });
    actors[name as ActorName] = { id: user, cookie: await session(application, user) };
  }
  return actors as Population['actors'];
}

/** Shares and a delegation, within what is near. */
async function widen(
  application: Application,
  people: ReadonlyMap<string, { id: string }>,
  ids: Population['ids'],
): Promise<void> {
  const userId = people.get('partner')?.id ?? '';
  const shares = [
    ['customer', 0, 'read'],
    ['customer', 3, 'work'],
    ['opportunity', 1, 'read'],
    ['complaint', 2, 'work'],
    ['task', 4, 'work'],
  ] as const;
  for (const [record, at, level] of shares)
    await application
      .get(CollaboratorService)
      .set(system, record, ids[record]!.near[at]!, { userId, level, until: null });
  await application.get(DelegationService).create(system, {
    fromUserId: people.get('absent')?.id ?? '',
    toUserId: people.get('deputy')?.id ?? '',
    startsOn: '2026-01-01',
    endsOn: '2027-01-01',
  });
}

/** Fields with rules of their own about when they may be set. */
const RULED = new Set([
  'region',
  'closedOn',
  'lostReason',
  'isPrimary',
  // How long a promise is follows from the customer's tier, and is told to whoever reads the promise.
  'promiseFactor',
]);

/** History: every field of some rows is changed once, and once back. */
async function edit(
  application: Application,
  registry: RecordRegistry,
  ids: Population['ids'],
): Promise<void> {
  const change = application.get(RecordChange);
  for (const name of ['customer', 'contact', 'opportunity', 'salesOrder', 'task', 'product']) {
    const record = registry.get(name);
    for (const side of ['near', 'far'] as const) {
      for (const [at, id] of ids[name]![side].slice(0, 6).entries()) {
        const fields = [...record.fields.values()].filter(
          ({ definition, path }) =>
            !definition.readOnly && !definition.unique && !definition.target && !RULED.has(path),
        );
        for (const salt of [31, 32]) {
          const input = Object.fromEntries(
            fields
              .filter(({ definition }) => definition.owner === 'core')
              .map((field) => [field.path, plainValue(field, side, salt + at)]),
          );
          await change.update(system, name, id, null, input);
        }
      }
    }
  }
}

/** Somebody asks over the API. */
async function ask<T>(application: Application, cookie: string, query: string): Promise<T> {
  const { body } = await application.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { cookie },
    payload: { query },
  });
  const { data, errors } = JSON.parse(body) as { data: T; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map((one) => one.message).join('; '));
  return data;
}

/** What an administrator adds at run time is no less a secret, and no less to be seen. */
async function customise(application: Application, cookie: string): Promise<void> {
  const field = (record: string, name: string, kind: string) =>
    `${record}_${name}: addField(record: "${record}", input: { name: "${name}", kind: "${kind}", label: { en: "${name}", zh: "${name}" } }) { name }`;
  await ask(
    application,
    cookie,
    `mutation { addRecordType(input: { name: "xVisit", plural: "xVisits", label: { en: "Visit", zh: "拜访" },
       labelPlural: { en: "Visits", zh: "拜访" }, icon: "map", access: "through", parent: "customer" }) { name } }`,
  );
  await ask(
    application,
    cookie,
    `mutation { ${field('customer', 'openNote', 'text')} ${field('customer', 'secretNote', 'text')} ${field('xVisit', 'length', 'integer')} ${field('xVisit', 'secretNote', 'text')} }`,
  );
}

async function anyFlow(application: Application, cookie: string): Promise<{ key: string; state: string }> {
  const { complaintFlows } = await ask<{ complaintFlows: { key: string; states: { name: string }[] }[] }>(
    application,
    cookie,
    '{ complaintFlows { key states { name } } }',
  );
  const [flow] = complaintFlows;
  return { key: flow?.key ?? '', state: flow?.states[0]?.name ?? '' };
}
