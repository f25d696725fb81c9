import {
  isApiError,
  useLayout,
  useRecordActions,
  useSession,
  valueAt,
  withValueAt,
  type FieldMeta,
  type PlacedField,
  type PlacedSection,
  type RecordType,
  type Row,
} from '@ricejar/admin-sdk';
import { computed, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { createFields } from './create-fields.js';

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const asPlaced = (field: FieldMeta): PlacedField => ({
  field,
  isRequired: field.required,
  isReadOnly: false,
});

/** A record being created: what the form asks, in the caller's layout when there is one; its values; saving it. */
export function useCreateForm(recordType: () => RecordType, preset: () => Readonly<Record<string, unknown>>) {
  const { t } = useI18n({ useScope: 'global' });
  const { create } = useRecordActions();
  const { me } = useSession();

  const values = shallowRef<Record<string, unknown>>({});
  const isBusy = shallowRef(false);
  const failure = shallowRef<unknown>(null);
  const missing = shallowRef<ReadonlySet<string>>(new Set());

  const fields = computed(() => createFields(recordType()));
  const all = computed(() => [...fields.value.first, ...fields.value.more]);
  const layout = useLayout(recordType, () => ({ id: '', ...values.value }));

  /** What the form asks at once. Fields a layout leaves out but no record may be without come after its sections. */
  const sections = computed<readonly PlacedSection[]>(() => {
    const plain = (key: string, of: readonly FieldMeta[]): PlacedSection => ({
      key,
      label: { en: '', zh: '' },
      columns: 1,
      fields: of.map(asPlaced),
    });
    if (!layout.value) return [plain('first', fields.value.first)];
    const settable = new Set(all.value);
    const left = layout.value.rest.filter((field) => field.required && settable.has(field));
    return [
      ...layout.value.sections.map((section) => ({
        ...section,
        fields: section.fields.filter(({ field }) => settable.has(field)),
      })),
      plain('required', left),
    ].filter((section) => section.fields.length > 0);
  });
  /** What it asks on demand. */
  const more = computed<readonly PlacedField[]>(() => {
    const shown = new Set(sections.value.flatMap((section) => section.fields.map(({ field }) => field)));
    const rest = layout.value
      ? all.value.filter((field) => layout.value?.rest.includes(field))
      : fields.value.more;
    return rest.filter((field) => !shown.has(field)).map(asPlaced);
  });
  const asked = computed(() => [...sections.value.flatMap((section) => section.fields), ...more.value]);

  const badField = computed(() =>
    isApiError(failure.value) ? String(failure.value.details['field'] ?? '') : '',
  );
  const message = computed(() => (failure.value instanceof Error ? failure.value.message : ''));

  function reset(): void {
    // A new record is mine until I say otherwise.
    const isOwned = fields.value.first.some((field) => field.path === 'owner');
    const initial: [string, unknown][] = [
      ...all.value.flatMap((field): [string, unknown][] =>
        isEmpty(field.default) ? [] : [[field.path, field.default]],
      ),
      ...(me.value && isOwned
        ? [['owner', { id: me.value.id, name: me.value.name }] as [string, unknown]]
        : []),
      ...Object.entries(preset()),
    ];
    values.value = initial.reduce<Record<string, unknown>>(
      (row, [path, value]) => withValueAt(row, path, value),
      {},
    );
    failure.value = null;
    missing.value = new Set();
  }

  function set(field: FieldMeta, value: unknown): void {
    values.value = withValueAt(values.value, field.path, value);
    missing.value = new Set([...missing.value].filter((path) => path !== field.path));
    if (badField.value === field.path) failure.value = null;
  }

  function errorOf(field: FieldMeta): string | undefined {
    if (missing.value.has(field.path)) return t('records.create.required');
    return badField.value === field.path ? message.value : undefined;
  }

  /** Creates the record; null when something is missing or the server refuses. */
  async function submit(): Promise<Row | null> {
    const wanted = asked.value.filter(({ isReadOnly }) => !isReadOnly);
    missing.value = new Set(
      wanted
        .filter(({ field, isRequired }) => isRequired && isEmpty(valueAt(values.value, field.path)))
        .map(({ field }) => field.path),
    );
    if (missing.value.size > 0) return null;
    isBusy.value = true;
    failure.value = null;
    try {
      const changes = wanted
        .map(({ field }) => ({ field, value: valueAt(values.value, field.path) }))
        .filter(({ value }) => !isEmpty(value));
      return await create(recordType(), changes);
    } catch (error) {
      failure.value = error;
      return null;
    } finally {
      isBusy.value = false;
    }
  }

  return {
    values,
    sections,
    more,
    isBusy,
    failure,
    message,
    badField,
    /** Fields that a person has to be led to: they are missing, or the server refused them. */
    isWrong: (field: FieldMeta) => missing.value.has(field.path) || badField.value === field.path,
    reset,
    set,
    errorOf,
    submit,
  };
}
