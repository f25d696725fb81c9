import type { DeliveryRow, RecallTask } from './device-data.js';

export interface Receiver {
  id: string;
  name: string;
  /** Days of delivery, newest first. */
  days: string[];
  /** Of the recall; null when there is none. */
  task: RecallTask | null;
}

/** Customers that received a lot, each once, by name. */
export function receiversOf(
  deliveries: readonly DeliveryRow[],
  tasks: readonly RecallTask[],
  locale: string,
): Receiver[] {
  const byId = new Map<string, Receiver>();
  for (const { customer, deliveredOn } of deliveries) {
    const known = byId.get(customer.id);
    if (known) known.days.push(deliveredOn);
    else
      byId.set(customer.id, {
        ...customer,
        days: [deliveredOn],
        task: tasks.find((task) => task.customer?.id === customer.id) ?? null,
      });
  }
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name, locale));
}
