import { currentScope } from './plugin-scope.js';
import { ownerOfStack } from './stack-owner.js';

/** What runs outside any call that the guard knows of. */
const BEHIND = 'background work';

/** Whose error it is: by the code that made it, else by the name in which it ran; null for the platform and modules. */
export function culpritOf(error: unknown): { plugin: string; what: string } | null {
  const scope = currentScope();
  const owner = error instanceof Error ? ownerOfStack(error.stack ?? '') : null;
  if (owner !== null && owner !== scope?.plugin) return { plugin: owner, what: BEHIND };
  return scope && !scope.critical ? scope : null;
}
