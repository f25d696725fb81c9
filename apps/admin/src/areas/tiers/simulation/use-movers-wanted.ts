import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { MoversWanted } from './use-simulation.js';

export const DIRECTIONS = ['up', 'down', 'entering', 'leaving'] as const;

/** Which movers are looked at stands in the address: `?moves=up&to=S&page=2`. */
export function useMoversWanted() {
  const route = useRoute();
  const router = useRouter();
  const wanted = computed((): MoversWanted => {
    const { moves, to, page } = route.query;
    return {
      direction: DIRECTIONS.find((one) => one === moves) ?? null,
      to: typeof to === 'string' && to !== '' ? to : null,
      page: Math.max(1, Math.floor(Number(page)) || 1),
    };
  });
  function want(part: Partial<MoversWanted>): void {
    const { direction, to, page } = { ...wanted.value, page: 1, ...part };
    const rest = Object.fromEntries(
      Object.entries(route.query).filter(([name]) => !['moves', 'to', 'page'].includes(name)),
    );
    void router.replace({
      query: {
        ...rest,
        ...(direction && { moves: direction }),
        ...(to && { to }),
        ...(page > 1 && { page: String(page) }),
      },
    });
  }
  return { wanted, want };
}
