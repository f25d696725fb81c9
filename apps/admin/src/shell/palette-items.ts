/** One line of the command palette. */
export interface PaletteItem {
  id: string;
  group: 'records' | 'go' | 'create' | 'settings';
  label: string;
  hint?: string;
  icon: string;
  run: () => void;
}

const fold = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/** Commands whose label holds every typed word; with nothing typed, all but the long tail. */
export function matchCommands(items: readonly PaletteItem[], typed: string): PaletteItem[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items.filter((item) => item.group === 'go');
  return items.filter((item) =>
    words.every((word) => fold(`${item.label} ${item.hint ?? ''}`).includes(word)),
  );
}
