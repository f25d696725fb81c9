import type { AdminDefinition, LazyComponent } from '@ricejar/admin-sdk';
import { h } from 'vue';
import type { RouteRecordRaw } from 'vue-router';

/** A plugin's routes, each page in a boundary that bears the plugin's name. */
export const pluginRoutes = ({ id, routes = [] }: AdminDefinition): RouteRecordRaw[] =>
  routes.map((route) => contained(id, route));

/** The page itself is fetched inside of its boundary: a router that fails to fetch one would show nothing at all. */
function contained(owner: string, route: RouteRecordRaw): RouteRecordRaw {
  const page = route.component as LazyComponent | null | undefined;
  if (!page) return route;
  const label = String(route.meta?.['title'] ?? owner);
  const component = async () => {
    const { default: PluginPage } = await import('./PluginPage.vue');
    return { render: () => h(PluginPage, { owner, label, page }) };
  };
  return { ...route, component } as RouteRecordRaw;
}
