import { Logger } from '@nestjs/common';
import { hearDeprecations } from '@ricejar/sdk';
import semver from 'semver';
import { currentScope } from './guard/plugin-scope.js';

/** Writes into the log, once each, what plugins use of the sdk that will go, with the plugin's name. */
export function logDeprecations(
  warn: (line: string) => void = (line) => new Logger('Plugins').warn(line),
): void {
  const told = new Set<string>();
  hearDeprecations(({ plugin, what, since, instead }) => {
    const who = plugin ?? currentScope()?.plugin ?? 'Ricejar itself';
    const line = `${who} uses ${what}, deprecated since sdk ${since} and gone with ${semver.major(since) + 1}.0.0: ${instead} takes its place`;
    if (told.has(line)) return;
    told.add(line);
    warn(line);
  });
}
