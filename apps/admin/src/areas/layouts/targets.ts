import type { LayoutDefinition, Localized } from '@ricejar/admin-sdk';

/** A section that a field can be moved to. */
export interface Target {
  key: string;
  name: string;
}

/** The sections by name: the list of before where nothing about it changed, so that hundreds of tiles stay as they are. */
export function targetsOf(
  layout: LayoutDefinition,
  text: (label: Localized) => string,
  before: readonly Target[] | undefined,
): readonly Target[] {
  const now = layout.sections.map(({ key, label }) => ({ key, name: text(label) }));
  return before && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
