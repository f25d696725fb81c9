import {
  BaseRecord,
  choice,
  date,
  decimal,
  definePlugin,
  field,
  integer,
  money,
  OwnedRecord,
  Record,
  reference,
  text,
  type Money,
  type Ref,
} from '@ricejar/sdk';

/** A small module that has one of everything the engine knows: for the engine's own tests. */
@Record({
  name: 'garden',
  plural: 'gardens',
  label: { en: 'Garden', zh: '花园' },
  labelPlural: { en: 'Gardens', zh: '花园' },
  title: 'name',
  access: 'owned',
  icon: 'trees',
  listColumns: ['name', 'size'],
  indexes: [{ fields: ['-size', '-id'] }],
})
export class Garden extends OwnedRecord {
  @text({ label: { en: 'Name', zh: '名称' }, required: true, search: true })
  name!: string;

  @text({ label: { en: 'Code', zh: '编码' }, unique: true })
  code?: string;

  @integer({ label: { en: 'Size', zh: '面积' }, min: 0 })
  size?: number;

  @decimal({ label: { en: 'Slope', zh: '坡度' } })
  slope?: string;

  @choice({
    label: { en: 'Kind', zh: '类型' },
    choiceSet: 'gardenKind',
    choices: [
      { value: 'roses', label: { en: 'Roses', zh: '玫瑰' } },
      { value: 'herbs', label: { en: 'Herbs', zh: '香草' } },
    ],
  })
  kind?: string;

  @money({ label: { en: 'Rent', zh: '租金' }, min: 0 })
  rent?: Money;

  @date({ label: { en: 'Planted', zh: '种植日期' } })
  plantedOn?: string;

  @integer({ label: { en: 'Rank', zh: '名次' }, readOnly: true })
  rank?: number;
}

@Record({
  name: 'plant',
  plural: 'plants',
  label: { en: 'Plant', zh: '植物' },
  labelPlural: { en: 'Plants', zh: '植物' },
  title: 'name',
  access: { through: 'garden' },
  icon: 'leaf',
})
export class Plant extends BaseRecord {
  @text({ label: { en: 'Name', zh: '名称' }, required: true })
  name!: string;

  @reference('garden', {
    label: { en: 'Garden', zh: '花园' },
    required: true,
    inverse: { name: 'plants', label: { en: 'Plants', zh: '植物' } },
  })
  garden!: Ref;
}

const signed = `created_at timestamptz(3) NOT NULL, created_by_id uuid,
  updated_at timestamptz(3) NOT NULL, updated_by_id uuid, deleted_at timestamptz(3)`;

export const gardenModule = definePlugin({
  id: 'garden',
  version: '1.0.0',
  sdk: '^0.1.0',
  label: { en: 'Gardens', zh: '花园' },
  description: { en: 'Gardens and plants.', zh: '花园与植物。' },
  records: [Garden, Plant],
  migrations: [
    {
      name: 'garden-tables-1795305700000',
      up: [
        `CREATE TABLE garden (id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1, ${signed},
          owner_id uuid REFERENCES app_user, org_unit_id uuid REFERENCES org_unit,
          name text NOT NULL, code text, size integer, slope numeric(19,4), kind text,
          rent numeric(19,4), rent_currency character(3), rent_base numeric(19,4), planted_on date, rank integer)`,
        `CREATE UNIQUE INDEX garden_code_key ON garden (code) WHERE deleted_at IS NULL`,
        `CREATE INDEX garden_size_id_idx ON garden (size DESC NULLS LAST, id DESC)`,
        `CREATE TABLE plant (id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1, ${signed},
          name text NOT NULL, garden_id uuid NOT NULL REFERENCES garden)`,
        `CREATE INDEX plant_garden_id_idx ON plant (garden_id)`,
      ],
    },
  ],
});

export const beePlugin = definePlugin({
  id: 'bees',
  version: '1.0.0',
  sdk: '^0.1.0',
  label: { en: 'Bees', zh: '蜜蜂' },
  description: { en: 'Counts hives.', zh: '统计蜂箱。' },
  requires: { garden: '^1.0.0' },
  fields: {
    garden: {
      hives: field.integer({ label: { en: 'Hives', zh: '蜂箱数' }, index: true }),
      honey: field.money({ label: { en: 'Honey', zh: '蜂蜜产值' } }),
    },
  },
  before: {
    'garden.delete': ({ before }) => {
      if (before?.['name'] === 'Eden') throw new Error('nobody deletes Eden');
    },
  },
});
