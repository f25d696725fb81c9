import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packPlugin, type Packed } from '../src/plugins/installed/pack.js';

export interface MossOptions {
  version?: string;
  sdk?: string;
  requires?: Readonly<Record<string, string>>;
  /** Kind of `garden.mossiness`, with options of the field as source text. */
  mossiness?: string;
  /** Further members of the definition as source text. */
  more?: string;
  /** Run when the module is read. */
  prelude?: string;
  /** What package.json says of it; nothing unless told. */
  manifest?: object;
  /** Statements that a second migration runs. */
  migration?: readonly string[];
}

const label = (en: string, zh: string): string => `{ en: '${en}', zh: '${zh}' }`;

/** A plugin that adds fields and a roll-up to gardens and has a record type, a job and a permission of its own. */
const source = ({
  version = '1.0.0',
  mossiness = `field.text({ label: ${label('Mossiness', '苔藓程度')}, index: true })`,
  more = '',
  prelude = '',
  sdk = '*',
  requires = {},
  migration = [],
}: MossOptions): string => `
import { definePlugin, field, OwnedRecord, Record, text, reference, integer } from '@ricejar/sdk';
import { Injectable } from '@nestjs/common';
${prelude}
class MossFrond extends OwnedRecord {}
text({ label: ${label('Name', '名称')}, required: true })(MossFrond.prototype, 'name');
integer({ label: ${label('Length', '长度')} })(MossFrond.prototype, 'length');
reference('garden', { label: ${label('Garden', '花园')}, onDelete: 'setNull', inverse: { name: 'mossFronds', label: ${label('Fronds', '叶')} } })(MossFrond.prototype, 'garden');
Record({ name: 'mossFrond', plural: 'mossFronds', label: ${label('Frond', '叶')}, labelPlural: ${label('Fronds', '叶')},
  title: 'name', access: 'owned', icon: 'leaf', keptTotals: [{ by: 'garden', sum: ['length'] }] })(MossFrond);
class MossService {}
Injectable()(MossService);
export const signed = 'created_at timestamptz(3) NOT NULL, created_by_id uuid, updated_at timestamptz(3) NOT NULL, updated_by_id uuid, deleted_at timestamptz(3)';
export default definePlugin({
  id: 'moss', version: '${version}', sdk: '${sdk}', label: ${label('Moss', '苔藓')},
  description: ${label('Knows moss.', '了解苔藓。')}, requires: ${JSON.stringify({ garden: '^1.0.0', ...requires })},
  records: [MossFrond], providers: [MossService],
  fields: { garden: {
    mossiness: ${mossiness},
    mossDepth: field.integer({ label: ${label('Moss depth', '苔藓厚度')} }),
    frondLength: field.rollUp({ label: ${label('Frond length', '叶总长')}, record: 'mossFrond', via: 'garden', op: 'sum', field: 'length' }),
  } },
  migrations: [{ name: 'moss-tables-1795350000000', up: [
    \`CREATE TABLE moss_frond (id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1, \${signed}, owner_id uuid REFERENCES app_user, org_unit_id uuid REFERENCES org_unit, name text NOT NULL, length integer, garden_id uuid REFERENCES garden ON DELETE SET NULL)\`,
    'CREATE INDEX moss_frond_garden_id_idx ON moss_frond (garden_id)',
    'CREATE INDEX moss_frond_owner_id_idx ON moss_frond (owner_id)',
    'CREATE INDEX moss_frond_org_unit_id_idx ON moss_frond (org_unit_id)',
    'CREATE TABLE moss_note (id uuid PRIMARY KEY, note text)',
    'CREATE FUNCTION moss_age(since date) RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$',
  ] }${migration.length === 0 ? '' : `, { name: 'moss-more-1795350000001', up: ${JSON.stringify(migration)} }`}],
  permissions: { 'moss.scrape': ${label('Scrape moss', '刮除苔藓')} },
  jobs: { scrape: { run: async () => undefined } },
  ${more}
});
`;

/** The plugin, built into a folder of its own and packed. */
export async function packMoss(into: string, options: MossOptions = {}): Promise<Packed> {
  const { version = '1.0.0', manifest } = options;
  const folder = join(into, `moss-${version}-${Math.abs(hash(JSON.stringify(options)))}`);
  await mkdir(join(folder, 'dist'), { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({
      name: '@example/plugin-moss',
      version,
      type: 'module',
      ...(manifest && { ricejar: manifest }),
    }),
  );
  await writeFile(join(folder, 'README.md'), '# Moss\n');
  await writeFile(join(folder, 'dist', 'server.js'), source(options));
  return packPlugin(folder, join(folder, 'out'), {});
}

const hash = (text: string): number => [...text].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) | 0, 7);
