import type { FieldKind, FieldMeta, RecordType } from './record-type.js';

const label = (text: string) => ({ en: text, zh: text });

export function fieldOf(name: string, kind: FieldKind, more: Partial<FieldMeta> = {}): FieldMeta {
  return {
    name,
    path: name,
    kind,
    owner: 'core',
    label: label(name),
    help: null,
    required: false,
    unique: false,
    indexed: false,
    readOnly: false,
    writable: true,
    search: false,
    target: null,
    choices: null,
    min: null,
    max: null,
    maxLength: null,
    scale: null,
    custom: false,
    default: null,
    expression: null,
    rollUp: null,
    ...more,
  };
}

export function typeOf(name: string, plural: string, fields: readonly FieldMeta[]): RecordType {
  return {
    name,
    plural,
    typeName: name.charAt(0).toUpperCase() + name.slice(1),
    label: label(name),
    labelPlural: label(plural),
    title: fields[0]?.name ?? 'name',
    icon: 'box',
    access: 'shared',
    listColumns: [],
    custom: false,
    layout: null,
    can: { read: true, create: true, update: true, delete: true },
    fields,
    inverses: [],
  };
}

export const user = typeOf('user', 'users', [
  fieldOf('name', 'text'),
  fieldOf('email', 'email', { search: true }),
]);
export const stage = typeOf('stage', 'stages', [fieldOf('name', 'text'), fieldOf('nameZh', 'text')]);
export const customer = typeOf('customer', 'customers', [
  fieldOf('name', 'text', { search: true }),
  fieldOf('version', 'integer', { readOnly: true }),
  fieldOf('code', 'text', { search: true }),
  fieldOf('tier', 'choice'),
  fieldOf('annualRevenue', 'money'),
  fieldOf('employees', 'integer'),
  fieldOf('createdAt', 'dateTime', { readOnly: true }),
  fieldOf('note', 'longText'),
  fieldOf('owner', 'reference', { target: 'user' }),
  fieldOf('stage', 'reference', { target: 'stage' }),
  fieldOf('secret', 'reference', { target: 'unreadable' }),
  fieldOf('storeFormat', 'choice', { path: 'ext.retail.storeFormat', owner: 'retail' }),
]);

export const lookup = (name: string | null | undefined): RecordType | undefined =>
  [user, stage, customer].find((type) => type.name === name);
