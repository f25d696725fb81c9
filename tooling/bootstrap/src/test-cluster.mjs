import { join } from 'node:path';
import { run } from './children.mjs';
import { node24, root } from './places.mjs';

/** One PostgreSQL for all runners of this command. It ends when this process does, however that happens. */
export async function startCluster(env) {
  const script = join(root, 'packages', 'testing', 'dist', 'cluster', 'run-cluster.js');
  const { child, ended } = run(node24, [script], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const url = await new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    ended.then(() => reject(new Error('the PostgreSQL for the tests did not start')), reject);
  });
  return {
    url,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
