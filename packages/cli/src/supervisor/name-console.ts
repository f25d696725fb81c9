import { currentScope } from '@ricejar/platform/plugins/guard/plugin-scope';

const METHODS = ['debug', 'log', 'info', 'warn', 'error'] as const;

/** What a plugin writes straight to the console carries its name too. */
export function nameConsole(): void {
  for (const method of METHODS) {
    const write = console[method].bind(console);
    console[method] = (first?: unknown, ...rest: unknown[]) => {
      const scope = currentScope();
      if (!scope) write(first, ...rest);
      else if (typeof first === 'string') write(`[${scope.plugin}] ${first}`, ...rest);
      else write(`[${scope.plugin}]`, first, ...rest);
    };
  }
}
