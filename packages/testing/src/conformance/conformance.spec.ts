import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import {
  BaseRecord,
  CurrentActor,
  definePlugin,
  field,
  Record,
  RecordQuery,
  SignedIn,
  text,
  type Actor,
} from '@ricejar/sdk';
import { describe, expect, it } from 'vitest';
import { useTestCrm } from '../crm/test-crm.js';
import { listsOf, queriesOf, statementsFor } from './list-cost.js';
import { strayNames } from './names.js';

@ObjectType('LanternUser')
class LanternUser {
  @Field(() => String) name!: string;
  @Field(() => Boolean) hasRole!: boolean;
}

/** One statement for each user. */
@Resolver()
class LanternResolver {
  constructor(private readonly query: RecordQuery) {}

  @Query(() => [LanternUser])
  @SignedIn()
  async lanternUsers(@CurrentActor() actor: Actor): Promise<LanternUser[]> {
    const { nodes } = await this.query.list(actor, 'user', { select: { name: true }, first: 200 });
    return Promise.all(
      nodes.map(async ({ id, name }) => {
        const filter = { user: { id: { eq: id } } };
        const roles = await this.query.list(actor, 'userRole', { select: { id: true }, filter });
        return { name, hasRole: roles.nodes.length > 0 };
      }),
    );
  }
}

const base = {
  version: '1.0.0',
  sdk: '>=0.1.0',
  label: { en: 'Lantern', zh: '灯笼' },
  description: { en: 'For tests', zh: '测试用' },
};
const lantern = definePlugin({
  ...base,
  id: 'lantern',
  fields: { user: { colour: field.text({ label: { en: 'Colour', zh: '颜色' } }) } },
  resolvers: [LanternResolver],
});

describe('the cost of a list', () => {
  const kit = useTestCrm({ plugins: [lantern] });

  it('is one statement, whatever it shows of the fields of plugins', async () => {
    const { crm } = kit;
    const [list] = listsOf(crm, lantern);
    expect(list?.document).toMatch(/users\(first: \$first\).*ext \{ lantern \{ colour \} \}/);
    for (let nth = 0; nth < 5; nth++) await crm.user({ role: 'salesRep' });
    expect(await statementsFor(crm, list!, 5)).toBe(await statementsFor(crm, list!, 1));
  });

  it('shows a resolver that asks again for every record', async () => {
    const { crm } = kit;
    const [query] = queriesOf(crm, lantern);
    expect(query?.document).toBe('query { lanternUsers { __typename name hasRole } }');
    const few = await statementsFor(crm, query!);
    for (let nth = 0; nth < 10; nth++) await crm.user({ role: 'salesRep' });
    expect(await statementsFor(crm, query!)).toBeGreaterThanOrEqual(few + 10);
  });
});

describe('names that are not of the plugin', () => {
  @Record({
    name: 'paper',
    plural: 'papers',
    label: { en: 'Paper', zh: '纸' },
    labelPlural: { en: 'Papers', zh: '纸' },
    title: 'name',
    access: 'shared',
    icon: 'file',
  })
  class Paper extends BaseRecord {
    @text({ label: { en: 'Name', zh: '名称' } }) name!: string;
  }

  it('are told, each with what it names', () => {
    const plugin = definePlugin({
      ...base,
      id: 'lantern',
      records: [Paper],
      permissions: {
        'lantern.light': { en: 'Light', zh: '点灯' },
        'customer.light': { en: 'Light', zh: '点灯' },
      },
      migrations: [{ name: 'paper-1795305700000', up: [] }],
    });
    expect(strayNames(plugin)).toEqual([
      'record type paper does not start with lantern',
      'permission customer.light does not start with lantern.',
      'migration paper-1795305700000 does not start with lantern-',
    ]);
  });
});
