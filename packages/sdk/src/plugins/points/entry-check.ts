/** Asks an entry for what its type promises: plugins may be written without a type checker. */
type Demand = 'text' | 'localized' | 'function' | 'list' | 'object';

const FITS: Readonly<Record<Demand, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && value !== '',
  localized: (value) => {
    const { en, zh } = (value ?? {}) as { en?: unknown; zh?: unknown };
    return typeof en === 'string' && en !== '' && typeof zh === 'string' && zh !== '';
  },
  function: (value) => typeof value === 'function',
  list: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null,
};

const MEANS: Readonly<Record<Demand, string>> = {
  text: 'a text',
  localized: 'a text in every language',
  function: 'a function',
  list: 'a list',
  object: 'an object',
};

/** Faults of an entry by what each of its parts must be. */
export const demands =
  <Entry extends object>(of: { [Key in keyof Entry]?: Demand }) =>
  (entry: Entry): string[] =>
    Object.entries<Demand | undefined>(of).flatMap(([key, demand]) =>
      demand === undefined || FITS[demand]((entry as Record<string, unknown>)[key])
        ? []
        : [`${key} must be ${MEANS[demand]}`],
    );
