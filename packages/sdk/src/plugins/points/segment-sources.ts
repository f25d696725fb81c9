import type { Actor } from '../../access/actor.js';
import type { Localized } from '../../localized.js';
import { extensionPoint } from '../extension-point.js';
import type { PluginContext } from '../plugin-context.js';
import type { Schema } from '../schema.js';
import { demands } from './entry-check.js';

/** A way to say who belongs to a segment, where a filter over fields cannot. */
export interface SegmentSource {
  label: Localized;
  description: Localized;
  /** Record type whose records it gathers. */
  record: string;
  /** What people set for one segment; shown as a form. */
  parameters: Schema;
  /** Ids of the members that the actor may see, in batches. `parameters` is what the schema answered. */
  members(parameters: unknown, actor: Actor, context: PluginContext): AsyncIterable<readonly string[]>;
}

export const segmentSources = extensionPoint<SegmentSource>('segmentSources', {
  owner: 'core',
  faults: demands<SegmentSource>({
    label: 'localized',
    description: 'localized',
    record: 'text',
    parameters: 'object',
    members: 'function',
  }),
});
