import { computed, inject, type ComputedRef, type InjectionKey } from 'vue';

/** A tier as marks show it. `tone` is a tone of choices: gold, jade, blue, stone, amber, green, slate, red. */
export interface TierLook {
  key: string;
  label: string;
  tone: string | null;
}

/** The levels of this installation, best first; without them a mark knows S, A, B and C. */
export const TIER_LEVELS_KEY: InjectionKey<ComputedRef<readonly TierLook[]>> = Symbol('ricejar.tier-levels');

const USUAL: readonly TierLook[] = [
  { key: 'S', label: 'S', tone: 'gold' },
  { key: 'A', label: 'A', tone: 'jade' },
  { key: 'B', label: 'B', tone: 'blue' },
  { key: 'C', label: 'C', tone: 'stone' },
];

/** The tiers there are, best first. */
export function useTierLevels(): ComputedRef<readonly TierLook[]> {
  const levels = inject(TIER_LEVELS_KEY, null);
  return computed(() => (levels && levels.value.length > 0 ? levels.value : USUAL));
}

const COLOURS: Readonly<Record<string, string>> = {
  gold: 'var(--tier-s)',
  amber: 'var(--ui-warning)',
  jade: 'var(--tier-a)',
  green: 'var(--ui-success)',
  blue: 'var(--tier-b)',
  slate: 'var(--ui-secondary)',
  stone: 'var(--tier-c)',
  red: 'var(--ui-error)',
};

/** The colour of a tone, as CSS. */
export const tierColour = (tone: string | null | undefined): string =>
  COLOURS[tone ?? 'stone'] ?? 'var(--tier-c)';

/** What fits into a seal: two Latin letters as they are, else the first letter or character. */
export function tierLetter(label: string): string {
  const letters = [...label.trim()];
  return /^[\p{Script=Latin}\d+*-]{1,2}$/u.test(letters.join(''))
    ? letters.join('')
    : (letters[0] ?? '').toUpperCase();
}
