import nuxtUi from '@nuxt/ui/vue-plugin';
import { PiniaColada } from '@pinia/colada';
import {
  API_KEY,
  LOCALE_KEY,
  REGISTRY_KEY,
  SESSION_KEY,
  THEME_KEY,
  createApiClient,
  createLocale,
  createRegistry,
  createSession,
  createTheme,
  sdkMessages,
  type AdminDefinition,
  type ApiClient,
  type Me,
  type Session,
} from '@ricejar/admin-sdk';
import { keepIconsLocal, UApp, uiMessages, type UiLocale } from '@ricejar/ui';
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { h, type Component, type Plugin } from 'vue';
import { createI18n } from 'vue-i18n';
import { createMemoryHistory, createRouter, type RouteRecordRaw, type Router } from 'vue-router';

/** Who a panel asks the server as: the `client` of a test user. */
export interface PanelUser {
  url: string;
  cookie: string | null;
}

export interface MountPanelOptions {
  /** The props of its slot, such as `{ customer: row }`. */
  props?: Readonly<Record<string, unknown>>;
  /** Named permissions that the reader holds; a reader given by `as` holds those of their roles. */
  permissions?: readonly string[];
  /** `en` unless told. */
  locale?: UiLocale;
  /** The screens that the panel belongs to: their messages, widgets and routes are there. */
  admin?: AdminDefinition;
  /** The panel talks to a CRM over HTTP as this user. Without one, a panel that asks the server fails. */
  as?: PanelUser;
}

export interface MountedPanel {
  wrapper: VueWrapper;
  router: Router;
  session: Session;
  /** What the reader sees, spaces run together. */
  text(): string;
  /** Waits until the panel shows what it waits for; throws with the text it shows instead. */
  shows(text: string | RegExp): Promise<void>;
  /** Switches the language as a reader would. */
  setLocale(locale: UiLocale): Promise<void>;
  unmount(): void;
}

const PATIENCE_MS = 10_000;
const LOOK_AGAIN_MS = 20;

/** Mounts a component as the admin would: languages, session, API, router and design system around it. */
export async function mountPanel(
  component: Component,
  { props = {}, permissions = [], locale = 'en', admin, as }: MountPanelOptions = {},
): Promise<MountedPanel> {
  keepIconsLocal();
  const areas = admin ? [admin] : [];
  const i18n = createMessages(areas, locale);
  const state = createLocale(i18n);
  const api = apiOf(as, () => state.locale.value);
  const session = createSession(api);
  if (as) await session.load();
  else session.me.value = readerOf(permissions, locale);

  const router = createRouter({ history: createMemoryHistory(), routes: routesOf(areas) });
  await router.push('/');
  // One root, as in the admin: what opens on top of the panel (menus, dialogs) is told the language by it.
  const root = { render: () => h(UApp, () => h(component, { ...props })) };
  const wrapper = mount(root, {
    attachTo: document.body,
    global: {
      plugins: [i18n, createPinia(), [PiniaColada, {}], router, nuxtUi as Plugin],
      provide: {
        [API_KEY as symbol]: api,
        [SESSION_KEY as symbol]: session,
        [LOCALE_KEY as symbol]: state,
        [THEME_KEY as symbol]: createTheme(),
        [REGISTRY_KEY as symbol]: createRegistry(areas),
      },
    },
  });
  await flushPromises();

  const text = (): string => document.body.textContent.replace(/\s+/g, ' ').trim();
  return {
    wrapper,
    router,
    session,
    text,
    shows: (wanted) =>
      until(
        () => matches(text(), wanted),
        () => `${String(wanted)} is not shown, but: ${text()}`,
      ),
    async setLocale(next) {
      state.setLocale(next);
      await flushPromises();
    },
    unmount: () => wrapper.unmount(),
  };
}

function createMessages(areas: readonly AdminDefinition[], locale: UiLocale) {
  const of = (one: UiLocale) => ({
    ...uiMessages[one],
    ...sdkMessages[one],
    ...Object.fromEntries(areas.map((area) => [area.id, area.messages?.[one] ?? {}])),
  });
  return createI18n<false>({
    legacy: false,
    locale: locale as string,
    fallbackLocale: 'en',
    messages: { en: of('en'), 'zh-CN': of('zh-CN') },
  });
}

const nowhere: Component = { render: () => null };

/** Links of a panel may lead to any screen of the admin. */
const routesOf = (areas: readonly AdminDefinition[]): RouteRecordRaw[] => [
  ...areas.flatMap((area) => area.routes ?? []),
  { path: '/:path(.*)*', component: nowhere },
];

function apiOf(as: PanelUser | undefined, locale: () => UiLocale): ApiClient {
  return createApiClient({
    locale,
    onUnauthenticated: () => undefined,
    fetch: async (path, init) => {
      if (!as) throw new Error(`the panel asks ${String(path)}: mount it with { as: user.client }`);
      const headers = new Headers(init?.headers);
      if (as.cookie !== null) headers.set('cookie', as.cookie);
      return fetch(`${as.url}${String(path)}`, { ...init, headers });
    },
  });
}

const readerOf = (permissions: readonly string[], locale: UiLocale): Me => ({
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Reader',
  email: 'reader@example.test',
  locale,
  orgUnitName: 'Test',
  roles: [],
  permissions: [...permissions],
  baseCurrency: 'CNY',
  organisation: 'Test',
  demo: false,
  today: '2026-01-01',
});

const matches = (text: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);

async function until(holds: () => boolean, problem: () => string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(problem());
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    await flushPromises();
  }
}
