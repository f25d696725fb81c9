import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RecordChange, RecordQuery, type Selection } from '@ricejar/sdk';
import { describe, expect, it } from 'vitest';
import { packMoss } from '../../../test/moss-plugin.js';
import { usePluginLife } from '../../../test/plugin-life.js';
import { PgBossJobs } from '../../jobs/pg-boss-jobs.js';
import { readLock } from './lock-file.js';
import { readPackage } from './package-file.js';

const env = usePluginLife();

const SELECT: Selection = { name: true, ext: { moss: { mossiness: true, frondLength: true } } };

describe('a plugin that comes, is turned off and on, and goes', () => {
  let before = '';

  it('tells what it will add before any of its code runs', async () => {
    const { life } = env;
    // The queue is there, and one of the plugin's job is not: no server has run with it when it is purged.
    await (await life.start()).get(PgBossJobs).start('sender');
    before = await life.dump();
    const { path } = await packMoss(life.folder);
    const plan = await life.installer().plan(await readPackage(path));
    expect(plan).toMatchObject({
      kind: 'add',
      plugin: 'moss',
      version: '1.0.0',
      from: null,
      tables: ['moss_frond'],
      columns: [
        { table: 'garden', column: 'x_moss__frond_length', change: 'add' },
        { table: 'garden', column: 'x_moss__moss_depth', type: 'integer', change: 'add' },
        { table: 'garden', column: 'x_moss__mossiness', type: 'text', change: 'add' },
      ],
      indexes: ['garden_x_moss__mossiness_idx'],
      permissions: ['moss.scrape'],
      jobs: ['scrape'],
      migrations: ['moss-tables-1795350000000'],
      blockers: [],
    });
    expect(await life.dump()).toBe(before);
  });

  it('is added, and in force with the next start', async () => {
    const { life } = env;
    const steps: string[] = [];
    const { path, package: packed } = await packMoss(life.folder);
    const result = await life.installer().install(path, (step) => void steps.push(step));
    expect(result).toEqual({ outcome: 'added', plugin: 'moss', version: '1.0.0' });
    expect(steps).toEqual(['verify', 'migrate', 'check']);
    expect((await readLock(life.dataDir))['moss']).toEqual(packed.locked);
    await expect(life.installer().install(path)).rejects.toMatchObject({ code: 'PLUGIN_ALREADY_INSTALLED' });

    const server = await life.start();
    const change = server.get<RecordChange>(RecordChange);
    const garden = await change.create(life.system, 'garden', {
      name: 'Eden',
      ext: { moss: { mossiness: '7.5' } },
    });
    await change.create(life.system, 'mossFrond', { name: 'One', length: 3, garden: garden.id });
    await change.create(life.system, 'mossFrond', { name: 'Two', length: 4, garden: garden.id });
    const { nodes } = await server
      .get<RecordQuery>(RecordQuery)
      .list(life.system, 'garden', { select: SELECT });
    expect(nodes).toMatchObject([
      { name: 'Eden', ext: { moss: { mossiness: '7.5', frondLength: '7.0000' } } },
    ]);
    await change.create(life.system, 'role', {
      name: 'mossy',
      grants: {
        garden: { read: 'all', readable: ['name', 'ext.moss.mossiness'] },
        mossFrond: { read: 'all' },
      },
      permissions: ['moss.scrape'],
    });
  });

  it('is turned off without losing anything, and finds all when it is turned on again', async () => {
    const { life } = env;
    await life.installer().disable('moss', 'for a test');
    const without = await life.start();
    expect(without.set.registry.find('mossFrond')).toBeUndefined();
    await without.get<RecordChange>(RecordChange).create(life.system, 'garden', { name: 'Moor' });
    await life.installer().enable('moss');
    const server = await life.start();
    const query = server.get<RecordQuery>(RecordQuery);
    const { nodes } = await query.list(life.system, 'garden', {
      select: SELECT,
      sort: [{ name: 'ASC' }],
    });
    expect(nodes).toMatchObject([
      { name: 'Eden', ext: { moss: { mossiness: '7.5' } } },
      { name: 'Moor', ext: { moss: { mossiness: null } } },
    ]);
  });

  it('is exported and leaves the schema as it found it when it is purged', async () => {
    const { life } = env;
    const installer = life.installer();
    await expect(installer.purge('moss')).rejects.toMatchObject({ code: 'PLUGIN_ENABLED' });
    await installer.disable('moss');
    expect(await installer.planPurge('moss')).toMatchObject({
      kind: 'purge',
      tables: ['moss_frond', 'moss_note'],
      rows: [
        { name: 'moss_frond', rows: 2 },
        { name: 'moss_note', rows: 0 },
        { name: 'garden', rows: 1 },
      ],
      blockers: [],
    });
    await life.start();
    const { folder, files } = await installer.purge('moss');
    expect(files).toEqual([
      { file: 'moss_frond.csv', rows: 2 },
      { file: 'moss_note.csv', rows: 0 },
      { file: 'garden.fields.csv', rows: 1 },
    ]);
    expect(readFileSync(join(folder, 'moss_frond.csv'), 'utf8').split('\n')).toHaveLength(4);
    expect(readFileSync(join(folder, 'garden.fields.csv'), 'utf8')).toMatch(
      /^id,x_moss__frond_length,x_moss__moss_depth,x_moss__mossiness\n[0-9a-f-]{36},7\.0000,,7\.5\n$/,
    );
    expect(await life.dump()).toBe(before);
    expect(await readLock(life.dataDir)).toEqual({});
    expect(existsSync(join(life.dataDir, 'plugins', 'moss'))).toBe(false);
    const [role] = await life.database.query('select grants, permissions from role where name = $1', [
      'mossy',
    ]);
    expect(role).toEqual({ grants: { garden: { read: 'all', readable: ['name'] } }, permissions: [] });
    for (const table of ['extra_column', 'plugin_object', 'plugin_installation', 'index_build'])
      expect(
        await life.database.query(`select 1 from ${table} t where t::text like '%moss%'`),
        table,
      ).toEqual([]);
    const server = await life.start();
    expect(server.set.registry.find('garden')?.fields.has('ext.moss.mossiness')).toBe(false);
    expect(await life.dump()).toBe(before);
  });
});
