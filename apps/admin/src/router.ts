import type { AdminRegistry, PluginHost, Session } from '@ricejar/admin-sdk';
import { createRouter, createWebHistory, type RouteLocation, type Router } from 'vue-router';
import { reloadIfStale } from './stale-build.js';

declare module 'vue-router' {
  interface RouteMeta {
    /** Reachable without a session: sign-in and setup. */
    public?: boolean;
    /** Message key of the screen's name, for the window title. */
    title?: string;
  }
}

export interface AdminRouter {
  instance: Router;
  /** Goes to the sign-in screen and remembers where the person was. */
  toSignIn(): void;
}

/** Screens of plugins stand below this. */
const PLUGIN_SCREENS = /^\/x\//;

export function createAdminRouter(
  registry: AdminRegistry,
  session: Session,
  plugins: () => PluginHost,
): AdminRouter {
  const instance = createRouter({
    history: createWebHistory('/'),
    routes: [
      ...registry.areas.flatMap((area) => area.routes ?? []),
      { path: '/:rest(.*)*', component: () => import('./shell/NotFound.vue') },
    ],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  });

  instance.beforeEach(async (to) => {
    if (to.meta.public) return true;
    try {
      if (await session.load()) return await meetPlugins(to);
    } catch {
      // The shell shows what is wrong, with a retry: an unreachable server is no reason to ask for a password.
      return true;
    }
    return { path: '/sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } };
  });

  /** Plugins come while the core's screens open; only who goes to a screen of theirs waits, then looks it up again. */
  async function meetPlugins(to: RouteLocation): Promise<true | string> {
    const { settled, load } = plugins();
    const loading = load();
    if (settled.value || !PLUGIN_SCREENS.test(to.path)) return true;
    await loading;
    return to.fullPath;
  }

  instance.onError((error, to) => {
    if (!reloadIfStale(error, to.fullPath)) console.error(error);
  });

  const toSignIn = (): void => {
    const { fullPath, meta } = instance.currentRoute.value;
    if (!meta.public) void instance.push({ path: '/sign-in', query: { to: fullPath } });
  };
  return { instance, toSignIn };
}
