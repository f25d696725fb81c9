import type { Provider, Type } from '@nestjs/common';
import type { EventHandler, RicejarEvent } from '../events/events.js';
import type { JobContext } from '../jobs/jobs.js';
import type { Localized } from '../localized.js';
import type { PendingChange } from '../records/change.js';
import type { PluginField } from '../records/field.js';
import type { RecordClass } from '../records/record.js';
import type { Actor } from '../access/actor.js';
import type { ExtensionPoint, PluginServices } from './extension-point.js';

/** Plain SQL that takes the database one step on. Never edited once released; the name ends with 13 digits of time. */
export interface Migration {
  name: string;
  up: readonly string[];
}

export interface PluginDefinition {
  /** `[a-z][a-z0-9]{2,20}`: the only prefix of everything the plugin adds. */
  id: string;
  version: string;
  /** Range of sdk versions it works with. */
  sdk: string;
  label: Localized;
  description: Localized;
  /** Plugins and modules that must be there, by id, with a version range. */
  requires?: Readonly<Record<string, string>>;
  records?: readonly RecordClass[];
  /** Typed columns on the record types of others, by record name, then field name. Always nullable. */
  fields?: Readonly<Record<string, Readonly<Record<string, PluginField>>>>;
  migrations?: readonly Migration[];
  /** Named permissions, such as `tier.publish`. */
  permissions?: Readonly<Record<string, Localized>>;
  providers?: readonly Provider[];
  resolvers?: readonly Type[];
  extend?: (on: <Entry>(point: ExtensionPoint<Entry>) => { add(name: string, entry: Entry): void }) => void;
  /** Rules in the transaction, by `record.action`: `'customer.delete'`. */
  before?: Readonly<
    Record<string, (change: PendingChange, services: PluginServices) => void | Promise<void>>
  >;
  /** Handlers after commit, by event name. */
  after?: Readonly<
    Record<string, (event: RicejarEvent, actor: Actor, services: PluginServices) => ReturnType<EventHandler>>
  >;
  jobs?: Readonly<
    Record<
      string,
      {
        retries?: number;
        expireSeconds?: number;
        run: (input: any, context: JobContext, services: PluginServices) => Promise<void>;
      }
    >
  >;
  /** Work of its own job on a beat; at most one runs at a time over all workers. */
  schedules?: Readonly<
    Record<string, { everySeconds: number; run: (services: PluginServices) => Promise<void> }>
  >;
}

/** What `sdk` ranges are judged against; it moves by semantic versioning, apart from the product's own version. */
export const SDK_VERSION = '0.1.0';

const ID = /^[a-z][a-z0-9]{2,20}$/;

/** A plugin as plain data. Modules in the box (customer, opportunity, service) are declared the same way. */
export function definePlugin(definition: PluginDefinition): PluginDefinition {
  if (!ID.test(definition.id)) throw new Error(`plugin id "${definition.id}" must match ${ID.source}`);
  return Object.freeze({ ...definition });
}
