import { dateText, dayStart, instantText, type Day } from '../base/days.js';
import { Ids } from '../base/ids.js';
import { YUAN_PER, type Currency } from '../base/money.js';
import { Random } from '../base/random.js';
import type { DemoData, DemoLogin, DemoRow } from '../demo-data.js';
import { DEMO_PASSWORD, ORG_UNITS, ROLE_IDS, USERS, type RoleKey, type SalesArea } from './org-units.js';

/** Ids of people and units do not follow from day and seed: a load that was cut short finds its users again. */
const FOUNDED = Date.UTC(2019, 2, 1);

export interface Person {
  id: string;
  unit: string;
  orgUnit: string;
  chinese: boolean;
  role: RoleKey;
}

export interface Organisation {
  rows: Pick<DemoData['records'], 'orgUnit' | 'user' | 'userRole' | 'exchangeRate'>;
  orgUnitManagers: DemoData['orgUnitManagers'];
  logins: readonly DemoLogin[];
  sellersIn(area: SalesArea): readonly Person[];
  /** The seller behind `rep@demo.ricejar`. */
  rep: Person;
  serviceDesk: readonly Person[];
  /** Who heads the org unit a person works in, or the one above. */
  managerOf(person: Person): Person;
}

export function buildOrganisation(today: Day): Organisation {
  const ids = new Ids(new Random('ricejar demo organisation'));
  const stamps = { createdAt: instantText(FOUNDED), updatedAt: instantText(FOUNDED) };

  const unitIds = new Map(ORG_UNITS.map((unit) => [unit.key, ids.at(FOUNDED)]));
  const unitId = (key: string): string => known(unitIds, key);

  const people = new Map<string, Person>();
  for (const { mailbox, unit, chinese, role } of USERS) {
    people.set(mailbox, { id: ids.at(FOUNDED), unit, orgUnit: unitId(unit), chinese, role });
  }
  const heads = new Map(
    USERS.flatMap((user) => (user.heads ? [[user.heads, known(people, user.mailbox)] as const] : [])),
  );

  return {
    rows: {
      orgUnit: ORG_UNITS.map(({ key, name, parent }) => ({
        id: unitId(key),
        name,
        parent: parent && unitId(parent),
        ...stamps,
      })),
      user: USERS.map((user) => ({
        id: known(people, user.mailbox).id,
        name: user.name,
        email: `${user.mailbox}@demo.ricejar`,
        title: user.title,
        orgUnit: unitId(user.unit),
        locale: user.chinese ? 'zh-CN' : 'en',
        active: true,
        ...stamps,
      })),
      userRole: USERS.map((user) => ({
        id: ids.at(FOUNDED),
        user: known(people, user.mailbox).id,
        role: ROLE_IDS[user.role],
        ...stamps,
      })),
      exchangeRate: exchangeRates(today, ids),
    },
    orgUnitManagers: [...heads].map(([unit, person]) => ({ id: unitId(unit), manager: person.id })),
    logins: USERS.filter((user) => user.login).map((user) => ({
      role: user.role,
      email: `${user.mailbox}@demo.ricejar`,
      password: DEMO_PASSWORD,
      userId: known(people, user.mailbox).id,
    })),
    sellersIn: (area) => [...people.values()].filter((person) => person.unit === area),
    rep: known(people, 'rep'),
    serviceDesk: [...people.values()].filter((person) => person.role === 'serviceDesk'),
    managerOf: (person) => {
      const own = heads.get(person.unit);
      if (own && own !== person) return own;
      const above = ORG_UNITS.find((unit) => unit.key === person.unit)?.parent ?? 'headquarters';
      return heads.get(above) ?? person;
    },
  };
}

/** A rate at the start of each quarter since before the first order, wandering a little around today's. */
function exchangeRates(today: Day, ids: Ids): DemoRow[] {
  const random = new Random('ricejar demo exchange rates');
  const rows: DemoRow[] = [];
  for (const currency of Object.keys(YUAN_PER) as Currency[]) {
    if (currency === 'CNY') continue;
    let rate = YUAN_PER[currency];
    for (let quarter = 0; quarter <= 14; quarter++) {
      const day = today - 14 - quarter * 91;
      rows.push({
        id: ids.at(dayStart(day)),
        currency,
        validFrom: dateText(day),
        rate: rate.toFixed(4),
      });
      rate *= 1 + random.between(-0.018, 0.018);
    }
  }
  return rows;
}

function known<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demo has no "${String(key)}"`);
  return value;
}
