import type { Localized, Scope } from '@ricejar/sdk';
import type { RegisteredRecord } from '../../records/record-registry.js';
import type { Reason } from '../rule-book.js';

/** What the sentences speak of. */
export interface ReasonWords {
  record: RegisteredRecord;
  /** Seen through it. */
  parent: RegisteredRecord | null;
  role: Localized;
  /** The absent user. */
  absent: string;
  until: string | null;
}

/** The reason as a sentence, for a single record or for a record type alike. */
export function reasonText(reason: Reason, words: ReasonWords): Localized {
  const text = SENTENCES[reason.kind](words, reason);
  if (!reason.granted?.when) return text;
  return {
    en: `${text.en} The condition of the role must hold.`,
    zh: `${text.zh}须满足该角色设定的条件。`,
  };
}

const SENTENCES: Record<Reason['kind'], (words: ReasonWords, reason: Reason) => Localized> = {
  scope: (words, { granted }) => {
    const scope = granted?.scope ?? 'none';
    const what = reach(words, scope);
    return {
      en: `The role ${words.role.en} covers ${what.en}.`,
      zh: `角色“${words.role.zh}”涵盖${what.zh}。`,
    };
  },
  delegation: (words) => {
    const { en, zh } = plurals(words);
    const { absent, role, until } = words;
    return {
      en: `Standing in for ${absent} until ${until}: the role ${role.en} also covers ${en} that ${absent} owns.`,
      zh: `截至 ${until} 代理${absent}：角色“${role.zh}”也涵盖${absent}负责的${zh}。`,
    };
  },
  collaborator: ({ record, parent, until }) => {
    const shared = parent ?? record;
    const of = parent ? record.definition.labelPlural : null;
    const end = until === null ? { en: '', zh: '' } : { en: ` until ${until}`, zh: `，截至 ${until}` };
    const label = shared.definition.label;
    return of
      ? {
          en: `The ${lower(label.en)} that the ${lower(of.en)} belong to is shared with this user${end.en}.`,
          zh: `所属${label.zh}已单独共享给该用户${end.zh}。`,
        }
      : {
          en: `A single ${lower(label.en)} is shared with this user${end.en}.`,
          zh: `该${label.zh}已单独共享给该用户${end.zh}。`,
        };
  },
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function plurals({ record, parent }: ReasonWords): Localized {
  const { en, zh } = record.definition.labelPlural;
  if (!parent) return { en: lower(en), zh };
  const above = parent.definition.labelPlural;
  return { en: `${lower(en)} of ${lower(above.en)}`, zh: `${above.zh}的${zh}` };
}

function reach(words: ReasonWords, scope: Scope): Localized {
  const { en, zh } = plurals(words);
  switch (scope) {
    case 'own':
      return { en: `${en} that the user owns`, zh: `该用户负责的${zh}` };
    case 'team':
      return { en: `${en} of the user's own org unit`, zh: `其所在部门的${zh}` };
    case 'subtree':
      return { en: `${en} of the user's org unit and of those below it`, zh: `其所在部门及下级部门的${zh}` };
    default:
      return { en: `all ${en}`, zh: `全部${zh}` };
  }
}
