import {
  compileFilter,
  resolvePath,
  useTitleOf,
  useList,
  useLocale,
  useRecordTypes,
  valueCount,
  type Condition,
  type RecordType,
} from '@ricejar/admin-sdk';
import { formatDate, formatNumber, useUiLocale } from '@ricejar/ui';
import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';

/** A condition in words. Ids of references are read as the names of what they point to. */
export function useConditionText(type: () => RecordType, condition: () => Condition): ComputedRef<string> {
  const { t } = useI18n({ useScope: 'global' });
  const { text } = useLocale();
  const locale = useUiLocale();
  const { byName } = useRecordTypes();
  const titleOf = useTitleOf();
  const resolved = computed(() => resolvePath(type(), condition().path, byName));
  const pointsElsewhere = (kind: string | undefined): boolean =>
    kind === 'reference' || kind === 'references';
  const target = computed(() =>
    pointsElsewhere(resolved.value?.field.kind) ? byName(resolved.value?.field.target) : undefined,
  );

  const named = useList(target, () => ({
    paths: [],
    filter:
      target.value && condition().values.length > 0
        ? { id: { in: condition().values } }
        : compileFilter(type(), [], '', byName),
    enabled: target.value !== undefined && condition().values.length > 0,
  }));

  const valueText = (value: string): string => {
    const field = resolved.value?.field;
    if (!field) return value;
    const choice = field.choices?.find((one) => one.value === value);
    if (choice) return text(choice.label);
    if (pointsElsewhere(field.kind)) {
      const row = named.rows.value.find((one) => one.id === value);
      return row ? titleOf(target.value, row) : '…';
    }
    const { operator } = condition();
    if (operator === 'inLastDays' || operator === 'inNextDays') return t('records.days', { count: value });
    if (field.kind === 'date' || field.kind === 'dateTime') return formatDate(value, locale.value);
    return ['integer', 'decimal', 'money'].includes(field.kind) ? formatNumber(value, locale.value) : value;
  };

  return computed(() => {
    const found = resolved.value;
    if (!found) return condition().path;
    const { operator, values } = condition();
    const name = found.through
      ? `${text(found.through.label)} › ${text(found.field.label)}`
      : text(found.field.label);
    const words = [name, t(`core.operator.${operator}`)];
    if (valueCount(operator) === 2) words.push(values.map(valueText).join(` ${t('records.and')} `));
    else if (values.length > 0) words.push(values.map(valueText).join(', '));
    return words.join(' ');
  });
}
