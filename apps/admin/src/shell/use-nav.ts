import {
  listAddress,
  useLocale,
  useRecordTypes,
  useRegistry,
  useSession,
  type NavEntry,
  type NavGroup,
  type Owned,
  type RecordType,
} from '@ricejar/admin-sdk';
import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';

/** `more` holds the record types that an administrator added: no area declares them. */
export type ShownGroup = NavGroup | 'more';
const GROUPS: readonly ShownGroup[] = ['work', 'more', 'insight', 'admin'];

/** So many stand in the menu; the others are found under all record types and in the palette. */
const MOST_OWN_TYPES = 15;

export interface ShownEntry extends Omit<NavEntry, 'label' | 'group'> {
  /** What it is called in the reader's language. */
  name: string;
  group: ShownGroup;
}

export interface NavSection {
  group: ShownGroup;
  entries: readonly ShownEntry[];
}

/** A condition that throws hides its own entry and no other. */
function isWanted({ when, key }: Owned<NavEntry>, types: readonly RecordType[]): boolean {
  try {
    return when?.(types) ?? true;
  } catch (error) {
    console.error(`the condition of ${key} failed`, error);
    return false;
  }
}

/** The navigation entries this person may use, by group. */
export function useNav(): {
  entries: ComputedRef<readonly ShownEntry[]>;
  sections: ComputedRef<readonly NavSection[]>;
} {
  const registry = useRegistry();
  const session = useSession();
  const { t } = useI18n({ useScope: 'global' });
  const { text, locale } = useLocale();
  const { types, byName } = useRecordTypes();

  const declared = computed<ShownEntry[]>(() =>
    registry.nav
      .filter(
        (entry) =>
          (entry.record === undefined || byName(entry.record) !== undefined) &&
          (entry.permission === undefined || session.can(entry.permission)) &&
          isWanted(entry, types.value),
      )
      .map(({ label, key, ...entry }) => ({ ...entry, id: key, name: t(label) })),
  );
  const own = computed<ShownEntry[]>(() =>
    types.value
      .filter((type) => type.custom)
      .map((type) => ({
        id: `type:${type.name}`,
        name: text(type.labelPlural),
        icon: `i-lucide-${type.icon || 'box'}`,
        to: listAddress(type),
        group: 'more' as const,
        order: 0,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, locale.value))
      .slice(0, MOST_OWN_TYPES),
  );
  const entries = computed(() => [...declared.value, ...own.value]);
  const sections = computed(() =>
    GROUPS.map((group) => ({
      group,
      entries: entries.value.filter((entry) => entry.group === group),
    })).filter((section) => section.entries.length > 0),
  );
  return { entries, sections };
}
