const SITES = new WeakMap<object, string>();

const FRAME = /^at .*?\(?((?:file:\/\/)?(?:\/|[A-Za-z]:[\\/])[^()]*:\d+):\d+\)?$/;

/** The `file:line` of whoever called the function that calls this, or null where the engine does not tell. */
export function callSite(): string | null {
  const frames = (new Error().stack ?? '').split('\n').flatMap((line) => FRAME.exec(line.trim())?.[1] ?? []);
  return frames[2]?.replace(/^file:\/\//, '') ?? null;
}

/** Remembers where a declaration is written, for messages that name both sides of a clash. */
export function noteDeclaration(declaration: object, site: string | null): void {
  if (site !== null) SITES.set(declaration, site);
}

/** The `file:line` that declares a plugin (by its definition) or a record type (by its class), or null. */
export const declaredAt = (declaration: object): string | null => SITES.get(declaration) ?? null;
