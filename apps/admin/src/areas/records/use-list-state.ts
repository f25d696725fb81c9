import {
  compileFilter,
  compileSort,
  isSortable,
  resolvePath,
  useRecordTypes,
  useRegistry,
  type CellRenderer,
  type Condition,
  type ListColumn,
  type Owned,
  type RecordType,
  type ResolvedPath,
  type SortEntry,
} from '@ricejar/admin-sdk';
import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute, useRouter } from 'vue-router';
import { computedField, computedPath } from './computed-column.js';
import { parseListQuery, toListQuery, type ListState } from './list-address.js';

export interface Column extends ResolvedPath {
  path: string;
  sortable: boolean;
  /** It is no field: an area or a plugin works it out. */
  computed?: Owned<ListColumn>;
  /** Draws its field in cells. */
  renderer?: Owned<CellRenderer>;
  /** Fields to ask for, by path. */
  needs: readonly string[];
}

const MOST_ADDED = 5;

/** What a list shows before anybody chooses: of a record type that an administrator made, its first own fields too. */
function usualColumns(type: RecordType): readonly string[] {
  if (!type.custom) return type.listColumns;
  const added = type.fields.filter((field) => field.custom && isSortable(field)).slice(0, MOST_ADDED);
  return [...new Set([...added.map((field) => field.path), ...type.listColumns])];
}

/** A list's state, read from the address and written back to it. */
export function useListState(type: ComputedRef<RecordType>) {
  const route = useRoute();
  const router = useRouter();
  const registry = useRegistry();
  const { t } = useI18n({ useScope: 'global' });
  const { byName } = useRecordTypes();

  const state = computed(() => parseListQuery(route.query));
  const set = (change: Partial<ListState>): void => {
    void router.replace({ query: toListQuery({ ...state.value, ...change }, route.query) });
  };

  const paths = computed(() => {
    const added = registry.columns(type.value.name).filter((column) => column.shown);
    const wanted = state.value.columns ?? [...usualColumns(type.value), ...added.map(computedPath)];
    const title = type.value.title;
    return [title, ...wanted.filter((path) => path !== title)];
  });
  const columns = computed<Column[]>(() =>
    paths.value.flatMap((path): Column[] => {
      const own = registry.columns(type.value.name).find((column) => computedPath(column) === path);
      if (own) {
        const field = computedField(own, t(own.label));
        return [{ field, path, sortable: false, computed: own, needs: own.paths }];
      }
      const resolved = resolvePath(type.value, path, byName);
      if (!resolved) return [];
      const renderer = registry.cellRenderer(resolved.field);
      const needs = [path, ...(renderer?.paths ?? [])];
      return [
        { ...resolved, path, sortable: isSortable(resolved.field), needs, ...(renderer && { renderer }) },
      ];
    }),
  );

  return {
    state,
    columns,
    filter: computed(() => compileFilter(type.value, state.value.conditions, state.value.text, byName)),
    /** What the conditions ask, without the words in the search box. */
    conditionFilter: computed(() => compileFilter(type.value, state.value.conditions, '', byName)),
    sort: computed(() => compileSort(type.value, state.value.sort, byName)),
    setText: (text: string) => set({ text }),
    setSort: (sort: readonly SortEntry[]) => set({ sort }),
    setColumns: (columnPaths: readonly string[] | null) => set({ columns: columnPaths }),
    setConditions: (conditions: readonly Condition[]) => set({ conditions }),
    isNarrowed: computed(() => state.value.text !== '' || state.value.conditions.length > 0),
  };
}

export type ListStateReturn = ReturnType<typeof useListState>;
