/** Where plugins' files lie: `plugins/<id>/<version>/`, `plugins/<id>/dist/`, or in a package `@scope/plugin-<id>`. */
const PLACES = [
  /\/plugins\/([a-z][a-z0-9]{2,20})\/(?:dist|src|\d[^/]*)\//,
  /\/node_modules\/(?:@[^/]+\/)?plugin-([a-z][a-z0-9]{2,20})\//,
];

/** Id of the plugin that a script belongs to, by its path or URL; null for the platform's own. */
export function ownerOfScript(path: string): string | null {
  for (const place of PLACES) {
    const id = place.exec(path)?.[1];
    if (id !== undefined) return id;
  }
  return null;
}

/** Id of the plugin whose code is nearest to where the error was made; null when no plugin's code led there. */
export function ownerOfStack(stack: string): string | null {
  for (const line of stack.split('\n')) {
    const owner = /^\s+at /.test(line) ? ownerOfScript(line) : null;
    if (owner !== null) return owner;
  }
  return null;
}
