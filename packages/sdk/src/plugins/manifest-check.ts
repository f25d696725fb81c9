import { z } from 'zod';
import { manifestErrors } from './manifest.errors.js';
import type { PluginManifest } from './manifest.js';

/** Where things are in the tarball of a plugin, below `package/`: npm's own layout. */
export const PLUGIN_FILES = {
  root: 'package',
  /** The manifest is its key `ricejar`. */
  packageJson: 'package.json',
  /** One ES module whose default export is the definition; it imports the shared list and nothing else. */
  server: 'dist/server.js',
  /** Its screens; there only if it has some. */
  adminManifest: 'dist/admin/manifest.json',
  /** `sha512-<base64>` of every file but itself, by path. */
  integrity: 'integrity.json',
} as const;

const localized = z.object({ en: z.string().min(1).max(1_000), zh: z.string().min(1).max(1_000) });
const name = z.string().regex(/^[a-z][A-Za-z0-9]{0,60}$/);
const names = z.array(z.string().min(1).max(200)).max(1_000);
const fields = z.record(
  name,
  z
    .array(
      z.object({
        name,
        kind: z.string().max(20),
        index: z.boolean().optional(),
        unique: z.boolean().optional(),
        target: name.optional(),
      }),
    )
    .max(1_000),
);

const manifest = z.object({
  format: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9]{2,20}$/),
  version: z.string().regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/),
  sdk: z.string().min(1).max(100),
  label: localized,
  description: localized,
  requires: z.record(z.string(), z.string()),
  records: fields,
  fields,
  permissions: names,
  hosts: names,
  jobs: names,
  schedules: names,
  actions: names,
  webhooks: names,
  migrations: names,
  extensions: names,
  slots: names,
});

/** Reads the key `ricejar` of a package.json. Throws `PLUGIN_MANIFEST_INVALID` naming the first fault. */
export function parseManifest(json: unknown): PluginManifest {
  const parsed = manifest.safeParse(json);
  if (parsed.success) return parsed.data as PluginManifest;
  const [issue] = parsed.error.issues;
  const where = ['ricejar', ...(issue?.path ?? [])].join('.');
  throw manifestErrors.PLUGIN_MANIFEST_INVALID({ problem: `${where}: ${issue?.message ?? 'missing'}` });
}
