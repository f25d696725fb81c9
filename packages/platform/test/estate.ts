import {
  BaseRecord,
  definePlugin,
  integer,
  OwnedRecord,
  Record,
  reference,
  text,
  type Ref,
} from '@ricejar/sdk';

const NAME = { label: { en: 'Name', zh: '名称' }, required: true, search: true } as const;
const SIZE = { label: { en: 'Size', zh: '大小' } } as const;
const NOTE = { label: { en: 'Note', zh: '备注' } } as const;

/** A small module with every way of owning: by itself, through another, both, a chain of them, and nobody at all. */
@Record({
  name: 'estate',
  plural: 'estates',
  label: { en: 'Estate', zh: '庄园' },
  labelPlural: { en: 'Estates', zh: '庄园' },
  title: 'name',
  access: 'owned',
  icon: 'house',
})
export class Estate extends OwnedRecord {
  @text(NAME) name!: string;
  @integer(SIZE) size?: number;
  @text(NOTE) note?: string;
}

@Record({
  name: 'parcel',
  plural: 'parcels',
  label: { en: 'Parcel', zh: '地块' },
  labelPlural: { en: 'Parcels', zh: '地块' },
  title: 'name',
  access: { through: 'estate' },
  icon: 'map',
})
export class Parcel extends BaseRecord {
  @text(NAME) name!: string;
  @integer(SIZE) size?: number;
  @reference('estate', {
    label: { en: 'Estate', zh: '庄园' },
    index: true,
    inverse: { name: 'parcels', label: { en: 'Parcels', zh: '地块' } },
  })
  estate?: Ref;
}

@Record({
  name: 'tenant',
  plural: 'tenants',
  label: { en: 'Tenant', zh: '租户' },
  labelPlural: { en: 'Tenants', zh: '租户' },
  title: 'name',
  access: { ownedOrThrough: 'estate' },
  icon: 'user',
})
export class Tenant extends OwnedRecord {
  @text(NAME) name!: string;
  @integer(SIZE) size?: number;
  @reference('estate', { label: { en: 'Estate', zh: '庄园' }, index: true })
  estate?: Ref;
}

@Record({
  name: 'rent',
  plural: 'rents',
  label: { en: 'Rent', zh: '租金' },
  labelPlural: { en: 'Rents', zh: '租金' },
  title: 'name',
  access: { through: 'tenant' },
  icon: 'coins',
})
export class Rent extends BaseRecord {
  @text(NAME) name!: string;
  @integer(SIZE) size?: number;
  @reference('tenant', { label: { en: 'Tenant', zh: '租户' }, index: true })
  tenant?: Ref;
}

@Record({
  name: 'season',
  plural: 'seasons',
  label: { en: 'Season', zh: '季节' },
  labelPlural: { en: 'Seasons', zh: '季节' },
  title: 'name',
  access: 'shared',
  icon: 'sun',
})
export class Season extends BaseRecord {
  @text(NAME) name!: string;
  @integer(SIZE) size?: number;
}

const BASE = `id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL, created_by_id uuid,
  updated_at timestamptz(3) NOT NULL, updated_by_id uuid, deleted_at timestamptz(3), name text NOT NULL, size integer`;
const OWNED = `owner_id uuid REFERENCES app_user, org_unit_id uuid REFERENCES org_unit`;

export const estateModule = definePlugin({
  id: 'estates',
  version: '1.0.0',
  sdk: '^0.1.0',
  label: { en: 'Estates', zh: '庄园' },
  description: { en: 'Estates and who lives there.', zh: '庄园及其租户。' },
  records: [Estate, Parcel, Tenant, Rent, Season],
  migrations: [
    {
      name: 'estates-tables-1795305800001',
      up: [
        `CREATE TABLE estate (${BASE}, note text, ${OWNED})`,
        `CREATE TABLE parcel (${BASE}, estate_id uuid REFERENCES estate)`,
        `CREATE TABLE tenant (${BASE}, estate_id uuid REFERENCES estate, ${OWNED})`,
        `CREATE TABLE rent (${BASE}, tenant_id uuid REFERENCES tenant)`,
        `CREATE TABLE season (${BASE})`,
      ],
    },
  ],
});
