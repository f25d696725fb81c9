import { shallowRef, type ShallowRef } from 'vue';

export interface Carried {
  cardId: string;
  from: string;
  /** Stage it would be dropped in. */
  over: string;
}

export interface CarryOptions {
  stageIds: () => readonly string[];
  stageOf: (cardId: string) => string | undefined;
  drop: (cardId: string, stageId: string) => void;
  open: (cardId: string) => void;
  say: (event: 'lifted' | 'over' | 'cancelled', carried: Carried) => void;
}

const neighbour = (ids: readonly string[], id: string, step: number): string | undefined =>
  ids[Math.min(Math.max(ids.indexOf(id) + step, 0), ids.length - 1)];

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** Carrying a card with the keyboard: Space lifts, arrows choose the stage, Space drops, Esc puts it back. */
export function useCarry(options: CarryOptions): {
  carried: ShallowRef<Carried | null>;
  onKeydown: (event: KeyboardEvent) => void;
  cancel: () => void;
} {
  const carried = shallowRef<Carried | null>(null);

  function cancel(): void {
    if (!carried.value) return;
    options.say('cancelled', carried.value);
    carried.value = null;
  }

  function carry(now: Carried, key: string): boolean {
    if (key === 'Escape') {
      cancel();
    } else if (key === ' ' || key === 'Enter') {
      carried.value = null;
      if (now.over === now.from) options.say('cancelled', now);
      else options.drop(now.cardId, now.over);
    } else if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const over = neighbour(options.stageIds(), now.over, STEPS[key] ?? 0) ?? now.over;
      carried.value = { ...now, over };
      options.say('over', carried.value);
      document
        .querySelector(`[data-stage="${over}"]`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    return key !== 'Tab';
  }

  function walk(card: HTMLElement, key: string): void {
    const column = card.closest<HTMLElement>('[data-stage]');
    const inColumn = (of: Element | null): HTMLElement[] => [
      ...(of?.querySelectorAll<HTMLElement>('[data-card]') ?? []),
    ];
    const index = inColumn(column).indexOf(card);
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      inColumn(column)[index + (STEPS[key] ?? 0)]?.focus();
      return;
    }
    const columns = [...document.querySelectorAll<HTMLElement>('[data-stage]')].filter(
      (one) => one === column || inColumn(one).length > 0,
    );
    const next = inColumn(columns[column ? columns.indexOf(column) + (STEPS[key] ?? 0) : 0] ?? null);
    next[Math.min(index, next.length - 1)]?.focus();
  }

  function onKeydown(event: KeyboardEvent): void {
    const card = event.target;
    if (event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return;
    if (!(card instanceof HTMLElement) || card.dataset['card'] === undefined) return;
    const cardId = card.dataset['card'];
    const now = carried.value;
    if (now) {
      if (carry(now, event.key)) event.preventDefault();
      else carried.value = null;
      return;
    }
    const from = options.stageOf(cardId);
    if (event.key === 'Enter') options.open(cardId);
    else if (event.key === ' ' && from !== undefined && card.getAttribute('draggable') === 'true') {
      carried.value = { cardId, from, over: from };
      options.say('lifted', carried.value);
    } else if (event.key in STEPS) walk(card, event.key);
    else return;
    event.preventDefault();
  }

  return { carried, onKeydown, cancel };
}
