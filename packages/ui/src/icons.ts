import { _api, addCollection, setCustomIconsLoader } from '@iconify/vue';

/**
 * Keeps icons inside the site. What the screens name is in the bundle; a lucide icon that only a plugin's metadata names
 * comes from a chunk of the same site; anything else stays blank. The icon library can reach no server.
 */
export function keepIconsLocal(): void {
  _api.setFetch(() => Promise.reject(new Error('icons are never fetched')));
  setCustomIconsLoader(async (names) => {
    const { icons } = await import('@iconify-json/lucide');
    addCollection(icons);
    return {
      prefix: 'lucide',
      icons: Object.fromEntries(
        names.flatMap((name) => (icons.icons[name] ? [[name, icons.icons[name]]] : [])),
      ),
      width: icons.width ?? 24,
      height: icons.height ?? 24,
    };
  }, 'lucide');
}
