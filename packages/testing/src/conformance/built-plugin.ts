import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packPlugin } from '@ricejar/platform/plugins/installed/pack';
import type * as PluginVite from '@ricejar/plugin-vite';
import type { PluginManifest, RicejarError } from '@ricejar/sdk';

interface PackageJson {
  version: string;
  ricejar?: PluginManifest;
  [key: string]: unknown;
}

/** Loaded with the first plugin that is built: most tests build none. */
const tools = (): Promise<typeof PluginVite> => import('@ricejar/plugin-vite');

/** A plugin as its buyers get it, built beside its sources: they are left as they are. */
export class BuiltPlugin {
  private constructor(
    /** Below the plugin's folder, so that what it imports is found. */
    private readonly stage: string,
    readonly packageJson: PackageJson,
    readonly manifest: PluginManifest,
    private readonly vite: typeof PluginVite,
  ) {}

  /** Builds the plugin in `folder`, or the same code as another version. */
  static async of(folder: string, version?: string): Promise<BuiltPlugin> {
    mkdirSync(join(folder, 'dist'), { recursive: true });
    const stage = mkdtempSync(join(folder, 'dist', 'conformance-'));
    try {
      const packageJson = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
      const entry = version === undefined ? {} : { entry: otherVersion(stage, version) };
      const vite = await tools();
      const manifest = await vite.buildPlugin(folder, { into: stage, ...entry });
      return new BuiltPlugin(stage, packageJson, manifest, vite);
    } catch (error) {
      rmSync(stage, { recursive: true, force: true });
      throw error;
    }
  }

  /** Imports that the host does not answer. */
  problems(): RicejarError[] {
    return this.vite.bundleProblems(this.stage);
  }

  /** Parts in which package.json tells of something else than the code. */
  drift(): string[] {
    return this.vite.manifestDrift(this.packageJson.ricejar, this.manifest);
  }

  /** The file that is sold; answers where it is. */
  async pack(into: string, shared: Readonly<Record<string, object>>): Promise<string> {
    const { version } = this.manifest;
    const content = { ...this.packageJson, version, ricejar: this.manifest };
    writeFileSync(join(this.stage, 'package.json'), JSON.stringify(content));
    return (await packPlugin(this.stage, into, shared)).path;
  }

  remove(): void {
    rmSync(this.stage, { recursive: true, force: true });
  }
}

/** An entry whose plugin is the same but for its version. */
function otherVersion(stage: string, version: string): string {
  const file = join(stage, 'other-version.ts');
  writeFileSync(
    file,
    `import { definePlugin } from '@ricejar/sdk';
import plugin from '../../src/index.js';
export default definePlugin({ ...plugin, version: ${JSON.stringify(version)} });
`,
  );
  return file;
}
