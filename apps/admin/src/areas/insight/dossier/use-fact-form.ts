import {
  fieldAt,
  isApiError,
  useRecordActions,
  type FieldMeta,
  type PlacedField,
  type RecordType,
  type Row,
} from '@ricejar/admin-sdk';
import { dayOf } from '@ricejar/ui';
import { computed, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';

interface Block {
  key: string;
  columns: 1 | 2;
  fields: readonly PlacedField[];
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';
const WALLET = ['walletTotal', 'periodFrom', 'periodTo'];

/** A fact being written down: what is asked follows the topic; a renewed one starts from what was known. */
export function useFactForm(
  recordType: () => RecordType,
  customerId: () => string,
  renewed: () => Row | null,
) {
  const { t } = useI18n({ useScope: 'global' });
  const { create } = useRecordActions();
  const values = shallowRef<Record<string, unknown>>({});
  const missing = shallowRef<ReadonlySet<string>>(new Set());
  const failure = shallowRef<unknown>(null);
  const isBusy = shallowRef(false);

  const isWallet = computed(() => values.value['topic'] === 'wallet');
  const place = (...paths: string[]): PlacedField[] =>
    paths.flatMap((path) => {
      const field = fieldAt(recordType(), path);
      if (!field || !field.writable) return [];
      return [{ field, isRequired: field.required || WALLET.includes(path), isReadOnly: false }];
    });
  const blocks = computed<readonly Block[]>(() =>
    [
      {
        key: 'what',
        columns: 1 as const,
        fields: [...(renewed() ? [] : place('topic')), ...place('statement')],
      },
      {
        key: 'figures',
        columns: isWallet.value ? (1 as const) : (2 as const),
        fields: isWallet.value ? place(...WALLET) : place('figure', 'unit'),
      },
      { key: 'source', columns: 1 as const, fields: place('source', 'sourceUrl') },
      { key: 'weight', columns: 1 as const, fields: place('datedOn', 'confidence') },
      { key: 'more', columns: 1 as const, fields: place('isKey', 'note') },
    ].filter((block) => block.fields.length > 0),
  );

  /** The figures and the source of what is renewed are what has to be found out anew. */
  function reset(topic: string | null): void {
    const before = renewed();
    values.value = {
      topic: before?.['topic'] ?? topic,
      statement: before?.['statement'] ?? null,
      unit: before?.['unit'] ?? null,
      isKey: before?.['isKey'] === true,
      confidence: 'medium',
      datedOn: dayOf(new Date()),
    };
    missing.value = new Set();
    failure.value = null;
  }

  const badField = computed(() =>
    isApiError(failure.value) ? String(failure.value.details['field'] ?? '') : '',
  );
  const message = computed(() => (failure.value instanceof Error ? failure.value.message : ''));
  const shown = computed(() => blocks.value.flatMap((block) => block.fields));

  function set(field: FieldMeta, value: unknown): void {
    values.value = { ...values.value, [field.path]: value };
    missing.value = new Set([...missing.value].filter((path) => path !== field.path));
    if (badField.value === field.path) failure.value = null;
  }

  const errorOf = (field: FieldMeta): string | undefined =>
    missing.value.has(field.path)
      ? t('insight.form.required')
      : badField.value === field.path
        ? message.value
        : undefined;

  async function submit(): Promise<boolean> {
    const asked = shown.value.filter(({ field }) => !isEmpty(values.value[field.path]));
    missing.value = new Set(
      shown.value
        .filter(({ field, isRequired }) => isRequired && isEmpty(values.value[field.path]))
        .map(({ field }) => field.path),
    );
    if (missing.value.size > 0 || isBusy.value) return false;
    const known = [
      ['customer', { id: customerId() }],
      ['topic', values.value['topic']],
      ['supersedes', renewed() && { id: renewed()?.id }],
    ] as const;
    const changes = [
      ...asked.map(({ field }) => ({ field, value: values.value[field.path] })),
      ...known.flatMap(([path, value]) => {
        const field = fieldAt(recordType(), path);
        return field && value && !asked.some((one) => one.field === field) ? [{ field, value }] : [];
      }),
    ];
    isBusy.value = true;
    failure.value = null;
    try {
      await create(recordType(), changes);
      return true;
    } catch (error) {
      failure.value = error;
      return false;
    } finally {
      isBusy.value = false;
    }
  }

  return {
    values,
    blocks,
    isBusy,
    /** What the server said, where no field on the form can say it. */
    message: computed(() =>
      shown.value.some(({ field }) => field.path === badField.value) ? '' : message.value,
    ),
    reset,
    set,
    errorOf,
    submit,
  };
}
