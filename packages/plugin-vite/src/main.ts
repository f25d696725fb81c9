import type { Locale, RicejarError } from '@ricejar/sdk';

const HELP = `ricejar-plugin builds the plugin in this folder

  ricejar-plugin build [folder] [--frozen]   dist/server.js, dist/admin and "ricejar" in package.json
  ricejar-plugin check [folder]              says what would be refused; nothing is written

  --frozen   stop when "ricejar" in package.json no longer matches the code, instead of writing it (for CI)
`;

const write = (text: string): void => void process.stdout.write(text);
const writeError = (text: string): void => void process.stderr.write(text);
const locale: Locale = /^zh/i.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '') ? 'zh-CN' : 'en';
const lineOf = (error: RicejarError): string => `${error.code}: ${error.messageIn(locale)}\n`;

async function run(command: string, folder: string, frozen: boolean): Promise<number> {
  // The bundler is loaded when there is something to build: help answers at once.
  if (command === 'build') {
    const { buildPlugin } = await import('./build-plugin.js');
    const begun = Date.now();
    const { id, version } = await buildPlugin(folder, { frozen, report: write });
    write(`Built ${id} ${version} in ${((Date.now() - begun) / 1000).toFixed(1)} s\n`);
    return 0;
  }
  const { checkPlugin } = await import('./check-plugin.js');
  const problems = await checkPlugin(folder);
  for (const problem of problems) writeError(lineOf(problem));
  if (problems.length === 0) write('The plugin may be packed.\n');
  return problems.length === 0 ? 0 : 1;
}

const [command = 'help', ...rest] = process.argv.slice(2);
const folders = rest.filter((one) => !one.startsWith('-'));
const unknown = rest.filter((one) => one.startsWith('-') && one !== '--frozen' && one !== '--help');
if (command === 'help' || command === '--help' || rest.includes('--help')) {
  write(HELP);
} else if (!['build', 'check'].includes(command) || folders.length > 1 || unknown.length > 0) {
  writeError(HELP);
  process.exitCode = 2;
} else {
  // What is built goes to customers, whatever is set here.
  process.env['NODE_ENV'] = 'production';
  try {
    process.exitCode = await run(command, folders[0] ?? '.', rest.includes('--frozen'));
  } catch (error) {
    const { RicejarError: Coded } = await import('@ricejar/sdk');
    if (!(error instanceof Coded)) throw error;
    writeError(lineOf(error));
    process.exitCode = 1;
  }
}
