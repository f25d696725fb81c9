/** A value outside the domain of a function, or data no model can be fitted to. */
export class NumericsError extends Error {
  override readonly name = 'NumericsError';

  constructor(
    /**
     * `domain`: an argument the function is not defined for. `shape`: sizes that do not fit together. `singular`: a
     * matrix that is not positive definite, as from columns that repeat each other. `separated`: data that a threshold
     * tells apart without error, so that no finite estimate exists. `diverged`: no convergence within the limit.
     */
    readonly reason: 'domain' | 'shape' | 'singular' | 'separated' | 'diverged',
    message: string,
    /** Where it was found, such as `row` and `feature`. */
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
  }
}

/** Throws a `domain` error with this message unless `holds`. */
export function demand(holds: boolean, message: string): asserts holds {
  if (!holds) throw new NumericsError('domain', message);
}
