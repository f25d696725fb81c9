import type { Actor } from '../../access/actor.js';
import type { Localized } from '../../localized.js';
import { extensionPoint } from '../extension-point.js';
import type { PluginContext } from '../plugin-context.js';
import { demands } from './entry-check.js';

/** Something found: a record that the actor may see, by a text that the source knows. */
export interface SearchFind {
  /** Record type and id: where the hit leads. */
  record: string;
  id: string;
  title: string;
  subtitle: string | null;
}

/** Finds records by texts that are not in their fields: a document's content, a number of another system. */
export interface SearchSource {
  label: Localized;
  /** At most `first` finds, best first. Read as the actor: finds that it may not see are dropped all the same. */
  search(text: string, first: number, actor: Actor, context: PluginContext): Promise<readonly SearchFind[]>;
}

/** Asked beside the fields that are searched; one that fails or takes longer than 2 seconds is left out of that answer. */
export const searchSources = extensionPoint<SearchSource>('searchSources', {
  owner: 'core',
  faults: demands<SearchSource>({ label: 'localized', search: 'function' }),
});
