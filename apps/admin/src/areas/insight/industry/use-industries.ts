import { useApi, useQuery, type Api } from '@ricejar/admin-sdk';
import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { OUTLOOK } from '../dossier/use-dossier.js';

export const PERIODS = [365, 730, 1095] as const;

const CONCENTRATION = 'concentration { parts hhi equalParts cr1 cr5 cr10 level }';
const OVERVIEW = `query Industries($days: Int!) { industries(days: $days) { from to revenue ${CONCENTRATION}
  industries { industry customers revenue share outlook { ${OUTLOOK} } } } }`;
const DETAIL = `query Industry($industry: String!, $days: Int!) { industry(industry: $industry, days: $days) {
  industry from to customers revenue ${CONCENTRATION} largest { id name tier revenue share }
  outlook { ${OUTLOOK} } } }`;

/** Days that revenue is counted for; the address holds them. */
export function usePeriod() {
  const route = useRoute();
  const router = useRouter();
  return computed({
    get: () => PERIODS.find((days) => String(days) === route.query['days']) ?? PERIODS[0],
    set: (days: number) =>
      void router.replace({
        query: { ...route.query, days: days === PERIODS[0] ? undefined : String(days) },
      }),
  });
}

export function useIndustries(days: () => number) {
  const api = useApi();
  return useQuery({
    key: () => ['industries', String(days())],
    staleTime: 30_000,
    query: ({ signal }) =>
      api
        .request<{ industries: Api.Industries }>(OVERVIEW, { days: days() }, { signal })
        .then((data) => data.industries),
  });
}

export function useIndustry(industry: () => string, days: () => number) {
  const api = useApi();
  return useQuery({
    key: () => ['industries', industry(), String(days())],
    staleTime: 30_000,
    query: ({ signal }) =>
      api
        .request<{ industry: Api.IndustryDetail }>(DETAIL, { industry: industry(), days: days() }, { signal })
        .then((data) => data.industry),
  });
}
