import type { RegisteredRecord } from '@ricejar/platform/records/record-registry';
import { NOBODYS } from './roles.js';
import { Reads, typeOf, type Operation } from './reads.js';
import type { Vocabulary } from './vocabulary.js';

export type { Operation } from './reads.js';

const WEIGHTS = {
  list: 30,
  get: 9,
  group: 12,
  search: 5,
  history: 6,
  explain: 5,
  special: 5,
  create: 8,
  update: 9,
  remove: 4,
  share: 3,
  complaint: 4,
  import: 2,
  again: 8,
};

/** What somebody might ask, told to or without any right to. */
export class Operations {
  private readonly reads: Reads;
  private readonly types: RegisteredRecord[];
  private readonly asked: Operation[] = [];
  readonly cursors = new Map<string, string[]>();
  private number = 0;

  constructor(private readonly words: Vocabulary) {
    this.reads = new Reads(words);
    const all = words.registry.all();
    const read = all.filter((one) => !NOBODYS.has(one.name));
    // Those whose rows differ come more often than reference data, and those that nobody reads hardly ever.
    this.types = [
      ...all,
      ...read,
      ...read,
      ...read.filter((one) => one.definition.access !== 'shared').flatMap((one) => [one, one, one]),
    ];
  }

  next(): Operation {
    this.number++;
    const kind = this.words.random.weighted(WEIGHTS);
    const operation = this.make(kind);
    if (kind === 'list' || kind === 'get' || kind === 'group') this.asked.push(operation);
    return operation;
  }

  /** Cursors of one answer are tried on like lists, by whomever. */
  remember(operation: Operation, body: string): void {
    const cursor = /"endCursor":"([^"]+)"/.exec(body)?.[1];
    if (operation.cursor && cursor)
      this.cursors.set(operation.cursor, [...(this.cursors.get(operation.cursor) ?? []), cursor]);
  }

  private make(kind: keyof typeof WEIGHTS): Operation {
    const { random } = this.words;
    const record = random.of(this.types);
    switch (kind) {
      case 'list':
        return this.reads.list(record, this.cursors);
      case 'get':
        return this.reads.get(record);
      case 'group':
        return this.reads.group(record);
      case 'again':
        return this.asked.length > 0 ? random.of(this.asked) : this.reads.list(record, this.cursors);
      case 'search':
        return {
          query: 'query($t: String!) { search(text: $t) { record id title subtitle } }',
          variables: { t: this.words.text() },
        };
      case 'history':
        return {
          query: `query($record: String!, $id: ID!, $first: Int!) { fieldHistory(record: $record, id: $id, first: $first) { id action field before after changedAt changedBy { id name } reason } }`,
          variables: { record: record.name, id: this.words.id(record.name), first: 1 + random.below(6) },
        };
      case 'explain':
        return this.explain(record);
      case 'special':
        return this.special();
      case 'create':
        return this.write(record, 'create');
      case 'update':
        return this.write(record, 'update');
      case 'remove':
        return this.remove(record);
      case 'share':
        return this.share(record);
      case 'complaint':
        return this.complaint();
      case 'import':
        return this.importing();
    }
  }

  private explain(record: RegisteredRecord): Operation {
    const reasons = 'action granted reasons { kind scope when until text { en } role { name } }';
    const variables = { record: record.name, id: this.words.id(record.name) };
    const about = 'query($record: String!, $id: ID!)';
    const user = this.words.id('user');
    return this.words.random.of<Operation>([
      { query: `${about} { myAccess(record: $record, id: $id) { ${reasons} } }`, variables },
      {
        query: `${about} { collaborators(record: $record, id: $id) { id user { name } level until addedBy { name } } }`,
        variables,
      },
      {
        query: `${about} { explainRecordAccess(record: $record, id: $id) { title capped users { user { name orgUnitName } actions { ${reasons} } } } }`,
        variables,
      },
      {
        query: `query($id: ID!) { explainUserAccess(userId: $id) { user { name active } roles { name } permissions { name roles } records { record rows rowsCapped unreadable unwritable actions { ${reasons} } } delegations { from { name } } } }`,
        variables: { id: user },
      },
    ]);
  }

  private special(): Operation {
    const plain = (query: string): Operation => ({ query, variables: {} });
    const ids = [this.words.id('commitment'), this.words.id('commitment')];
    return this.words.random.of<Operation>([
      plain(
        '{ recordTypes { name title listColumns can { read create update delete } fields { path kind required unique writable target } inverses { name record } } }',
      ),
      plain('{ me { id name roles permissions } delegations { id from { name } to { name } active } }'),
      plain('{ delegations(all: true) { id } }'),
      plain('{ imports { id status rows } }'),
      plain('{ permissions { name } }'),
      plain('{ plugins { id status records } }'),
      plain('{ complaintFlows { key } scoringModels { key } }'),
      plain('mutation { regradeCustomers { __typename } }'),
      plain('mutation { runScoring(model: "rfm") { __typename } }'),
      { query: 'query($ids: [ID!]!) { commitmentClocks(ids: $ids) { __typename id } }', variables: { ids } },
      {
        query: 'query($id: ID!) { importStatus(id: $id) { id } }',
        variables: { id: this.words.id('customer') },
      },
      plain('{ indexAdvice(record: "customer", filter: {}, sort: []) { rows } }'),
      plain('{ customFields(record: "customer") { name } }'),
    ]);
  }

  private write(record: RegisteredRecord, action: 'create' | 'update'): Operation {
    const { random } = this.words;
    const { type } = typeOf(record);
    const writable = record.coreFields.filter(
      (field) => !field.definition.readOnly && field.definition.kind !== 'json',
    );
    if (writable.length === 0) return this.remove(record);
    const required = action === 'create' ? writable.filter((field) => field.definition.required) : [];
    const chosen = new Set([
      ...required,
      ...random.some([1], 2).map(() => this.words.field(record, writable)),
    ]);
    const input = Object.fromEntries(
      [...chosen].map((field) => [field.path, this.words.written(record, field, this.number)]),
    );
    const selection = this.reads.selection(record, 1);
    return action === 'create'
      ? {
          query: `mutation($input: ${type}Input!) { create${type}(input: $input) { id ${selection} } }`,
          variables: { input },
        }
      : {
          query: `mutation($id: ID!, $v: Int!, $input: ${type}Input!) { update${type}(id: $id, expectedVersion: $v, input: $input) { id version ${selection} } }`,
          variables: { id: this.words.id(record.name), v: random.of([1, 1, 2, 3, 3, 4]), input },
        };
  }

  private remove(record: RegisteredRecord): Operation {
    const { random } = this.words;
    const { plural } = typeOf(record);
    const name = random.of([`delete${plural}`, `restore${plural}`]);
    return {
      query: `mutation($ids: [ID!]!) { ${name}(ids: $ids) }`,
      variables: { ids: random.some([1], 2).map(() => this.words.id(record.name)) },
    };
  }

  private share(record: RegisteredRecord): Operation {
    const { random } = this.words;
    const variables = {
      record: record.name,
      id: this.words.id(record.name),
      user: this.words.id('user'),
      level: random.of(['read', 'work']),
    };
    return random.of<Operation>([
      {
        query: `mutation($record: String!, $id: ID!, $user: ID!, $level: String!) { setCollaborator(record: $record, id: $id, userId: $user, level: $level) { user { name } level } }`,
        variables,
      },
      {
        query: `mutation($record: String!, $id: ID!, $user: ID!) { removeCollaborator(record: $record, id: $id, userId: $user) { user { name } level } }`,
        variables,
      },
      {
        query: 'mutation($input: DelegationInput!) { createDelegation(input: $input) { id to { name } } }',
        variables: { input: { toUserId: variables.user, startsOn: '2027-05-01', endsOn: '2027-05-02' } },
      },
      { query: 'mutation($id: ID!) { endDelegation(id: $id) }', variables: { id: this.words.id('user') } },
    ]);
  }

  private complaint(): Operation {
    const { random } = this.words;
    const variables = {
      id: this.words.id('complaint'),
      v: random.of([1, 1, 2]),
      owner: this.words.id('user'),
    };
    const input = {
      subject: `new ${this.number}`,
      customer: this.words.id('customer'),
      contact: this.words.id('contact'),
    };
    return random.of<Operation>([
      {
        query:
          'mutation($id: ID!, $v: Int!, $owner: ID!) { reassignComplaint(id: $id, expectedVersion: $v, owner: $owner) { id state version } }',
        variables,
      },
      {
        query:
          'mutation($id: ID!, $v: Int!, $t: String!) { advanceComplaint(id: $id, expectedVersion: $v, transition: $t) { id state version } }',
        variables: { ...variables, t: random.of(['accept', 'judge', 'close', 'resolve', 'nonsense']) },
      },
      {
        query:
          'mutation($flow: String!, $input: JSON!) { openComplaint(flow: $flow, input: $input) { id state version } }',
        variables: { flow: random.of(['ladder', 'nonsense']), input },
      },
    ]);
  }

  /** Names and owners by their words, hidden or not; numbers of records are not tried, as in every other write. */
  private importing(): Operation {
    const { random, registry } = this.words;
    const customer = registry.get('customer');
    const name = () => String(this.words.value(customer, customer.fields.get('name')!));
    const owner = () =>
      String(this.words.value(registry.get('user'), registry.get('user').fields.get('name')!));
    const lines = Array.from({ length: 4 }, (_, at) => `fresh ${this.number} ${at},${name()},${owner()}`);
    const columns = [
      { index: 0, field: 'name' },
      {
        index: 1,
        field: 'parent',
        match: 'name',
        matchMode: random.of(['exact', 'normalised']),
        onMissing: random.of(['error', 'empty']),
      },
      { index: 2, field: 'owner', match: 'name' },
    ];
    const contacts = [
      { index: 0, field: 'name' },
      { index: 1, field: 'customer', match: 'name', onMissing: random.of(['error', 'create']) },
    ];
    const input = random.of<object>([
      { record: 'customer', columns, mode: 'insert' },
      { record: 'contact', columns: contacts, mode: 'insert' },
    ]);
    return {
      query: `query($input: ImportInput!) { importDryRun(input: $input) { rows valid errorCount wouldInsert wouldUpdate wouldCreate errors { line column code message } } }`,
      variables: { input },
      file: `name,a,b\n${lines.join('\n')}\n`,
    };
  }
}
