import {
  BaseRecord,
  boolean,
  choice,
  date,
  decimal,
  definePlugin,
  email,
  field,
  money,
  OwnedRecord,
  Record,
  reference,
  text,
  type Money,
  type Ref,
} from '@ricejar/sdk';

/** A small module with everything that an import has to cope with: keys, choices, money, references to itself and others. */
@Record({
  name: 'orchard',
  plural: 'orchards',
  label: { en: 'Orchard', zh: '果园' },
  labelPlural: { en: 'Orchards', zh: '果园' },
  title: 'name',
  access: 'owned',
  icon: 'trees',
})
export class Orchard extends OwnedRecord {
  @text({ label: { en: 'Name', zh: '名称' }, required: true, maxLength: 60 })
  name!: string;

  @text({ label: { en: 'Code', zh: '编号' }, unique: true, maxLength: 20 })
  code?: string;

  @reference('orchard', { label: { en: 'Part of', zh: '隶属' }, index: true })
  parent?: Ref;

  @choice({
    label: { en: 'Fruit', zh: '水果' },
    default: 'apple',
    choices: [
      { value: 'apple', label: { en: 'Apples', zh: '苹果' } },
      { value: 'pear', label: { en: 'Pears', zh: '梨' } },
    ],
  })
  fruit?: string;

  @money({ label: { en: 'Turnover', zh: '营业额' }, min: 0 })
  turnover?: Money;

  @date({ label: { en: 'Founded', zh: '成立日期' } })
  foundedOn?: string;

  @boolean({ label: { en: 'Organic', zh: '有机' }, default: false })
  organic?: boolean;

  @email({ label: { en: 'E-mail', zh: '邮箱' } })
  email?: string;
}

@Record({
  name: 'picking',
  plural: 'pickings',
  label: { en: 'Picking', zh: '采摘' },
  labelPlural: { en: 'Pickings', zh: '采摘' },
  title: 'number',
  access: { through: 'orchard' },
  icon: 'apple',
})
export class Picking extends BaseRecord {
  @text({ label: { en: 'Number', zh: '单号' }, unique: true })
  number?: string;

  @reference('orchard', { label: { en: 'Orchard', zh: '果园' }, required: true, index: true })
  orchard!: Ref;

  @date({ label: { en: 'Picked on', zh: '采摘日期' }, required: true })
  pickedOn!: string;

  @money({ label: { en: 'Amount', zh: '金额' }, required: true, min: 0 })
  amount!: Money;

  @decimal({ label: { en: 'Weight', zh: '重量' }, min: 0 })
  weight?: string;
}

const BASE = `id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL, created_by_id uuid,
  updated_at timestamptz(3) NOT NULL, updated_by_id uuid, deleted_at timestamptz(3)`;

export const orchardModule = definePlugin({
  id: 'orchard',
  version: '1.0.0',
  sdk: '^0.1.0',
  label: { en: 'Orchards', zh: '果园' },
  description: { en: 'Orchards and what is picked there.', zh: '果园及其采摘。' },
  records: [Orchard, Picking],
  migrations: [
    {
      name: 'orchard-tables-1795305700001',
      up: [
        `CREATE TABLE orchard (${BASE}, owner_id uuid REFERENCES app_user, org_unit_id uuid REFERENCES org_unit,
          name text NOT NULL, code text, parent_id uuid REFERENCES orchard, fruit text DEFAULT 'apple',
          turnover numeric(19,4), turnover_currency character(3), turnover_base numeric(19,4),
          founded_on date, organic boolean DEFAULT false, email text)`,
        `CREATE UNIQUE INDEX orchard_code_key ON orchard (code) WHERE deleted_at IS NULL`,
        `CREATE TABLE picking (${BASE}, number text, orchard_id uuid NOT NULL REFERENCES orchard, picked_on date NOT NULL,
          amount numeric(19,4) NOT NULL, amount_currency character(3) NOT NULL, amount_base numeric(19,4) NOT NULL,
          weight numeric(19,4))`,
        `CREATE UNIQUE INDEX picking_number_key ON picking (number) WHERE deleted_at IS NULL`,
      ],
    },
  ],
});

/** A plugin with a field of its own. */
export const gardenersPlugin = definePlugin({
  id: 'gardeners',
  version: '1.0.0',
  sdk: '^0.1.0',
  label: { en: 'Gardeners', zh: '园丁' },
  description: { en: 'Counts gardeners.', zh: '统计园丁。' },
  requires: { orchard: '^1.0.0' },
  fields: { orchard: { hands: field.integer({ label: { en: 'Hands', zh: '人手' }, min: 0 }) } },
});
