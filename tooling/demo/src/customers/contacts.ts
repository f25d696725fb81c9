import { dateText, dayOf, dayStart, HOUR, instantText, type Day } from '../base/days.js';
import { Ids } from '../base/ids.js';
import type { Random } from '../base/random.js';
import type { DemoRow } from '../demo-data.js';
import { GIVEN_NAMES, SURNAMES } from '../words/china.js';
import { EUROPE } from '../words/europe.js';
import { slug } from '../words/split.js';
import type { CustomerProfile, ProfileDraft } from './profile.js';

interface Post {
  zh: readonly [title: string, department: string];
  en: readonly [title: string, department: string];
  part: 'decides' | 'approves' | 'evaluates' | 'influences' | 'uses';
}

/** In the order in which a customer's people become known; everybody knows the buyer. */
const POSTS: readonly Post[] = [
  { zh: ['采购经理', '采购部'], en: ['Purchasing Manager', 'Purchasing'], part: 'evaluates' },
  { zh: ['门店运营总监', '运营部'], en: ['Head of Store Operations', 'Operations'], part: 'influences' },
  { zh: ['信息技术总监', '信息部'], en: ['Head of IT', 'IT'], part: 'evaluates' },
  { zh: ['总经理', '总经办'], en: ['Managing Director', 'Management'], part: 'decides' },
  { zh: ['财务总监', '财务部'], en: ['Chief Financial Officer', 'Finance'], part: 'approves' },
  { zh: ['门店店长', '门店'], en: ['Store Manager', 'Stores'], part: 'uses' },
  { zh: ['数字化项目经理', '信息部'], en: ['Project Manager Digital Stores', 'IT'], part: 'influences' },
  { zh: ['系统工程师', '信息部'], en: ['Systems Engineer', 'IT'], part: 'uses' },
];

const NOTES = {
  zh: [
    '做事细致，喜欢看数据对比。',
    '关注门店换价效率，对电池寿命问得很细。',
    '更愿意微信沟通，周一上午开例会不便接电话。',
    '之前在其他连锁负责过价签项目，经验丰富。',
    '预算审批需要提前一个季度沟通。',
  ],
  en: [
    'Careful and factual, likes to see comparisons with numbers.',
    'Asks about battery life and price change speed in every meeting.',
    'Prefers e-mail; in store visits on Mondays.',
    'Ran a shelf label project at a former employer.',
    'Budget has to be discussed one quarter ahead.',
  ],
} as const;

export interface ContactRows {
  rows: DemoRow[];
  profiles: CustomerProfile[];
}

/** One to eight people a customer, three on average; the first is the primary contact. */
export function buildContacts(random: Random, today: Day, drafts: readonly ProfileDraft[]): ContactRows {
  const ids = new Ids(random.fork('ids'));
  const rows: DemoRow[] = [];
  const profiles = drafts.map((draft) => {
    const count = draft.story
      ? 4
      : Math.min(
          POSTS.length,
          random.weighted([
            [1, 20],
            [2, 24],
            [3, 22],
            [4, 15],
            [5, 10],
            [6, 6],
            [8, 3],
          ]),
        );
    const mailboxes = new Set<string>();
    const contacts = POSTS.slice(0, count).map((post, index) => {
      const day = Math.min(today - 1, draft.since + (index === 0 ? 0 : random.int(0, 200)));
      const createdAt = dayStart(day) + random.int(9, 17) * HOUR + random.int(0, 3_599_999);
      const id = ids.at(createdAt);
      rows.push(contactRow(random, draft, post, index === 0, id, createdAt, mailboxes));
      return id;
    });
    return { ...draft, contacts };
  });
  return { rows, profiles };
}

function contactRow(
  random: Random,
  { id: customer, company, owner }: ProfileDraft,
  post: Post,
  isPrimary: boolean,
  id: string,
  createdAt: number,
  mailboxes: Set<string>,
): DemoRow {
  const person = company.chinese ? chinesePerson(random) : europeanPerson(random, company.country);
  let mailbox = person.mailbox;
  for (let number = 2; mailboxes.has(mailbox); number++) mailbox = `${person.mailbox}${number}`;
  mailboxes.add(mailbox);
  const language = company.chinese ? 'zh' : 'en';
  const [jobTitle, department] = post[language];
  return {
    id,
    name: person.name,
    customer,
    jobTitle,
    department,
    decisionRole: post.part,
    email: `${mailbox}@${company.host}`,
    phone: company.chinese
      ? `+86 100 ${random.int(1000, 9999)} ${random.int(1000, 9999)}`
      : `${company.dial} 555 ${random.int(100_000, 999_999)}`,
    wechat:
      company.chinese && random.chance(0.7) ? `${mailbox.replace('.', '_')}_${random.int(10, 99)}` : null,
    birthday: random.chance(0.3) ? dateText(dayOf('1963-01-01') + random.int(0, 13_500)) : null,
    isPrimary,
    note: random.chance(0.12) ? random.pick(NOTES[language]) : null,
    createdAt: instantText(createdAt),
    createdBy: owner.id,
    updatedAt: instantText(createdAt),
  };
}

interface PersonName {
  name: string;
  mailbox: string;
}

function chinesePerson(random: Random): PersonName {
  const surname = random.pick(SURNAMES);
  const given = random.pick(GIVEN_NAMES);
  return {
    name: surname.han + given.han,
    mailbox: slug(`${given.latin} ${surname.latin}`).replace('-', '.'),
  };
}

function europeanPerson(random: Random, country: string): PersonName {
  const words = EUROPE.find((one) => one.code === country);
  if (!words) throw new Error(`no words for ${country}`);
  const first = random.pick(words.firstNames);
  const last = random.pick(words.lastNames);
  return { name: `${first} ${last}`, mailbox: slug(`${first} ${last}`).replace('-', '.') };
}
