import type { Input, Row, Selection } from '@ricejar/sdk';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestCrm, type TestUser } from '../../../testing/src/crm/test-crm.js';
import { labelsPlugin, specimenModule } from '../../test/specimen.js';

const env = useTestCrm({ modules: [specimenModule], plugins: [labelsPlugin] });

const CREATE = `mutation($input: SpecimenInput!) { createSpecimen(input: $input) { id version drawers { id name } } }`;
const UPDATE = `mutation($id: ID!, $v: Int!, $input: SpecimenInput!) {
  updateSpecimen(id: $id, expectedVersion: $v, input: $input) { version drawers { id } } }`;
const FIND = `query($filter: SpecimenFilter, $sort: [SpecimenSort!], $after: String) {
  specimens(filter: $filter, sort: $sort, first: 3, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }`;

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((one) => one.replaceAll('\0', '').trim());
const some = fc.stringMatching(/^[A-Za-z一-龥]{1,12}$/);
const decimals = fc
  .tuple(fc.bigInt({ min: -99_999_999n, max: 99_999_999n }), fc.integer({ min: 0, max: 9999 }))
  .map(([whole, digits]) => `${whole}.${String(digits).padStart(4, '0')}`)
  .filter((one) => !/^-?0\.0+$/.test(one));
const days = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((one) => one.toISOString());
const colours = fc.constantFrom('red', 'blue', 'deepGreen');
const address = fc
  .record(
    { street: some, city: some, region: some, postalCode: some, country: fc.constantFrom('CN', 'DE') },
    { requiredKeys: [] },
  )
  .filter((one) => Object.keys(one).length > 0);
const personName = fc.oneof(
  fc.record({ family: some, given: some }),
  fc.record({ family: some }),
  fc.record({ given: some }),
);

describe('every kind of field', () => {
  const drawers: string[] = [];
  let rep: TestUser;
  let hidden: string;

  beforeAll(async () => {
    const { crm } = env;
    const { nodes } = await crm.query.list(crm.system, 'role', {
      select: { id: true, version: true, grants: true },
      filter: { name: { eq: 'salesRep' } },
    });
    const all = { read: 'all', create: 'all', update: 'all', delete: 'all' };
    const own = { read: 'own', create: 'own', update: 'own', delete: 'own' };
    const grants = { ...nodes[0]?.['grants'], specimen: all, drawer: own };
    await crm.change.update(crm.system, 'role', nodes[0]?.['id'], nodes[0]?.['version'], { grants });
    rep = await crm.user({ role: 'salesRep' });
    for (const name of ['North', 'East', 'South', 'West'])
      drawers.push((await crm.change.create(rep.actor, 'drawer', { name })).id);
    hidden = (await crm.change.create(crm.system, 'drawer', { name: 'Locked' })).id;
  });

  const values = (): fc.Arbitrary<Input> => {
    const ids = fc.uniqueArray(fc.constantFrom(...drawers), { minLength: 1 });
    const nonEmpty = words.filter((one) => one !== '');
    return fc.record(
      {
        name: nonEmpty,
        note: nonEmpty,
        legs: fc.integer({ min: -2_147_483_647, max: 2_147_483_647 }),
        weight: decimals,
        share: fc.integer({ min: -99_999, max: 99_999 }).map((one) => (one / 10_000).toFixed(4)),
        value: decimals.map((amount) => ({
          amount: `${amount.slice(0, -4)}${amount.slice(-4, -2)}00`,
          currency: 'CNY',
        })),
        rare: fc.boolean(),
        foundOn: days.map((one) => one.slice(0, 10)),
        seenAt: days,
        colour: colours,
        colours: fc.uniqueArray(colours, { minLength: 1 }),
        drawer: fc.constantFrom(...drawers),
        drawers: ids,
        email: fc.emailAddress().filter((one) => one.length < 250),
        phone: fc.stringMatching(/^\+[0-9]{5,15}$/),
        url: fc.webUrl(),
        place: address,
        finder: personName,
        rating: fc.integer({ min: 1, max: 5 }),
        extra: fc.dictionary(
          some,
          fc.oneof(fc.integer(), some, fc.boolean(), fc.constant(null), fc.array(some)),
        ),
        ext: fc.record({
          labels: fc.record({
            drawers: ids,
            origin: address,
            author: personName,
            quality: fc.integer({ min: 1, max: 10 }),
          }),
        }),
      },
      { requiredKeys: [] },
    );
  };

  const select: Selection = {
    ...Object.fromEntries(
      'name note legs weight share value rare foundOn seenAt colour colours drawer drawers email phone url place finder rating extra'
        .split(' ')
        .map((name) => [name, true as const]),
    ),
    ext: { labels: { drawers: true, origin: true, author: true, quality: true } },
  };

  it('is read as it was written, one by one and set-based', async () => {
    const { crm } = env;
    await fc.assert(
      fc.asyncProperty(values(), values(), async (first, second) => {
        const { id } = await crm.change.create(crm.system, 'specimen', first);
        expect(asWritten(await crm.query.get(crm.system, 'specimen', id, select))).toEqual(plain(first));
        await crm.change.update(crm.system, 'specimen', id, 1, second);
        const both = { ...plain(first), ...plain(second) };
        const again = await crm.query.get(crm.system, 'specimen', id, select);
        expect(asWritten(again)).toEqual(both);
        // What was read may be written back, and changes nothing.
        const version = (await crm.query.get(crm.system, 'specimen', id, { version: true }))?.['version'];
        expect(await crm.change.update(crm.system, 'specimen', id, version, asInput(again ?? {}))).toEqual({
          version,
        });
        const [copy, other] = [crypto.randomUUID(), crypto.randomUUID()];
        await crm.change.insertMany(crm.system, 'specimen', [
          { ...second, id: copy },
          { ...second, id: other },
        ]);
        expect(asWritten(await crm.query.get(crm.system, 'specimen', copy, select))).toEqual(plain(second));
        if (Object.keys(first).length === 0) return;
        await crm.change.updateMany(crm.system, 'specimen', [{ ...first, id: copy }]);
        expect(asWritten(await crm.query.get(crm.system, 'specimen', copy, select))).toEqual({
          ...plain(second),
          ...plain(first),
        });
      }),
      { numRuns: 60 },
    );
  });

  /** Values by path, references as ids, empty ones left out. */
  const plain = (input: Row): Row => {
    const { ext, ...own } = input;
    return Object.fromEntries(
      [
        ...Object.entries(own),
        ...Object.entries(ext?.labels ?? {}).map(([name, one]) => [`ext.${name}`, one]),
      ].filter(([, value]) => value !== undefined),
    );
  };
  const asInput = ({ ext, ...own }: Row): Row => {
    const ids = (row: Row): Row =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => {
          if (Array.isArray(value)) return [name, value.map((one) => one.id ?? one)];
          return [name, name === 'drawer' && value ? value.id : value];
        }),
      );
    return { ...ids(own), ext: { labels: ids(ext.labels) } };
  };
  const asWritten = (row: Row | null): Row =>
    Object.fromEntries(
      Object.entries(plain(asInput(row ?? {})))
        .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
        .map(([name, value]) => [name, name.endsWith('extra') ? value : withoutEmptyParts(value)]),
    );
  const withoutEmptyParts = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).filter(([part, one]) => one !== null && part !== 'full'));
  };

  it('lists many references in their order, to those who may read the targets', async () => {
    const { crm } = env;
    const [north = '', east = '', south = ''] = drawers;
    const input = { name: 'Moth', drawers: [south, hidden, north, south] };
    const { id } = await crm.change.create(crm.system, 'specimen', input);
    const READ = `query($id: ID!) { specimen(id: $id) { drawers { id name } } }`;
    const read = async () => (await rep.client.run(READ, { id })).specimen.drawers;
    expect(await read()).toEqual([
      { id: south, name: 'South' },
      { id: north, name: 'North' },
    ]);
    expect(await rep.client.code(CREATE, { input: { name: 'Wasp', drawers: [north, hidden] } })).toBe(
      'REFERENCE_NOT_FOUND',
    );
    expect(await rep.client.code(CREATE, { input: { name: 'Wasp', drawers: ['nonsense'] } })).toBe(
      'REFERENCE_NOT_FOUND',
    );
    expect(
      await rep.client.code(CREATE, {
        input: { name: 'Wasp', drawers: Array.from({ length: 201 }, () => crypto.randomUUID()) },
      }),
    ).toBe('VALUE_INVALID');
    // What rep does not see stays when rep writes the list, and does not count as a change.
    const same = await rep.client.run(UPDATE, { id, v: 1, input: { drawers: [south, north] } });
    expect(same.updateSpecimen.version).toBe(1);
    const written = await rep.client.run(UPDATE, { id, v: 1, input: { drawers: [east] } });
    expect(written.updateSpecimen).toEqual({ version: 2, drawers: [{ id: east }] });
    const whole = await crm.query.get(crm.system, 'specimen', id, { drawers: { name: true } });
    expect(whole?.['drawers']).toEqual([{ name: 'East' }, { name: 'Locked' }]);
    // A target in the bin is no target.
    await crm.change.delete(crm.system, 'drawer', [east]);
    expect(await read()).toEqual([]);
    await crm.change.restore(crm.system, 'drawer', [east]);
    expect(await read()).toEqual([{ id: east, name: 'East' }]);
    const there = await rep.client.run(
      `query($id: ID!) { drawer(id: $id) { alsoHere(filter: { name: { eq: "Moth" } }) { name } } }`,
      {
        id: east,
      },
    );
    expect(there.drawer.alsoHere).toEqual([{ name: 'Moth' }]);
    const named = (filter: object) =>
      crm.query.list(crm.system, 'drawer', {
        select: { name: true },
        filter: { ...filter, name: { in: ['East', 'West'] } },
      });
    expect((await named({ alsoHere: { some: { name: { eq: 'Moth' } } } })).nodes).toEqual([{ name: 'East' }]);
    expect((await named({ alsoHere: { isNull: false, some: { name: { eq: 'Moth' } } } })).nodes).toEqual([
      { name: 'East' },
    ]);
  });

  it('filters by many references, parts of addresses and names in either order', async () => {
    const { crm } = env;
    const [north = '', east = ''] = drawers;
    const rows = [
      {
        name: 'f1',
        drawers: [north, east],
        place: { city: 'Berlin', country: 'de' },
        finder: { family: '张', given: '伟' },
        rating: 5,
      },
      {
        name: 'f2',
        drawers: [east],
        place: { city: 'Bern' },
        finder: { family: 'Zhang', given: 'Wei' },
        rating: 2,
      },
      { name: 'f3', drawers: [hidden], finder: { family: 'Adams' } },
      { name: 'f4' },
    ];
    for (const row of rows) await crm.change.create(crm.system, 'specimen', row);
    const found = async (filter: object, client = rep.client): Promise<string> => {
      const mine = {
        and: [{ name: { startsWith: 'f' } }, { name: { in: ['f1', 'f2', 'f3', 'f4'] } }, filter],
      };
      const answer = await client.run(
        `query($filter: SpecimenFilter) { specimens(filter: $filter, first: 50) { nodes { name } } }`,
        { filter: mine },
      );
      return answer.specimens.nodes
        .map((one: Row) => one['name'])
        .toSorted()
        .join(' ');
    };
    expect(await found({ drawers: { some: { id: { eq: north } } } })).toBe('f1');
    expect(await found({ drawers: { some: { id: { in: [north, east] } } } })).toBe('f1 f2');
    expect(await found({ drawers: { some: { name: { eq: 'East' } } } })).toBe('f1 f2');
    expect(await found({ drawers: { none: { name: { eq: 'North' } } } })).toBe('f2 f3 f4');
    expect(await found({ drawers: { some: { id: { eq: hidden } } } })).toBe('');
    expect(await found({ drawers: { some: {} } })).toBe('f1 f2');
    expect(await found({ drawers: { isNull: true } })).toBe('f3 f4');
    expect(await found({ place: { city: { startsWith: 'ber' } } })).toBe('f1 f2');
    expect(await found({ place: { country: { eq: 'DE' } } })).toBe('f1');
    expect(await found({ place: { isNull: true } })).toBe('f3 f4');
    expect(await found({ place: { region: { isNull: true }, isNull: false } })).toBe('f1 f2');
    for (const text of ['Zhang Wei', 'Wei Zhang', 'ei zh'])
      expect(await found({ finder: { contains: text } })).toBe('f2');
    expect(await found({ finder: { eq: '张伟' } })).toBe('f1');
    expect(await found({ finder: { ne: '张伟' } })).toBe('f2 f3 f4');
    expect(await found({ finder: { notIn: ['张伟', 'Adams'] } })).toBe('f2 f4');
    expect(await found({ finder: { startsWith: 'wei' } })).toBe('f2');
    expect(await found({ rating: { gte: 3 } })).toBe('f1');
  });

  it('sorts by family and given name, page after page, and groups by rating', async () => {
    const { crm } = env;
    const names = [['B', 'x'], ['A', 'z'], ['A', 'b'], [null, 'q'], ['C', null], null];
    for (const [at, one] of names.entries())
      await crm.change.create(crm.system, 'specimen', {
        name: `s${at}`,
        rating: (at % 2) + 1,
        ...(one && { finder: { family: one[0], given: one[1] } }),
      });
    const walk = async (direction: string): Promise<string[]> => {
      const seen: string[] = [];
      for (let after: string | null = null; ;) {
        const page: Row = await rep.client.run(FIND, {
          filter: { name: { in: names.map((_, at) => `s${at}`) } },
          sort: [{ finder: direction }, { id: 'ASC' }],
          after,
        });
        seen.push(...page['specimens'].nodes.map((one: Row) => one['name']));
        if (!page['specimens'].pageInfo.hasNextPage) return seen;
        after = page['specimens'].pageInfo.endCursor;
      }
    };
    expect(await walk('ASC')).toEqual(['s5', 's3', 's2', 's1', 's0', 's4']);
    expect(await walk('DESC')).toEqual(['s4', 's0', 's1', 's2', 's3', 's5']);
    const groups = await rep.client.run(
      `query($filter: SpecimenFilter) { specimenGroups(by: ["rating"], filter: $filter, aggregate: [{ field: "rating", op: sum }, { field: "rating", op: avg }]) { key count aggregates } }`,
      { filter: { name: { in: names.map((_, at) => `s${at}`) } } },
    );
    expect(groups.specimenGroups).toEqual([
      { key: { rating: 1 }, count: 3, aggregates: { sum: { rating: '3' }, avg: { rating: '1.0000' } } },
      { key: { rating: 2 }, count: 3, aggregates: { sum: { rating: '6' }, avg: { rating: '2.0000' } } },
    ]);
  });

  it('writes names in the order of their script, under any alias', async () => {
    const { crm } = env;
    const full = async (finder: object) => {
      const { id } = await crm.change.create(crm.system, 'specimen', { finder, place: { country: 'cn' } });
      const { specimen } = await rep.client.run(
        `query($id: ID!) { specimen(id: $id) { who: finder { __typename whole: full family } where: place { in: country city } } }`,
        { id },
      );
      expect(specimen.where).toEqual({ in: 'CN', city: null });
      return specimen.who.whole;
    };
    expect(await full({ family: '张', given: '伟' })).toBe('张伟');
    expect(await full({ family: 'Zhang', given: 'Wei' })).toBe('Wei Zhang');
    expect(await full({ family: '張', given: 'Wei' })).toBe('Wei 張');
    expect(await full({ given: 'Cher' })).toBe('Cher');
    await crm.change.create(crm.system, 'specimen', {
      name: 'Found',
      finder: { family: 'Quist', given: 'Ida' },
    });
    const { search } = await rep.client.run(`{ search(text: "Quist Ida") { title record } }`);
    expect(search).toEqual([{ title: 'Found', record: 'specimen' }]);
  });

  it.each([
    [{ place: { country: 'XX' } }, 'VALUE_INVALID'],
    [{ place: { city: 'x'.repeat(101) } }, 'VALUE_INVALID'],
    [{ rating: 6 }, 'VALUE_INVALID'],
    [{ rating: 0 }, 'VALUE_INVALID'],
    [{ finder: { family: 'a\0b' } }, 'VALUE_INVALID'],
  ])('refuses %j', async (input, code) => {
    const before = await env.crm.checksum('specimen');
    expect(await rep.client.code(CREATE, { input })).toBe(code);
    expect(await env.crm.checksum('specimen')).toBe(before);
  });

  it('gives formulas and roll-ups the type of what they come to, and takes no input for them', async () => {
    const { recordTypes } = await rep.client.run(
      `{ recordTypes { name fields { path kind readOnly writable choices { value } } } }`,
    );
    const fieldsOf = (name: string) => recordTypes.find((one: Row) => one['name'] === name).fields;
    const kinds = Object.fromEntries(fieldsOf('drawer').map((one: Row) => [one['path'], one['kind']]));
    expect(kinds).toMatchObject({ specimens: 'integer', value: 'money', latestColour: 'choice' });
    const feet = fieldsOf('specimen').find((one: Row) => one['path'] === 'feet');
    expect(feet).toMatchObject({ kind: 'integer', readOnly: true, writable: false });
    const answer = await rep.client.ask(CREATE, { input: { feet: 3 } });
    expect(answer.errors[0]?.message).toContain('feet');
    const made = await rep.client.ask(
      `mutation { createDrawer(input: { name: "Top", specimens: 3 }) { id } }`,
    );
    expect(made.errors[0]?.message).toContain('specimens');
  });
});
