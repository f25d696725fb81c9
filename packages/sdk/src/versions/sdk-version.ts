/** Of this sdk, the admin sdk and the design system; it moves by semantic versioning, apart from the product's own version. */
export const SDK_VERSION = '1.0.0';

/**
 * What this release understands: its own version, and the last one of the major before. A plugin fits when its `sdk` range
 * takes in one of them, so that it outlives one major without a change.
 */
export const SDK_VERSIONS: readonly string[] = [SDK_VERSION, '0.1.0'];
