import type { Type } from '@nestjs/common';
import type { Clock } from '../clock.js';
import type { EventName } from '../events/events.js';
import type { Jobs } from '../jobs/jobs.js';
import type { Locale } from '../localized.js';
import type { RecordChange } from '../records/change.js';
import type { RecordQuery, Row } from '../records/query.js';

/** Lines of the server's log; each carries the plugin's name. Details are for machines: keep secrets out of them. */
export interface PluginLog {
  debug(message: string, details?: Row): void;
  info(message: string, details?: Row): void;
  warn(message: string, details?: Row): void;
  /** An `Error` among the details is written with its stack. */
  error(message: string, details?: Row | Error): void;
}

/**
 * Events of the plugin's own (`<plugin>.what`, or of its record types), delivered after commit to whoever listens. Within a before-rule
 * use `change.tx.emit`.
 */
export interface PluginEvents {
  emit(name: EventName, payload: Row): Promise<void>;
}

/**
 * HTTP to the hosts that the plugin declares, as `fetch` of the web. Refuses with `PLUGIN_HOST_UNDECLARED` any other host,
 * a redirect that leaves the list, and a name that leads to a private address; with `PLUGIN_HTTP_FAILED` what does not
 * answer within 10 seconds.
 */
export interface PluginHttp {
  fetch(url: string | URL, init?: RequestInit): Promise<Response>;
}

/**
 * Files of the plugin's own, under `<dataDir>/plugin-files/<plugin>`. Paths are relative, parts split by `/`; one that
 * leaves the folder is refused with `PLUGIN_FILE_PATH`.
 */
export interface PluginFiles {
  /** The content, or null when there is no such file. */
  read(path: string): Promise<Uint8Array | null>;
  /** Replaces the whole file; a reader sees the old content or the new, never a part. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** True when there was one. */
  remove(path: string): Promise<boolean>;
  /** Paths of all files below a folder, in order. */
  list(folder?: string): Promise<string[]>;
}

/** A class, or an abstract class that stands for the service behind it. */
export type ServiceToken<T> = Type<T> | (abstract new (...args: never[]) => T);

/**
 * What a plugin works with, bound to its name: the last parameter of every hook, job, schedule, action and webhook, and
 * injectable into the plugin's own providers (`constructor(private readonly context: PluginContext<Config>)`).
 */
export abstract class PluginContext<out Config = unknown> {
  /** Id of the plugin. */
  abstract readonly plugin: string;
  /** As the schema of the plugin's `config` answered it, secrets included; undefined without a schema. */
  abstract readonly config: Config;
  abstract readonly log: PluginLog;
  abstract readonly clock: Clock;
  abstract readonly query: RecordQuery;
  /** Opens transactions of its own: a before-rule writes by `change.tx` instead, so that it stands and falls with the change. */
  abstract readonly change: RecordChange;
  /** The plugin's own jobs by their short name, those of others by `<plugin>/<job>`. */
  abstract readonly jobs: Jobs;
  abstract readonly events: PluginEvents;
  abstract readonly http: PluginHttp;
  abstract readonly files: PluginFiles;
  /** A provider of the plugin itself, one that a required plugin exports, or a word of the sdk such as `Calendars`. */
  abstract get<T>(token: ServiceToken<T>): T;
  /** A text of the plugin's `messages`; words in braces are replaced from the values. Throws on an unknown key. */
  abstract text(key: string, locale: Locale, values?: Row): string;
}
