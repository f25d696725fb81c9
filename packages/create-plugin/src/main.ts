import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { checkId, checkLabel, readAnswers, titleOf, type Answers } from './answers.js';
import { CreateError } from './create.errors.js';
import { scaffold } from './scaffold.js';

const HELP = `Makes a Ricejar plugin: a scored field on customers, a panel on their page, tests and a README

  pnpm create @ricejar/plugin <name>

  <name>                   the plugin's id: 3 to 21 small letters and digits, such as loyalty
  --label "Loyalty"        what people call it; --label-zh for the Chinese name
  --into <folder>          where its folder is made; here unless told
  --ricejar <folder>       a checkout of Ricejar to take its packages from
  --yes                    asks nothing
`;

const language = /^zh/i.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '') ? 'zh' : 'en';
const write = (text: string): void => void stdout.write(text);

/** Asks again until the answer will do. */
async function ask(question: string, fallback: string, check: (text: string) => string): Promise<string> {
  const lines = createInterface({ input: stdin, output: stdout });
  try {
    for (;;) {
      const answer =
        (await lines.question(`${question}${fallback && ` (${fallback})`}: `)).trim() || fallback;
      try {
        return check(answer);
      } catch (error) {
        if (!(error instanceof CreateError)) throw error;
        write(`${error.in(language)}\n`);
      }
    }
  } finally {
    lines.close();
  }
}

async function complete(given: ReturnType<typeof readAnswers>): Promise<Answers> {
  const asks = !given.yes && stdin.isTTY === true;
  if (given.id === undefined && !asks) throw new CreateError('NAME_MISSING');
  const id = given.id ?? (await ask('Id of the plugin, such as loyalty', '', checkId));
  const label = given.label ?? {
    en: asks ? await ask('Name in English', titleOf(id), checkLabel) : titleOf(id),
    zh: asks ? await ask('Name in Chinese', titleOf(id), checkLabel) : titleOf(id),
  };
  return { ...given, id, label, ricejar: given.ricejar ?? null };
}

try {
  const given = readAnswers(process.argv.slice(2));
  if (given.help) {
    write(HELP);
  } else {
    const { folder, files } = scaffold(await complete(given));
    write(`Made ${folder}\n${files.map((file) => `  ${file}`).join('\n')}\n\n`);
    write('Next, in that folder: pnpm install, pnpm test, pnpm build\n');
  }
} catch (error) {
  if (!(error instanceof CreateError)) throw error;
  process.stderr.write(`${error.code}: ${error.in(language)}\n`);
  process.exitCode = 1;
}
