import { useApi, useLocale, useSession } from '@ricejar/admin-sdk';
import type { UiLocale } from '@ricejar/ui';

/** Switches the language here and now, and remembers it with the account when there is one. */
export function useSwitchLocale(): (locale: UiLocale) => Promise<void> {
  const api = useApi();
  const { setLocale } = useLocale();
  const { me } = useSession();
  return async (locale) => {
    setLocale(locale);
    if (!me.value) return;
    // The screen has switched already; the account catching up is not worth a message when it fails.
    await api
      .request('mutation SetLocale($locale: String!) { setLocale(locale: $locale) { id locale } }', {
        locale,
      })
      .catch(() => undefined);
  };
}
