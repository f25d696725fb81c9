import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { apiReport } from './public-surface.mjs';

const ROOT = new URL('../../../', import.meta.url);
const REPORTS = [
  { name: 'sdk', declarations: 'packages/sdk/dist/index.d.ts' },
  { name: 'admin-sdk', declarations: 'packages/admin-sdk/dist/types/index.d.ts' },
  { name: 'ui', declarations: 'packages/ui/dist/types/index.d.ts' },
];

await mkdir(new URL('docs/api/', ROOT), { recursive: true });
for (const { name, declarations } of REPORTS) {
  const { version } = JSON.parse(await readFile(new URL(`packages/${name}/package.json`, ROOT), 'utf8'));
  const report = apiReport(`@ricejar/${name}`, version, new URL(declarations, ROOT).pathname);
  await writeFile(new URL(`docs/api/${name}.api.md`, ROOT), report);
}
