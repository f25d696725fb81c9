import {
  THEMES,
  addressOf,
  listAddress,
  slotOverlay,
  useApi,
  useLocale,
  useRecordTypes,
  useTheme,
  type Api,
} from '@ricejar/admin-sdk';
import { useQuery } from '@pinia/colada';
import { refDebounced } from '@vueuse/core';
import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { LANGUAGES } from './languages.js';
import { matchCommands, type PaletteItem } from './palette-items.js';
import { useNav } from './use-nav.js';
import { useSwitchLocale } from './use-switch-locale.js';

/** What the palette offers for the words typed so far. Commands answer at once, records as the server finds them. */
export function usePalette(typed: Ref<string>, isOpen: Ref<boolean>) {
  const api = useApi();
  const router = useRouter();
  const { t } = useI18n({ useScope: 'global' });
  const { text, inSentence } = useLocale();
  const { types, byName } = useRecordTypes();
  const { entries } = useNav();
  const { setTheme } = useTheme();
  const switchLocale = useSwitchLocale();
  const settled = refDebounced(
    computed(() => typed.value.trim()),
    120,
  );

  const search = useQuery({
    key: () => ['search', settled.value],
    enabled: () => isOpen.value && settled.value.length > 0,
    staleTime: 15_000,
    query: ({ signal }) =>
      api
        .request<{ search: Api.SearchHit[] }>(
          'query Search($text: String!, $first: Int) { search(text: $text, first: $first) { record id title subtitle } }',
          { text: settled.value, first: 8 },
          { signal },
        )
        .then((data) => data.search),
  });

  const commands = computed<PaletteItem[]>(() => [
    ...entries.value.map((entry) => ({
      id: `go:${entry.id}`,
      group: 'go' as const,
      label: entry.name,
      icon: entry.icon,
      run: () => void router.push(entry.to),
    })),
    ...types.value
      .filter((type) => !entries.value.some((entry) => entry.to === listAddress(type)))
      .map((type) => ({
        id: `go:${type.name}`,
        group: 'go' as const,
        label: text(type.labelPlural),
        icon: `i-lucide-${type.icon || 'box'}`,
        run: () => void router.push(listAddress(type)),
      })),
    ...types.value
      .filter((type) => type.can.create)
      .map((type) => ({
        id: `create:${type.name}`,
        group: 'create' as const,
        label: t('shell.palette.createOne', { name: inSentence(type.label) }),
        icon: 'i-lucide-plus',
        run: () => void router.push({ path: listAddress(type), query: { new: '1' } }),
      })),
    ...LANGUAGES.map((language) => ({
      id: `language:${language.locale}`,
      group: 'settings' as const,
      label: t('shell.palette.language', { name: language.name }),
      hint: language.locale,
      icon: 'i-lucide-languages',
      run: () => void switchLocale(language.locale),
    })),
    ...THEMES.map((theme) => ({
      id: `theme:${theme}`,
      group: 'settings' as const,
      label: t('shell.palette.theme', { name: t(`shell.theme.${theme}`) }),
      hint: theme,
      icon: 'i-lucide-sun-moon',
      run: () => setTheme(theme),
    })),
    {
      id: 'slots',
      group: 'settings' as const,
      label: t(slotOverlay.value ? 'shell.palette.hideSlots' : 'shell.palette.showSlots'),
      hint: 'overlay developer',
      icon: 'i-lucide-square-dashed',
      run: () => (slotOverlay.value = !slotOverlay.value),
    },
  ]);

  const hits = computed<PaletteItem[]>(() =>
    settled.value === ''
      ? []
      : (search.data.value ?? []).flatMap((hit) => {
          const type = byName(hit.record);
          if (!type) return [];
          const item: PaletteItem = {
            id: `record:${hit.record}:${hit.id}`,
            group: 'records',
            label: hit.title,
            hint: [text(type.label), hit.subtitle].filter(Boolean).join(' · '),
            icon: `i-lucide-${type.icon || 'box'}`,
            run: () => void router.push(addressOf(type, hit.id)),
          };
          return [item];
        }),
  );

  return {
    items: computed(() => [...hits.value, ...matchCommands(commands.value, typed.value).slice(0, 24)]),
    isSearching: computed(() => search.asyncStatus.value === 'loading'),
    error: search.error,
  };
}
