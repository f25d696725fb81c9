import { useRecordTypes, useRegistry, useSession, type NavEntry, type NavGroup } from '@ricejar/admin-sdk';
import { computed, type ComputedRef } from 'vue';

const GROUPS: readonly NavGroup[] = ['work', 'insight', 'admin'];

export interface NavSection {
  group: NavGroup;
  entries: readonly NavEntry[];
}

/** The navigation entries this person may use, by group. */
export function useNav(): {
  entries: ComputedRef<readonly NavEntry[]>;
  sections: ComputedRef<readonly NavSection[]>;
} {
  const registry = useRegistry();
  const session = useSession();
  const { types, byName } = useRecordTypes();
  const entries = computed(() =>
    registry.nav.filter(
      (entry) =>
        (entry.record === undefined || byName(entry.record) !== undefined) &&
        (entry.permission === undefined || session.can(entry.permission)) &&
        (entry.when?.(types.value) ?? true),
    ),
  );
  const sections = computed(() =>
    GROUPS.map((group) => ({
      group,
      entries: entries.value.filter((entry) => entry.group === group),
    })).filter((section) => section.entries.length > 0),
  );
  return { entries, sections };
}
