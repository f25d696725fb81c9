import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unguardedMethods } from '@ricejar/platform/access/access.guard';
import { CRASHES_ALLOWED } from '@ricejar/platform/plugins/guard/crash-book';
import { PluginGuard } from '@ricejar/platform/plugins/guard/plugin-guard';
import { readPackage } from '@ricejar/platform/plugins/installed/package-file';
import { definePlugin, manifestOf, type PluginDefinition } from '@ricejar/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestClock } from '../crm/test-clock.js';
import { createTestCrm, type TestCrm } from '../crm/test-crm.js';
import { BuiltPlugin } from './built-plugin.js';
import { listsOf, queriesOf, statementsFor } from './list-cost.js';
import { strayApi, strayNames } from './names.js';
import { PluginLife } from './plugin-life.js';

export interface ConformanceOptions {
  /** The plugin's folder: `join(import.meta.dirname, '..')`. */
  folder: string;
  /** The public faces that it requires, by package name: `{ '@ricejar/customer': customer }`. */
  host?: Readonly<Record<string, object>>;
  /** Settings that it needs to start. */
  config?: object;
  /** Makes this many records of each type that the plugin owns or adds fields to; lists are measured over them. */
  fill?: (crm: TestCrm, count: number) => Promise<void>;
}

const FEW = 2;
const MANY = 20;

/**
 * Registers the tests that every plugin passes: it is what it says, keeps to its own names, guards what it answers, comes and
 * goes without a trace, and takes nobody down with it.
 */
export function pluginConformance(plugin: PluginDefinition, options: ConformanceOptions): void {
  const { folder, host = {}, config } = options;
  const modules = modulesIn(host);
  const parts = { modules, ...(config && { config: { [plugin.id]: config } }) };

  describe(`the plugin ${plugin.id}`, () => {
    describe('by its declaration', () => {
      it('keeps to names of its own', () => {
        expect(strayNames(plugin)).toEqual([]);
      });

      it('says of everything it answers who may ask', () => {
        expect(unguardedMethods(plugin.resolvers ?? [])).toEqual([]);
      });
    });

    describe('in a CRM', () => {
      withCrm(plugin, parts, options.fill);
    });
    describe('as it is sold', () => {
      asSold(plugin, folder, { modules, host, config });
    });

    describe('when it fails', () => {
      whenItFails(plugin, parts);
    });
  });
}

function whenItFails(plugin: PluginDefinition, parts: Parts): void {
  it('at boot, is left out and named, and the rest starts', async () => {
    const broken = definePlugin({ ...plugin, providers: [...(plugin.providers ?? []), failsAtBoot] });
    const crm = await createTestCrm({ ...parts, plugins: [broken] });
    try {
      expect(crm.application.set.failed.map(({ definition, error }) => [definition.id, error])).toEqual([
        [plugin.id, expect.stringContaining('licence file missing')],
      ]);
      await restGoesOn(crm);
    } finally {
      await crm.close();
    }
  });
}

async function restGoesOn(crm: TestCrm): Promise<void> {
  const { client } = await crm.as('admin');
  expect((await client.run('{ users { totalCount } }')).users.totalCount).toBeGreaterThan(0);
}

/** Work of the plugin that throws whenever it runs. */
const failing = {
  conformance: { everySeconds: 60, run: (): Promise<void> => Promise.reject(new Error('licence expired')) },
};

const failsAtBoot = {
  provide: Symbol('fails-at-boot'),
  useFactory: () => {
    throw new Error('licence file missing');
  },
};

type Parts = Pick<Parameters<typeof createTestCrm>[0] & object, 'modules' | 'config'>;

function withCrm(plugin: PluginDefinition, parts: Parts, fill: ConformanceOptions['fill']): void {
  let crm: TestCrm;
  beforeAll(async () => {
    const schedules = { ...plugin.schedules, ...failing };
    crm = await createTestCrm({
      ...parts,
      plugins: [definePlugin({ ...plugin, schedules })],
      allRun: true,
    });
  });
  afterAll(() => crm?.close());

  it('adds columns that no row has to fill', async () => {
    const rows = await crm.application.database.query<{
      column: string;
      nullable: string;
      value: string | null;
    }>(
      `select table_name || '.' || column_name as column, is_nullable as nullable, column_default as value
       from information_schema.columns where table_schema = current_schema() and column_name like $1`,
      [`x\\_${plugin.id}\\_\\_%`],
    );
    expect(rows.filter(({ nullable, value }) => nullable !== 'YES' || value !== null)).toEqual([]);
    if (Object.keys(plugin.fields ?? {}).length > 0) expect(rows).not.toEqual([]);
  });

  it(`takes no more statements for ${MANY} records than for ${FEW}`, async () => {
    const { client } = await crm.as('admin');
    const lists = listsOf(crm, plugin);
    const queries = queriesOf(crm, plugin);
    const before = new Map<string, number>();
    for (const query of queries) before.set(query.record, await statementsFor(crm, query));
    await (fill ?? standardFill(lists.map(({ record }) => record)))(crm, MANY);
    for (const list of lists) {
      const answer = await client.run<Record<string, { nodes: unknown[] }>>(list.document, { first: MANY });
      const [page] = Object.values(answer);
      expect(page?.nodes, `fill() makes ${MANY} records of ${list.record}`).toHaveLength(MANY);
      const few = await statementsFor(crm, list, FEW);
      expect(await statementsFor(crm, list, MANY), `statements for a list of ${list.record}`).toBe(few);
    }
    // Without records some resolvers ask for less: what must not be is a statement a record.
    for (const query of queries)
      expect(await statementsFor(crm, query), `statements for ${query.record}`).toBeLessThan(
        (before.get(query.record) ?? 0) + MANY / 2,
      );
  });

  // The last: what is turned off stays so.
  it('that crashes three times within an hour is turned off, and the rest goes on', async () => {
    const guard = crm.application.get(PluginGuard);
    for (let crash = 1; crash <= CRASHES_ALLOWED; crash++) {
      expect(guard.isOff(plugin.id)).toBe(false);
      const beat = crm.schedules.run(`${plugin.id}/conformance`);
      await expect(beat).rejects.toMatchObject({ code: 'PLUGIN_CRASHED', details: { plugin: plugin.id } });
    }
    expect(guard.isOff(plugin.id)).toBe(true);
    await restGoesOn(crm);
  });
}

/** For plugins that add fields to record types which the factories know. */
const standardFill =
  (records: readonly string[]) =>
  async ({ make }: TestCrm, count: number): Promise<void> => {
    const factories = {
      customer: 'customer',
      contact: 'contact',
      opportunity: 'opportunity',
      salesOrder: 'order',
      complaint: 'complaint',
    } as const;
    for (const record of records) {
      const factory = factories[record as keyof typeof factories];
      if (!factory) throw new Error(`pluginConformance needs fill(crm, count) to make ${record} records`);
      for (let nth = 0; nth < count; nth++) await make[factory]();
    }
  };

interface SoldParts {
  modules: readonly PluginDefinition[];
  host: Readonly<Record<string, object>>;
  /** Its own settings. */
  config: object | undefined;
}

function asSold(plugin: PluginDefinition, folder: string, { modules, host, config }: SoldParts): void {
  const [, rest = ''] = /^\d+\.(.*)$/.exec(plugin.version) ?? [];
  const next = `${Number.parseInt(plugin.version, 10)}.${rest.replace(/\d+$/, (patch) => String(Number(patch) + 1))}`;
  let built: BuiltPlugin;
  let newer: BuiltPlugin;
  let life: PluginLife;
  beforeAll(async () => {
    built = await BuiltPlugin.of(folder);
    newer = await BuiltPlugin.of(folder, next);
    life = await PluginLife.begin({ modules, shared: host, now: () => new TestClock().now() });
  });
  afterAll(async () => {
    built?.remove();
    newer?.remove();
    await life?.end();
  });

  it('is the code that its package.json tells of', () => {
    const { version } = built.packageJson;
    expect(version).toBe(plugin.version);
    expect(built.manifest).toEqual(manifestOf(plugin, built.manifest.slots));
    expect(built.drift(), 'run ricejar-plugin build').toEqual([]);
  });

  it('imports what the host hands out, and nothing else', () => {
    expect(built.problems().map((one) => one.message)).toEqual([]);
  });

  it('has something to read for whoever installs it', () => {
    expect(readFileSync(join(folder, 'README.md'), 'utf8').length).toBeGreaterThan(100);
  });

  it('is installed, upgraded, turned off and on, and purged, and leaves the schema as it found it', async () => {
    const { installer } = life;
    const schemaBefore = await life.schema();
    const apiBefore = life.running.schema;
    const path = await built.pack(life.dataDir, host);
    const { blockers } = await installer.plan(await readPackage(path));
    expect(blockers).toEqual([]);
    await installer.install(path, undefined, config);
    const { schema: api } = await life.start();
    expect(strayApi(plugin.id, apiBefore, api)).toEqual([]);

    const upgraded = await installer.install(await newer.pack(life.dataDir, host), undefined, config);
    expect(upgraded).toMatchObject({ outcome: 'upgraded', version: next });
    const schemaWith = await life.schema();
    await installer.disable(plugin.id);
    expect(await life.schema()).toBe(schemaWith);
    await installer.enable(plugin.id);
    const running = await life.start();
    expect(running.set.active.find(({ id }) => id === plugin.id)?.version).toBe(next);

    await installer.disable(plugin.id);
    await life.start();
    await installer.purge(plugin.id);
    expect(await life.schema()).toBe(schemaBefore);
  });
}

/** The modules among what the host's packages export. */
const modulesIn = (host: Readonly<Record<string, object>>): PluginDefinition[] => [
  ...new Set(Object.values(host).flatMap((face) => Object.values(face).filter(isDefinition))),
];

const isDefinition = (value: unknown): value is PluginDefinition =>
  typeof value === 'object' && value !== null && 'id' in value && 'sdk' in value && 'version' in value;
