/** The packages that the host hands to a plugin's screens: the only ones they may import at run time. */
export const SCREEN_SHARED = ['vue', 'vue-router', '@ricejar/admin-sdk', '@ricejar/ui'] as const;

/** What the host hands to a plugin's server code; `@nestjs/*` and the modules in the box belong to it too. */
const SERVER_SHARED = new Set([
  '@ricejar/sdk',
  '@ricejar/customer',
  '@ricejar/opportunity',
  '@ricejar/service',
  '@ricejar/workflow',
  'graphql',
  'reflect-metadata',
  'rxjs',
  'typeorm',
]);

/** `@scope/name` or `name` of an import such as `@scope/name/file.js`; null for paths and `node:` modules. */
export function packageOf(specifier: string): string | null {
  if (/^[./\\\0]|^[a-z]+:|^[A-Za-z]:[\\/]/.test(specifier)) return null;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

export const isSharedWithScreens = (specifier: string): boolean =>
  (SCREEN_SHARED as readonly string[]).includes(specifier);

export function isSharedWithServer(specifier: string): boolean {
  const name = packageOf(specifier);
  return name !== null && (SERVER_SHARED.has(name) || name.startsWith('@nestjs/'));
}
