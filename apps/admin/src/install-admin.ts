import nuxtUi from '@nuxt/ui/vue-plugin';
import { PiniaColada } from '@pinia/colada';
import {
  API_KEY,
  LOCALE_KEY,
  PLUGIN_HOST_KEY,
  REGISTRY_KEY,
  SESSION_KEY,
  THEME_KEY,
  createApiClient,
  createLocale,
  createRegistry,
  createSession,
  createTheme,
  preferredLocale,
} from '@ricejar/admin-sdk';
import { createPinia } from 'pinia';
import type { App } from 'vue';
import { areas } from './areas.js';
import { createMessages } from './messages/messages.js';
import { createHost } from './plugins/create-host.js';
import { createAdminRouter } from './router.js';

/** Puts the admin together: what areas declared, the languages, the session, the address bar. */
export function installAdmin(app: App): void {
  const registry = createRegistry(areas);
  const i18n = createMessages(areas, preferredLocale());
  const locale = createLocale(i18n);
  locale.setLocale(locale.locale.value);

  const api = createApiClient({
    locale: () => locale.locale.value,
    onUnauthenticated: () => {
      session.lost();
      router.toSignIn();
    },
  });
  const session = createSession(api);
  const router = createAdminRouter(registry, session, () => host);
  const host = createHost({
    registry,
    router: router.instance,
    addMessages: (id, messages) => {
      i18n.global.mergeLocaleMessage('en', { [id]: messages.en });
      i18n.global.mergeLocaleMessage('zh-CN', { [id]: messages['zh-CN'] });
    },
  });

  app.provide(REGISTRY_KEY, registry);
  app.provide(PLUGIN_HOST_KEY, host);
  app.provide(API_KEY, api);
  app.provide(SESSION_KEY, session);
  app.provide(LOCALE_KEY, locale);
  app.provide(THEME_KEY, createTheme());
  app.use(i18n);
  app.use(createPinia());
  app.use(PiniaColada, { queryOptions: { refetchOnWindowFocus: false, gcTime: 120_000 } });
  app.use(router.instance);
  app.use(nuxtUi);
}
