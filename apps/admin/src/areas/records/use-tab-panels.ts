import { useSlotPanels, type AnyPanel, type Owned, type RecordType, type Row } from '@ricejar/admin-sdk';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';

export interface TabPanel {
  /** As it stands in the address. */
  tab: string;
  panel: Owned<AnyPanel>;
  /** Props of its slot. */
  context: object;
}

/** Tabs that areas and plugins add to the page of a record: those for every record type, then those for its own. */
export function useTabPanels(place: MaybeRefOrGetter<{ recordType: RecordType; row: Row }>) {
  const context = computed(() => toValue(place));
  const customer = computed(() => ({ customer: context.value.row }));
  const opportunity = computed(() => ({ opportunity: context.value.row }));
  const ofAny = useSlotPanels('record.page.tabs', context);
  const ofCustomer = useSlotPanels('customer.page.tabs', customer);
  const ofOpportunity = useSlotPanels('opportunity.page.tabs', opportunity);
  const tabs = (panels: readonly Owned<AnyPanel>[], props: object): TabPanel[] =>
    panels.map((panel) => ({ tab: `${panel.owner}.${panel.id}`, panel, context: props }));
  return computed(() => [
    ...tabs(ofAny.value, context.value),
    ...(context.value.recordType.name === 'customer' ? tabs(ofCustomer.value, customer.value) : []),
    ...(context.value.recordType.name === 'opportunity' ? tabs(ofOpportunity.value, opportunity.value) : []),
  ]);
}

/** Slots whose panels stand as tabs on the page of such a record. */
export const tabSlots = (recordType: RecordType) => [
  'record.page.tabs' as const,
  ...(recordType.name === 'customer' ? (['customer.page.tabs'] as const) : []),
  ...(recordType.name === 'opportunity' ? (['opportunity.page.tabs'] as const) : []),
];
