import { useQueryCache } from '@pinia/colada';
import { useToast } from '@ricejar/ui';
import { useI18n } from 'vue-i18n';
import { useApi, type ApiClient } from '../api/api-client.js';
import { useLocale, type LocaleState } from '../locale/locale.js';
import { useSession, type Session } from '../session/session.js';

export type Words = (key: string, values?: Readonly<Record<string, unknown>>, count?: number) => string;

export interface Notice {
  title: string;
  description?: string;
  tone?: 'neutral' | 'success' | 'error';
  /** A lucide icon. */
  icon?: string;
}

/** What the functions of actions and columns work with: they stand outside of any component. */
export interface AdminTools {
  api: ApiClient;
  session: Session;
  locale: LocaleState;
  /** A message in the reader's language; `count` picks singular or plural. */
  t: Words;
  /** Says something in passing at the edge of the screen. */
  notify(notice: Notice): void;
  /** Lists, counts and open records are asked for again, after something changed on the server. */
  refresh(): Promise<void>;
}

const ICONS = { neutral: 'i-lucide-info', success: 'i-lucide-check', error: 'i-lucide-triangle-alert' };

/** In a component's setup. */
export function useAdminTools(): AdminTools {
  const toast = useToast();
  const cache = useQueryCache();
  return {
    api: useApi(),
    session: useSession(),
    locale: useLocale(),
    t: useMessages(),
    notify: ({ title, description, tone = 'neutral', icon }) =>
      void toast.add({
        title,
        color: tone,
        icon: icon ?? ICONS[tone],
        ...(description !== undefined && { description }),
      }),
    refresh: async () => {
      const keys = ['list', 'count', 'record', 'history'];
      await Promise.all(keys.map((key) => cache.invalidateQueries({ key: [key] })));
    },
  };
}

/** Messages by key, in the language in force: an area's or plugin's stand under its id. */
export function useMessages(): Words {
  const { t } = useI18n({ useScope: 'global' });
  return (key, values = {}, count) => (count === undefined ? t(key, values) : t(key, values, count));
}
