/** What somebody made of the home screen: widgets by key, as far as they were ever moved or hidden. */
export interface Arrangement {
  order: readonly string[];
  hidden: readonly string[];
}

export const AS_IT_CAME: Arrangement = { order: [], hidden: [] };

/** In the order chosen; what was never moved, such as the widgets of a new plugin, follows in its own. */
export function arranged<T extends { key: string }>(widgets: readonly T[], { order }: Arrangement): T[] {
  const placed = order.flatMap((key) => widgets.find((one) => one.key === key) ?? []);
  return [...placed, ...widgets.filter((one) => !placed.includes(one))];
}

/** With the widget one place further up (-1) or down (1) among those that the person sees. */
export function moved(
  keys: readonly string[],
  key: string,
  step: -1 | 1,
  arrangement: Arrangement,
): Arrangement {
  const at = keys.indexOf(key);
  const other = keys[at + step];
  if (at < 0 || other === undefined) return arrangement;
  const order = keys.map((one) => (one === key ? other : one === other ? key : one));
  return { ...arrangement, order };
}

export const shown = (arrangement: Arrangement, key: string, isShown: boolean): Arrangement => ({
  ...arrangement,
  hidden: [...arrangement.hidden.filter((one) => one !== key), ...(isShown ? [] : [key])],
});

/** What was kept, however old or broken. */
export function readArrangement(text: string): Arrangement {
  const list = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  try {
    const { order, hidden } = JSON.parse(text) as Record<string, unknown>;
    return { order: list(order), hidden: list(hidden) };
  } catch {
    return AS_IT_CAME;
  }
}
