import {
  BaseRecord,
  boolean,
  choice,
  date,
  decimal,
  definePlugin,
  formula,
  integer,
  money,
  OwnedRecord,
  Record,
  reference,
  rollUp,
  text,
  type Money,
  type Ref,
} from '@ricejar/sdk';

/** A small module for values that are kept at write: harbours, and the cargo that waits in them by kind. */
@Record({
  name: 'harbour',
  plural: 'harbours',
  label: { en: 'Harbour', zh: '港口' },
  labelPlural: { en: 'Harbours', zh: '港口' },
  title: 'name',
  access: 'shared',
  icon: 'anchor',
})
export class Harbour extends BaseRecord {
  @text({ label: { en: 'Name', zh: '名称' }, required: true })
  name!: string;

  @integer({ label: { en: 'Berths', zh: '泊位' } })
  berths?: number;

  @reference('harbour', { label: { en: 'Under', zh: '上级港口' } })
  under?: Ref;

  @rollUp({
    label: { en: 'Worth below', zh: '下级总价值' },
    record: 'harbour',
    via: 'under',
    op: 'sum',
    field: 'worth',
  })
  worthBelow?: Money;

  @rollUp({
    label: { en: 'Open cargo', zh: '开放货物' },
    record: 'cargo',
    via: 'harbour',
    op: 'count',
    filter: { kind: { state: { eq: 'open' } } },
  })
  openCargoes!: number;

  @formula({
    label: { en: 'Load', zh: '负荷' },
    expression: 'berths == null ? decimal(0) : decimal(openCargoes) / berths',
    result: 'decimal',
  })
  load?: string;

  @rollUp({
    label: { en: 'Worth', zh: '总价值' },
    record: 'cargo',
    via: 'harbour',
    op: 'sum',
    field: 'worth',
  })
  worth?: Money;

  @rollUp({
    label: { en: 'Crates under seal', zh: '已封箱数' },
    record: 'cargo',
    via: 'harbour',
    op: 'sum',
    field: 'crates',
    filter: { sealed: { eq: true } },
  })
  sealedCrates?: string;

  @rollUp({
    label: { en: 'Dearest', zh: '最高价值' },
    record: 'cargo',
    via: 'harbour',
    op: 'max',
    field: 'worth',
  })
  dearest?: Money;

  @rollUp({
    label: { en: 'First landing', zh: '最早到港' },
    record: 'cargo',
    via: 'harbour',
    op: 'min',
    field: 'landedOn',
  })
  firstLanding?: string;

  @rollUp({
    label: { en: 'Last kind', zh: '最近种类' },
    record: 'cargo',
    via: 'harbour',
    op: 'latest',
    field: 'kind',
  })
  lastKind?: Ref;
}

@Record({
  name: 'cargoKind',
  plural: 'cargoKinds',
  label: { en: 'Cargo kind', zh: '货物种类' },
  labelPlural: { en: 'Cargo kinds', zh: '货物种类' },
  title: 'name',
  access: 'shared',
  icon: 'tag',
})
export class CargoKind extends BaseRecord {
  @text({ label: { en: 'Name', zh: '名称' }, required: true })
  name!: string;

  @choice({
    label: { en: 'State', zh: '状态' },
    choices: [
      { value: 'open', label: { en: 'Open', zh: '开放' } },
      { value: 'closed', label: { en: 'Closed', zh: '关闭' } },
    ],
  })
  state?: string;
}

@Record({
  name: 'cargo',
  plural: 'cargoes',
  label: { en: 'Cargo', zh: '货物' },
  labelPlural: { en: 'Cargo', zh: '货物' },
  title: 'name',
  access: 'owned',
  icon: 'package',
  keptTotals: [{ by: 'kind', sum: ['worth', 'crates', 'weight'] }, { by: 'hazard' }],
})
export class Cargo extends OwnedRecord {
  @text({ label: { en: 'Name', zh: '名称' }, required: true })
  name!: string;

  @reference('harbour', {
    label: { en: 'Harbour', zh: '港口' },
    inverse: { name: 'cargoes', label: { en: 'Cargo', zh: '货物' } },
  })
  harbour?: Ref;

  @reference('cargoKind', { label: { en: 'Kind', zh: '种类' } })
  kind?: Ref;

  @choice({
    label: { en: 'Hazard', zh: '危险等级' },
    choices: [
      { value: 'none', label: { en: 'None', zh: '无' } },
      { value: 'fire', label: { en: 'Fire', zh: '易燃' } },
    ],
  })
  hazard?: string;

  @money({ label: { en: 'Worth', zh: '价值' } })
  worth?: Money;

  @integer({ label: { en: 'Crates', zh: '箱数' } })
  crates?: number;

  @decimal({ label: { en: 'Weight', zh: '重量' } })
  weight?: string;

  @date({ label: { en: 'Landed on', zh: '到港日期' } })
  landedOn?: string;

  @boolean({ label: { en: 'Sealed', zh: '已封' } })
  sealed?: boolean;

  @formula({ label: { en: 'Gross price', zh: '含税单价' }, expression: 'price * 1.13', result: 'decimal' })
  grossPrice?: string;

  @formula({
    label: { en: 'Price a crate', zh: '每箱价格' },
    expression: 'worth.amount / crates',
    result: 'decimal',
  })
  price?: string;

  @formula({
    label: { en: 'Tag', zh: '标签' },
    expression: `name + (hazard == null ? '' : ' / ' + hazard)`,
    result: 'text',
  })
  tag?: string;

  @formula({ label: { en: 'Due', zh: '到期' }, expression: 'addDays(landedOn, 30)', result: 'date' })
  due?: string;

  @formula({ label: { en: 'Heavy', zh: '超重' }, expression: 'weight > 100.5', result: 'boolean' })
  heavy?: boolean;
}

const BASE = `id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL, created_by_id uuid,
  updated_at timestamptz(3) NOT NULL, updated_by_id uuid, deleted_at timestamptz(3)`;

export const harbourModule = definePlugin({
  id: 'harbour',
  version: '1.0.0',
  sdk: '^0.1.0',
  label: { en: 'Harbours', zh: '港口' },
  description: { en: 'Harbours and their cargo.', zh: '港口与货物。' },
  records: [Harbour, CargoKind, Cargo],
  migrations: [
    {
      name: 'harbour-tables-1795305700002',
      up: [
        `CREATE TABLE harbour (${BASE}, name text NOT NULL, berths integer, under_id uuid REFERENCES harbour,
          worth_below numeric(19,4), worth_below_currency character(3), worth_below_base numeric(19,4), open_cargoes integer DEFAULT 0, load numeric(19,4),
          worth numeric(19,4), worth_currency character(3), worth_base numeric(19,4), sealed_crates numeric(19,4),
          dearest numeric(19,4), dearest_currency character(3), dearest_base numeric(19,4), first_landing date, last_kind_id uuid)`,
        `CREATE TABLE cargo_kind (${BASE}, name text NOT NULL, state text)`,
        `CREATE TABLE cargo (${BASE}, owner_id uuid REFERENCES app_user, org_unit_id uuid REFERENCES org_unit,
          name text NOT NULL, harbour_id uuid REFERENCES harbour, kind_id uuid REFERENCES cargo_kind, hazard text,
          worth numeric(19,4), worth_currency character(3), worth_base numeric(19,4), crates integer,
          weight numeric(19,4), landed_on date, sealed boolean,
          gross_price numeric(19,4), price numeric(19,4), tag text, due date, heavy boolean)`,
        `CREATE INDEX cargo_harbour_id_idx ON cargo (harbour_id)`,
        `CREATE INDEX cargo_kind_id_idx ON cargo (kind_id)`,
      ],
    },
  ],
});
