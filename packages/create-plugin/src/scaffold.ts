import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { titleOf, type Answers } from './answers.js';
import { CreateError } from './create.errors.js';
import { sourcesFor } from './workspace.js';

const here = import.meta.dirname;
const TEMPLATE = resolve(here, '..', 'template');
/** Versions of the tools outside of Ricejar's own workspace. */
const TOOLS = { typescript: '~6.0.3', vitest: '^5.1.1', vue: '^3.5.45', 'vue-tsc': '^3.3.14' };

/** Makes the plugin's folder. Answers where it is, and the files in it. Nothing is left behind when it is refused. */
export function scaffold({ id, label, into, ricejar }: Omit<Answers, 'yes' | 'help'>): {
  folder: string;
  files: string[];
} {
  const folder = resolve(into, id);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new CreateError('FOLDER_EXISTS', { folder });
  const files = new Map<string, string>();
  for (const path of readdirSync(TEMPLATE, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(ts|vue|md)$/.test(path)) continue;
    const name = path.replaceAll('\\', '/');
    files.set(name, renamed(readFileSync(join(TEMPLATE, path), 'utf8'), id, label));
  }
  for (const [name, content] of configuration(folder, id, ricejar)) files.set(name, content);
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
  } catch (error) {
    throw new CreateError('FOLDER_UNWRITABLE', { folder, reason: (error as Error).message });
  }
  return { folder, files: [...files.keys()].sort().map((name) => relative(folder, join(folder, name))) };
}

/** The template is a plugin that works, called `starter`. */
const renamed = (text: string, id: string, label: Answers['label']): string =>
  text
    .replace(
      "label: { en: 'Starter', zh: '起步' }",
      `label: { en: ${quoted(label.en)}, zh: ${quoted(label.zh)} }`,
    )
    .replace(/^# Starter$/m, `# ${label.en}`)
    .replaceAll('starter', id)
    .replaceAll('Starter', titleOf(id));

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

function configuration(folder: string, id: string, ricejar: string | null): [string, string][] {
  const { version } = JSON.parse(readFileSync(resolve(here, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const sources = sourcesFor(folder, ricejar, version);
  const own = (names: readonly string[]): Record<string, string> =>
    Object.fromEntries(names.map((name) => [`@ricejar/${name}`, sources.ricejar(`@ricejar/${name}`)]));
  const tools = Object.fromEntries(
    Object.entries(TOOLS).map(([name, range]) => [name, sources.tool(name, range)]),
  );
  const packageJson = {
    name: `ricejar-plugin-${id}`,
    version: '0.1.0',
    private: true,
    type: 'module',
    files: ['dist', 'README.md'],
    exports: { '.': './dist/server.js' },
    scripts: {
      build: 'ricejar-plugin build',
      check: 'ricejar-plugin check',
      package: 'ricejar plugin pack .',
      test: 'vitest run',
      typecheck: 'tsc --noEmit && vue-tsc --noEmit -p tsconfig.admin.json',
    },
    devDependencies: {
      ...own(['admin-sdk', 'cli', 'customer', 'plugin-vite', 'sdk', 'testing', 'ui']),
      ...tools,
    },
  };
  const compilerOptions = {
    target: 'ES2023',
    lib: ['ES2023'],
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    types: ['node'],
    strict: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const admin = {
    ...compilerOptions,
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'Bundler',
    experimentalDecorators: false,
    emitDecoratorMetadata: false,
    jsx: 'preserve',
  };
  const json = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;
  return [
    ['package.json', json(packageJson)],
    ['tsconfig.json', json({ compilerOptions, include: ['src'], exclude: ['src/admin'] })],
    ['tsconfig.admin.json', json({ compilerOptions: admin, include: ['src/admin'] })],
    [
      'vitest.config.ts',
      "import { pluginTests } from '@ricejar/testing/vitest';\n\nexport default pluginTests();\n",
    ],
    ['.gitignore', 'node_modules/\ndist/\n*.tgz\n'],
  ];
}
