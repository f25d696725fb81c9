import type { AdminRegistry, Session } from '@ricejar/admin-sdk';
import { createRouter, createWebHistory, type Router } from 'vue-router';
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

export function createAdminRouter(registry: AdminRegistry, session: Session): AdminRouter {
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
      if (await session.load()) return true;
    } catch {
      // The shell shows what is wrong, with a retry: an unreachable server is no reason to ask for a password.
      return true;
    }
    return { path: '/sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } };
  });

  instance.onError((error, to) => {
    if (!reloadIfStale(error, to.fullPath)) console.error(error);
  });

  const toSignIn = (): void => {
    const { fullPath, meta } = instance.currentRoute.value;
    if (!meta.public) void instance.push({ path: '/sign-in', query: { to: fullPath } });
  };
  return { instance, toSignIn };
}
