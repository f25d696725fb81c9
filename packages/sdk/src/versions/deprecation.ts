/** Something of the sdk that still works and will go. */
export interface Deprecation {
  /** Id of the plugin that uses it; null stands for the one whose code runs. */
  plugin: string | null;
  /** What is used: `expireSeconds of the job "remind"`. */
  what: string;
  /** The sdk version that deprecated it. It goes with the major after. */
  since: string;
  /** What to say now: `timeoutSeconds`. */
  instead: string;
}

type Listener = (deprecation: Deprecation) => void;

const waiting: Deprecation[] = [];
let listener: Listener | null = null;

/** Says that a plugin uses what is deprecated; the host writes it into its log once, under the plugin's name. */
export function deprecated(deprecation: Deprecation): void {
  if (listener) listener(deprecation);
  else waiting.push(deprecation);
}

/** Of the host: hears every deprecated use from now on, and first those before. */
export function hearDeprecations(listen: Listener): void {
  listener = listen;
  for (const one of waiting.splice(0)) listen(one);
}
