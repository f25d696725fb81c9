// @vitest-environment panel
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AdminDefinition } from '@ricejar/admin-sdk';
import * as customer from '@ricejar/customer';
import type { Application } from '@ricejar/platform';
import { EventRelay } from '@ricejar/platform/events/event-relay';
import { RecordChange, RecordQuery, systemActor, type AdminManifest, type Row } from '@ricejar/sdk';
import { PluginLife, TestClock } from '@ricejar/testing';
import { mountPanel } from '@ricejar/testing/panel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGuide, type Step } from './guide.js';
import { node, packageFolder, readPackage, runScript, words } from './shell.js';

const here = import.meta.dirname;
const PACKAGE = resolve(here, '..');
const guide = readGuide(resolve(here, '../../../docs/plugins/guide.md'));
const HOST = { '@ricejar/customer': customer };
const MINUTES = 10;

/** Follows the guide as a reader would, in a folder that sees the workspace's packages as `plugins/` does. */
class Reader {
  folder: string;
  installed: Application | undefined;
  readonly spent: [what: string, seconds: number][] = [];

  constructor(
    readonly start: string,
    readonly life: PluginLife,
  ) {
    this.folder = start;
  }

  async follow(title: string, steps: readonly Step[]): Promise<void> {
    const begun = Date.now();
    for (const step of steps)
      if (step.kind === 'write') writeFileSync(join(this.folder, step.file), step.content);
      else await this.run(step.command);
    this.spent.push([title, (Date.now() - begun) / 1000]);
  }

  private async run(command: string): Promise<void> {
    const [program = '', ...args] = words(command);
    if (command === 'cd plugins') return;
    if (program === 'cd') this.folder = join(this.folder, args.join(' '));
    else if (command.startsWith('pnpm create @ricejar/plugin '))
      await node(join(PACKAGE, 'bin', 'create-plugin.mjs'), args.slice(2), this.folder);
    else if (command === 'pnpm install') this.install();
    else if (command.startsWith('pnpm exec ricejar plugin add ')) await this.add(args[4] ?? '');
    else if (program === 'pnpm') await runScript(this.folder, args.join(' '));
    else throw new Error(`the guide says "${command}", which this test cannot follow`);
  }

  /** pnpm would link what package.json asks for: all of it has to be in the workspace. */
  private install(): void {
    const asked = Object.keys(readPackage(this.folder).devDependencies ?? {});
    expect(asked.filter((name) => packageFolder(this.folder, name) === null)).toEqual([]);
  }

  private async add(file: string): Promise<void> {
    await this.life.installer.install(join(this.folder, file));
    this.installed = await this.life.start();
  }
}

describe('the guide', () => {
  let reader: Reader;
  beforeAll(async () => {
    mkdirSync(join(PACKAGE, 'dist'), { recursive: true });
    const start = mkdtempSync(join(PACKAGE, 'dist', 'guide-'));
    const modules = [customer.customerModule];
    const life = await PluginLife.begin({ modules, shared: HOST, now: () => new TestClock().now() });
    reader = new Reader(start, life);
  });
  afterAll(async () => {
    await reader?.life.end();
    if (reader) rmSync(reader.start, { recursive: true, force: true });
  });

  it.each(guide.filter(({ steps }) => steps.length > 0))(
    '$title',
    async ({ title, steps }) => {
      await reader.follow(title, steps);
    },
    MINUTES * 60_000,
  );

  it('ends with a score that follows what is done for a customer, and a panel that shows it', async () => {
    const { installed } = reader;
    if (!installed) throw new Error('the guide never installs the plugin');
    const system = systemActor('guide');
    const change = installed.get<RecordChange>(RecordChange);
    const { id } = await change.create(system, 'customer', { name: 'Acme' });
    const occurredAt = new Date().toISOString();
    for (const kind of ['visit', 'call'])
      await change.create(system, 'activity', { subject: kind, kind, customer: id, occurredAt });
    await installed.get(EventRelay).drain();
    const row = await installed
      .get<RecordQuery>(RecordQuery)
      .get(system, 'customer', id, { name: true, ext: { loyalty: { score: true } } });
    expect(row?.['ext'].loyalty.score).toBe(55);
    expect(await shownBy(row ?? {})).toMatch(/Attention ?55 ?Somebody is in touch now and then\./);
  });

  it(`takes less than ${MINUTES} minutes`, () => {
    const total = reader.spent.reduce((sum, [, seconds]) => sum + seconds, 0);
    const lines = [...reader.spent, ['All of it, without reading', total] as const];
    process.stdout.write(
      `${lines.map(([what, seconds]) => `${seconds.toFixed(1).padStart(6)} s  ${what}`).join('\n')}\n`,
    );
    expect(total).toBeLessThan(MINUTES * 60);
  });

  /** The built panel, as a reader of the customer's page sees it. */
  async function shownBy(row: Row): Promise<string> {
    const built = join(reader.folder, 'dist', 'admin');
    const { entry } = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as AdminManifest;
    expect(readdirSync(built)).toContain(entry);
    const module = await import(/* @vite-ignore */ pathToFileURL(join(built, entry)).href);
    const admin = module.default as AdminDefinition;
    const [panel] = admin.panels ?? [];
    expect(panel?.slot).toBe('customer.page.side');
    const load = panel?.component as () => Promise<{ default: object }>;
    const mounted = await mountPanel((await load()).default, { admin, props: { customer: row } });
    const text = mounted.text();
    mounted.unmount();
    return text;
  }
});
