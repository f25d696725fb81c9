import type { Provider, Type } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { RicejarEvent } from '../events/events.js';
import type { Localized } from '../localized.js';
import type { PendingChange } from '../records/change.js';
import type { PluginField } from '../records/field.js';
import type { RecordClass } from '../records/record.js';
import type { ActionDefinition } from './define-action.js';
import type { PluginJob } from './define-job.js';
import type { WebhookDefinition } from './define-webhook.js';
import { callSite, noteDeclaration } from './call-site.js';
import type { Computation } from './computation.js';
import type { ExtensionPoint } from './extension-point.js';
import type { FieldChange } from './field-change.js';
import type { PluginContext, ServiceToken } from './plugin-context.js';
import type { Schema } from './schema.js';
import { inTodaysWords } from '../versions/earlier-words.js';

/** Plain SQL that takes the database one step on. Never edited once released; the name ends with 13 digits of time. */
export interface Migration {
  name: string;
  up: readonly string[];
}

/** What happens when a plugin does not fit or fails to start: `abort` stops the server, `disable` goes on without it. */
export type BootPolicy = 'abort' | 'disable';

export type BeforeHook<Config> = (
  change: PendingChange,
  context: PluginContext<Config>,
) => void | Promise<void>;

/** A rule that is asked only where one of these fields is written: writes of others, imports among them, stay set-based. */
export interface NarrowBeforeHook<Config> {
  /** By path. */
  fields: readonly string[];
  run: BeforeHook<Config>;
}

/**
 * A plugin as its author writes it. `Config` follows from the schema `config`, so that `context.config` is typed in every
 * function below. Everything is namespaced by `id` where names could meet: jobs, schedules, actions and webhooks are
 * addressed as `<id>/<name>`, extra fields are columns `x_<id>__<field>`.
 */
export interface PluginDefinition<Config = never> {
  /** `[a-z][a-z0-9]{2,20}`: the only prefix of everything the plugin adds. */
  id: string;
  version: string;
  /** Range of sdk versions it works with. */
  sdk: string;
  label: Localized;
  description: Localized;
  /** Plugins and modules that must be there, by id, with a version range. */
  requires?: Readonly<Record<string, string>>;
  /** `disable` unless told; a module that comes with the product always aborts. */
  onBootFailure?: BootPolicy;
  /**
   * What administrators set: validated at boot, shown as a form. Values are JSON. A value of
   * `.meta({ secret: true, label: { en, zh } })` is kept encrypted and never answered; `label` (and `help`, in the same
   * form) is what the form shows.
   */
  config?: Schema<Config>;
  /**
   * Hosts that `context.http` may reach: `api.example.com`, or `*.example.com` for any name below it, with `:port` when it
   * is not the scheme's own. A private or local address only when written out here: `10.0.0.7`, `localhost:9000`.
   */
  hosts?: readonly string[];
  records?: readonly RecordClass[];
  /** Typed columns on the record types of others, by record name, then field name. Always nullable. */
  fields?: Readonly<Record<string, Readonly<Record<string, PluginField>>>>;
  /** How values that an earlier version kept in another kind become those of today, by record name, then field name. */
  fieldChanges?: Readonly<Record<string, Readonly<Record<string, FieldChange>>>>;
  migrations?: readonly Migration[];
  /** Named permissions, such as `renewals.draft`. */
  permissions?: Readonly<Record<string, Localized>>;
  /** Nest providers, seen by the plugin alone. Global guards, filters, pipes and interceptors are refused. */
  providers?: readonly Provider[];
  /** Those of the providers that plugins which require this one may inject. */
  exports?: readonly ServiceToken<unknown>[];
  /** Nest GraphQL resolvers; each method says who may call it (`@Requires`, `@SignedIn`, `@Public`). */
  resolvers?: readonly Type[];
  /** Extension points of the plugin's own, for plugins that require it. */
  points?: readonly ExtensionPoint<never>[];
  extend?: (on: <Entry>(point: ExtensionPoint<Entry>) => { add(name: string, entry: Entry): void }) => void;
  /** Rules in the transaction, by `record.action`: `'customer.delete'`. Throw a coded error to veto. */
  before?: Readonly<Record<string, BeforeHook<Config> | NarrowBeforeHook<Config>>>;
  /** Handlers after commit, at least once, by event name. */
  after?: Readonly<
    Record<
      string,
      (event: RicejarEvent, actor: Actor, context: PluginContext<Config>) => void | Promise<void>
    >
  >;
  jobs?: Readonly<Record<string, PluginJob<Config>>>;
  /** Work on a beat; at most one run of each at a time over all workers. */
  schedules?: Readonly<
    Record<string, { everySeconds: number; run: (context: PluginContext<Config>) => Promise<void> }>
  >;
  /** Long work on values alone, run by `Computations`. */
  computations?: Readonly<Record<string, Computation>>;
  actions?: Readonly<Record<string, ActionDefinition<Config>>>;
  webhooks?: Readonly<Record<string, WebhookDefinition<Config>>>;
  /** Texts for `context.text`, in every language. */
  messages?: Readonly<Record<string, Localized>>;
}

const ID = /^[a-z][a-z0-9]{2,20}$/;

/** A plugin as plain data. Modules in the box (customer, opportunity, service) are declared the same way. */
export function definePlugin<Config = undefined>(definition: PluginDefinition<Config>): PluginDefinition {
  if (!ID.test(definition.id)) throw new Error(`plugin id "${definition.id}" must match ${ID.source}`);
  const { jobs } = definition;
  const current = { ...definition, ...(jobs && { jobs: inTodaysWords(definition.id, jobs) }) };
  const plugin = Object.freeze(current) as unknown as PluginDefinition;
  noteDeclaration(plugin, callSite());
  return plugin;
}
