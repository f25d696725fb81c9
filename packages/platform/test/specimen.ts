import {
  address,
  BaseRecord,
  boolean,
  choice,
  date,
  dateTime,
  decimal,
  definePlugin,
  email,
  field,
  formula,
  integer,
  json,
  longText,
  money,
  multiChoice,
  OwnedRecord,
  percent,
  personName,
  phone,
  rating,
  Record,
  recordDefinition,
  reference,
  references,
  rollUp,
  text,
  url,
  type Address,
  type Money,
  type PersonName,
  type Ref,
} from '@ricejar/sdk';
import { draftTable } from '../src/database/schema-draft.js';
import { identityRecords } from '../src/identity/identity.records.js';
import { RecordRegistry } from '../src/records/record-registry.js';

const label = { en: 'Field', zh: '字段' };
const colours = [
  { value: 'red', label: { en: 'Red', zh: '红' } },
  { value: 'blue', label: { en: 'Blue', zh: '蓝' } },
  { value: 'deepGreen', label: { en: 'Deep green', zh: '深绿' } },
];

/** What specimens point to; everybody sees their own. */
@Record({
  name: 'drawer',
  plural: 'drawers',
  label: { en: 'Drawer', zh: '抽屉' },
  labelPlural: { en: 'Drawers', zh: '抽屉' },
  title: 'name',
  access: 'owned',
  icon: 'archive',
})
export class Drawer extends OwnedRecord {
  @text({ label, required: true }) name!: string;
  @rollUp({ label, record: 'specimen', via: 'drawer', op: 'count' }) specimens?: number;
  @rollUp({ label, record: 'specimen', via: 'drawer', op: 'sum', field: 'value' }) value?: Money;
  @rollUp({ label, record: 'specimen', via: 'drawer', op: 'latest', field: 'colour' }) latestColour?: string;
}

/** A record type with a field of every kind there is. */
@Record({
  name: 'specimen',
  plural: 'specimens',
  label: { en: 'Specimen', zh: '标本' },
  labelPlural: { en: 'Specimens', zh: '标本' },
  title: 'name',
  access: 'shared',
  icon: 'bug',
})
export class Specimen extends BaseRecord {
  @text({ label }) name?: string;
  @longText({ label }) note?: string;
  @integer({ label }) legs?: number;
  @decimal({ label }) weight?: string;
  @percent({ label }) share?: string;
  @money({ label }) value?: Money;
  @boolean({ label }) rare?: boolean;
  @date({ label }) foundOn?: string;
  @dateTime({ label }) seenAt?: string;
  @choice({ label, choices: colours }) colour?: string;
  @multiChoice({ label, choices: colours }) colours?: string[];
  @reference('drawer', { label }) drawer?: Ref;
  @references('drawer', { label, inverse: { name: 'alsoHere', label } }) drawers?: Ref[];
  @email({ label }) email?: string;
  @phone({ label }) phone?: string;
  @url({ label }) url?: string;
  @address({ label, index: true }) place?: Address;
  @personName({ label, index: true, search: true }) finder?: PersonName;
  @rating({ label }) rating?: number;
  @json({ label }) extra?: unknown;
  @formula({ label, expression: 'legs * 2', result: 'integer' }) feet?: number;
}

const registry = new RecordRegistry(
  [...identityRecords, Drawer, Specimen].map((one) => recordDefinition(one, 'specimen')),
);

export const specimenModule = definePlugin({
  id: 'specimen',
  version: '1.0.0',
  sdk: '^0.1.0',
  label: { en: 'Specimens', zh: '标本' },
  description: { en: 'A field of every kind.', zh: '各种类型的字段。' },
  records: [Drawer, Specimen],
  migrations: [
    {
      name: 'specimen-tables-1795305700002',
      up: ['drawer', 'specimen'].flatMap((name) => draftTable(registry, registry.get(name))),
    },
  ],
});

/** Fields of the newer kinds on a record type of another. */
export const labelsPlugin = definePlugin({
  id: 'labels',
  version: '1.0.0',
  sdk: '^0.1.0',
  label: { en: 'Labels', zh: '标签' },
  description: { en: 'Adds fields.', zh: '添加字段。' },
  requires: { specimen: '^1.0.0' },
  fields: {
    specimen: {
      drawers: field.references('drawer', { label }),
      origin: field.address({ label }),
      author: field.personName({ label }),
      quality: field.rating({ label, max: 10 }),
    },
  },
});
