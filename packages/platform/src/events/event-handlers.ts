import type { EventHandler, EventName } from '@ricejar/sdk';

export interface Subscription {
  /** Who handles it, stable over releases: `<plugin>/<what>`. Each consumer gets an event once. */
  consumer: string;
  handle: EventHandler;
}

/** Who wants to hear of what; filled at boot by the platform and by plugins. */
export class EventHandlers {
  private readonly byEvent = new Map<string, Subscription[]>();

  /** Throws when the consumer already handles this event. */
  on(event: EventName, consumer: string, handle: EventHandler): void {
    const known = this.byEvent.get(event) ?? [];
    if (known.some((one) => one.consumer === consumer)) {
      throw new Error(`${consumer} handles ${event} twice`);
    }
    this.byEvent.set(event, [...known, { consumer, handle }]);
  }

  of(event: string): readonly Subscription[] {
    return this.byEvent.get(event) ?? [];
  }
}
