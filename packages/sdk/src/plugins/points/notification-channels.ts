import type { Locale, Localized } from '../../localized.js';
import { extensionPoint } from '../extension-point.js';
import type { PluginContext } from '../plugin-context.js';
import { demands } from './entry-check.js';

/** One message to one user. */
export interface NotificationMessage {
  /** The same for every try: by it a channel knows what it has already sent. */
  id: string;
  userId: string;
  locale: Locale;
  title: string;
  /** Plain text. */
  body: string;
  /** Path in the admin that the message is about. */
  link: string | null;
}

/** A way to reach people. */
export interface NotificationChannel {
  label: Localized;
  /** Throws when it was not delivered: it is tried again. */
  send(message: NotificationMessage, context: PluginContext): Promise<void>;
}

export const notificationChannels = extensionPoint<NotificationChannel>('notificationChannels', {
  owner: 'core',
  faults: demands<NotificationChannel>({ label: 'localized', send: 'function' }),
});
