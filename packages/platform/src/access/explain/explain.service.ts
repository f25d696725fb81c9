import { Inject, Injectable } from '@nestjs/common';
import { Clock, RecordQuery, type Actor, type Row, type Selection } from '@ricejar/sdk';
import { Database } from '../../database/database.js';
import { isUuid } from '../../database/uuid.js';
import { DelegationService } from '../../identity/delegation/delegation.service.js';
import { readAccounts, type Account } from '../../identity/session/account.js';
import type { PluginSet } from '../../plugins/plugin-set.js';
import { PLUGIN_SET } from '../../plugins/plugin-set.token.js';
import { Params } from '../../records/params.js';
import { RecordRegistry, type RegisteredRecord } from '../../records/record-registry.js';
import { recordErrors } from '../../records/records.errors.js';
import { Turns } from '../../turns/turns.js';
import { Policy } from '../policy.js';
import type {
  AccessActionType,
  AccessUserType,
  PermissionType,
  RecordAccessType,
  RecordAccessUserType,
  RecordTypeAccessType,
  UserAccessType,
} from './explain.types.js';
import { Explanation } from './explanation.js';

const BATCH = 100;
const MOST_USERS = 200;
const AT_ONCE = 3;

/** Answers who may see a record and what a user may see, each with its reasons. */
@Injectable()
export class ExplainService {
  // Over all who ask: each explanation is many small questions.
  private readonly turns = new Turns(AT_ONCE);

  constructor(
    private readonly database: Database,
    private readonly registry: RecordRegistry,
    private readonly policy: Policy,
    private readonly query: RecordQuery,
    private readonly delegations: DelegationService,
    private readonly clock: Clock,
    @Inject(PLUGIN_SET) private readonly set: PluginSet,
  ) {}

  /** Every named permission there is. */
  permissions(): PermissionType[] {
    return this.set.active.flatMap((plugin) =>
      Object.entries(plugin.permissions ?? {}).map(([name, label]) => ({ name, label, owner: plugin.id })),
    );
  }

  /** What the caller may do with a record, and why. Throws `NOT_FOUND` when that is nothing. */
  async mine(actor: Actor, recordName: string, id: string): Promise<AccessActionType[]> {
    const { record } = await this.readable(actor, recordName, id);
    if (actor.kind !== 'user') throw recordErrors.NOT_FOUND();
    const explanation = await this.explanationFor(actor);
    return explanation.discreet(record, await explanation.ofRecord(this.database, record, id));
  }

  /** The users who may read a record, by name. The caller must be able to read it. */
  async ofRecord(actor: Actor, recordName: string, id: string): Promise<RecordAccessType> {
    const { record, title } = await this.readable(actor, recordName, id);
    const users: RecordAccessUserType[] = [];
    for (let after: string[] = []; ;) {
      const ids = await this.nextUsers(after);
      const accounts = await readAccounts(this.database, ids, this.clock.now());
      const told = await Promise.all(accounts.map((account) => this.userOn(account, record, id)));
      users.push(...told.filter((one) => one !== null));
      if (ids.length < BATCH || users.length > MOST_USERS) break;
      after = ids;
    }
    const capped = users.length > MOST_USERS;
    return { record: record.name, id, title, users: users.slice(0, MOST_USERS), capped };
  }

  /** What a user may see and do. Throws `NOT_FOUND`. */
  async ofUser(actor: Actor, userId: string): Promise<UserAccessType> {
    const user = await this.user(actor, userId);
    const [account] = await readAccounts(this.database, [user.id], this.clock.now());
    if (!account) return { user, roles: [], permissions: [], records: [], delegations: [] };
    const delegations = await this.delegations.activeFor(user.id);
    const explanation = await this.explanationFor(account.actor);
    const records = await Promise.all(
      this.registry.all().map((record) => this.typeAccess(actor, account, explanation, record)),
    );
    return {
      user,
      roles: [...account.actor.roles],
      permissions: this.held(account),
      records,
      delegations,
    };
  }

  /** The record and its title, when the actor may read it. */
  private async readable(
    actor: Actor,
    recordName: string,
    id: string,
  ): Promise<{ record: RegisteredRecord; title: string }> {
    const record = this.registry.find(recordName);
    if (!record || !this.policy.can(actor, recordName, 'read')) throw recordErrors.NOT_FOUND();
    const { title } = record.definition;
    const target = this.registry.find(record.fields.get(title)?.definition.target ?? '');
    const inner: Selection | true =
      target && this.policy.can(actor, target.name, 'read') ? { [target.definition.title]: true } : true;
    const row = await this.query.get(actor, recordName, id, { id: true, [title]: inner });
    if (!row) throw recordErrors.NOT_FOUND();
    return { record, title: titleText(row[title], target?.definition.title) };
  }

  private async explanationFor(actor: Account['actor']): Promise<Explanation> {
    const active = actor.standsInFor.length === 0 ? [] : await this.delegations.activeFor(actor.userId);
    const absences = new Map(active.map(({ from, endsOn }) => [from.id, { name: from.name, endsOn }]));
    return new Explanation(this.policy, this.registry, actor, absences);
  }

  private async userOn(
    account: Account,
    record: RegisteredRecord,
    id: string,
  ): Promise<RecordAccessUserType | null> {
    const { actor, title, orgUnitName } = account;
    if (!this.policy.can(actor, record.name, 'read')) return null;
    return this.turns.take(async () => {
      const explanation = await this.explanationFor(actor);
      const actions = await explanation.ofRecord(this.database, record, id);
      const user = { id: actor.userId, name: actor.name, title, orgUnitName };
      return actions.some((one) => one.granted) ? { user, actions } : null;
    });
  }

  /** The ids of the next active users by name. */
  private async nextUsers(after: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select u.id from app_user u left join app_user last on last.id = $1
       where u.active and u.deleted_at is null and ($1::uuid is null or (u.name, u.id) > (last.name, last.id))
       order by u.name, u.id limit $2`,
      [after.at(-1) ?? null, BATCH],
    );
    return rows.map((row) => row.id);
  }

  private async user(actor: Actor, userId: string): Promise<AccessUserType> {
    const params = new Params();
    const readable = this.policy.predicate(actor, this.registry.get('user'), 'read', 'u', params);
    const [user] = await this.database.query<AccessUserType>(
      `select u.id, u.name, u.email, u.active, o.name as "orgUnitName"
       from app_user u join org_unit o on o.id = u.org_unit_id
       where u.id = ${params.add(isUuid(userId) ? userId : null, 'uuid')} and u.deleted_at is null and ${readable}`,
      params.values,
    );
    if (!user) throw recordErrors.NOT_FOUND();
    return user;
  }

  private held({ actor, heldPermissions }: Account): UserAccessType['permissions'] {
    return this.permissions().flatMap(({ name, label }) => {
      const roles = actor.roles.filter((_, at) =>
        heldPermissions[at]?.some((one) => one === name || one === '*'),
      );
      return roles.length === 0 ? [] : [{ name, label, roles: roles.map((role) => role.name) }];
    });
  }

  private async typeAccess(
    caller: Actor,
    { actor }: Account,
    explanation: Explanation,
    record: RegisteredRecord,
  ): Promise<RecordTypeAccessType> {
    const fields = [...record.fields.values()];
    const readable = this.policy.can(actor, record.name, 'read');
    const changes = (['create', 'update'] as const).filter((one) => this.policy.can(actor, record.name, one));
    const { rows, capped } = readable ? await this.rows(caller, actor, record) : { rows: 0, capped: false };
    return {
      record: record.name,
      label: record.definition.labelPlural,
      actions: explanation.ofType(record),
      rows,
      rowsCapped: capped,
      unreadable: readable
        ? fields.filter((field) => !this.policy.isReadable(actor, record, field)).map((field) => field.path)
        : [],
      unwritable:
        changes.length === 0
          ? []
          : fields
              .filter((field) => !field.definition.readOnly)
              .filter((field) => !changes.some((one) => this.policy.isWritable(actor, record, field, one)))
              .map((field) => field.path),
    };
  }

  /** A count may not tell the caller of records that it may not read itself. */
  private async rows(
    caller: Actor,
    actor: Actor,
    record: RegisteredRecord,
  ): Promise<{ rows: number | null; capped: boolean }> {
    if (this.policy.predicate(caller, record, 'read', 't', new Params()) !== 'true')
      return { rows: null, capped: false };
    const page = await this.turns.take(() =>
      this.query.list(actor, record.name, { select: { id: true }, first: 1, totalCount: true }),
    );
    return { rows: page.totalCount ?? 0, capped: page.totalCountCapped ?? false };
  }
}

const titleText = (value: unknown, inner: string | undefined): string => {
  const text = typeof value === 'object' && value !== null && inner ? (value as Row)[inner] : value;
  return typeof text === 'string' || typeof text === 'number' ? String(text) : '';
};
