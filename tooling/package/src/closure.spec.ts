import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './assemble.js';
import { productionClosure } from './closure.js';

describe('what the command line needs at run time', () => {
  const closure = productionClosure(join(ROOT, 'packages', 'cli'));
  const ours = closure.filter((one) => one.ours).map((one) => one.directory.slice(ROOT.length + 1));
  const theirs = closure
    .filter((one) => !one.ours)
    .map((one) => one.directory.split('/node_modules/').at(-1));

  it('is the server with its modules, not the tools', () => {
    expect(ours).toEqual(
      expect.arrayContaining(['apps/server', 'packages/platform', 'packages/sdk', 'plugins/rfm']),
    );
    for (const tool of ['packages/testing', 'packages/ui', 'tooling/e2e', 'tooling/package'])
      expect(ours).not.toContain(tool);
  });

  it('has the peers that packages find beside them, and no compiler, bundler or test runner', () => {
    expect(theirs).toEqual(expect.arrayContaining(['@nestjs/core', 'graphql', 'pg', 'typeorm']));
    for (const tool of ['typescript', 'vite', 'vitest', 'playwright-core', 'vue'])
      expect(theirs).not.toContain(tool);
  });

  it('leads only to what is part of it', () => {
    const places = new Set(closure.map((one) => one.directory));
    expect(closure.flatMap((one) => [...one.links.values()]).filter((target) => !places.has(target))).toEqual(
      [],
    );
  });
});
