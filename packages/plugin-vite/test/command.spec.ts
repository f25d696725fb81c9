import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Scratch } from './scratch.js';

const COMMAND = resolve(import.meta.dirname, '../bin/ricejar-plugin.mjs');

/** The command as it is built. */
const run = (args: string[], env: Record<string, string> = {}): Promise<{ code: number; said: string }> =>
  new Promise((done) => {
    execFile(process.execPath, [COMMAND, ...args], { env: { PATH: '', ...env } }, (error, stdout, stderr) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr }),
    );
  });

describe('ricejar-plugin', () => {
  it('builds and checks a plugin, and says what it was built against', async () => {
    const { folder, read } = Scratch.of('greeter');
    const built = await run(['build', folder]);
    expect(built.said).toMatch(/@ricejar\/admin-sdk +\d+\.\d+\.\d+\n/);
    expect(built.said).toMatch(/Built greeter 1\.0\.0 in \d/);
    expect(built.code).toBe(0);
    expect(await run(['check', folder])).toEqual({ code: 0, said: 'The plugin may be packed.\n' });
    expect(JSON.parse(read('package.json')).ricejar.id).toBe('greeter');
  });

  it('fails with a code, a reason in the reader’s language, and without a stack', async () => {
    const { folder } = Scratch.of('greeter');
    const frozen = await run(['build', folder, '--frozen'], { LANG: 'zh_CN.UTF-8' });
    expect(frozen.code).toBe(1);
    expect(frozen.said).toMatch(/BUILD_MANIFEST_DRIFT: package\.json 中的/);
    const nowhere = await run(['check', resolve(folder, 'nowhere')]);
    expect(nowhere.code).toBe(1);
    expect(nowhere.said).toMatch(/^BUILD_PACKAGE_MISSING: .*\n$/);
  });

  it('explains itself when it is asked for something else', async () => {
    expect((await run(['--help'])).code).toBe(0);
    for (const args of [['paint'], ['build', '--fast'], ['build', 'one', 'two']]) {
      const { code, said } = await run(args);
      expect([code, said.split('\n')[0]]).toEqual([2, 'ricejar-plugin builds the plugin in this folder']);
    }
  });
});
