import { dateText, dayStart, HOUR, instantText, type Day } from '../base/days.js';
import { Ids } from '../base/ids.js';
import { centsFromYuan, money, type Currency } from '../base/money.js';
import type { Random } from '../base/random.js';
import type { DemoRow } from '../demo-data.js';
import { SALES_AREAS, type SalesArea } from '../organisation/org-units.js';
import type { Organisation } from '../organisation/organisation.js';
import { CompanyNames } from './company-names.js';
import type { Industry, Lifecycle, ProfileDraft } from './profile.js';
import { retailCustomer } from './retail-fields.js';
import { STORY_CUSTOMERS, type StoryCustomer } from './story-customers.js';

export const HISTORY_DAYS = 1095;

/** 2,000 customers. */
const PER_AREA: Readonly<Record<SalesArea, number>> = {
  chinaEast: 500,
  chinaSouth: 390,
  chinaNorth: 350,
  dach: 290,
  nordics: 170,
  britainIreland: 90,
  franceBenelux: 130,
  southernEurope: 80,
};

const INDUSTRY_WEIGHTS: readonly (readonly [Industry, number])[] = [
  ['supermarket', 48],
  ['convenience', 34],
  ['newRetail', 18],
];

const LIFECYCLE_WEIGHTS: readonly (readonly [Lifecycle, number])[] = [
  ['prospect', 12],
  ['active', 68],
  ['dormant', 12],
  ['lost', 8],
];

/** Yearly turnover of one store, in yuan. */
const STORE_REVENUE: Readonly<Record<Industry, number>> = {
  supermarket: 21_000_000,
  convenience: 3_100_000,
  newRetail: 8_800_000,
};

/** Who the customers are. What they bought and said is generated from these profiles. */
export function buildProfiles(random: Random, today: Day, organisation: Organisation): ProfileDraft[] {
  const ids = new Ids(random.fork('ids'));
  const names = new CompanyNames(random.fork('names'));
  for (const story of STORY_CUSTOMERS) names.reserve(story.company);
  const places: (SalesArea | StoryCustomer)[] = random.shuffled([
    ...SALES_AREAS.flatMap((area) =>
      Array<SalesArea>(PER_AREA[area] - STORY_CUSTOMERS.filter((story) => story.area === area).length).fill(
        area,
      ),
    ),
    ...STORY_CUSTOMERS,
  ]);
  return places
    .map((place) =>
      typeof place === 'string'
        ? ordinary(random, today, organisation, names, place)
        : fromStory(random, today, organisation, place),
    )
    .sort((one, other) => one.since - other.since)
    .map((profile) => ({ ...profile, id: ids.at(dayStart(profile.since)) }));
}

function ordinary(
  random: Random,
  today: Day,
  organisation: Organisation,
  names: CompanyNames,
  area: SalesArea,
): ProfileDraft {
  const industry = random.weighted(INDUSTRY_WEIGHTS);
  const company = names.coin(area, industry);
  const lifecycle = random.weighted(LIFECYCLE_WEIGHTS);
  const stores = Math.min(1800, Math.max(1, Math.round(random.logNormal(14, 1.25))));
  // Half the customers were there before the records begin; the others came one by one.
  const age = random.chance(0.5)
    ? random.int(HISTORY_DAYS - 60, HISTORY_DAYS - 1)
    : random.int(40, HISTORY_DAYS - 60);
  const since = today - age;
  return {
    id: '',
    company,
    industry,
    lifecycle,
    currency: currencyOf(company.country, random),
    owner: random.pick(organisation.sellersIn(area)),
    stores,
    since,
    until: lastDay(random, today, since, lifecycle),
    rhythm: Math.min(240, Math.max(9, random.logNormal(35.5, 0.55))),
    unsteadiness: random.between(0.12, 0.45),
    orderYuan: Math.max(600, random.logNormal(21_000, 0.85) * (stores / 14) ** 0.55),
    growth: random.weighted([
      [random.between(0.94, 1.12), 86],
      [random.between(0.6, 0.8), 6],
      [random.between(1.25, 1.6), 8],
    ]),
    discount: random.between(0, 0.12) + Math.min(0.14, stores / 2500),
  };
}

/** A dormant customer stopped some seasons ago, a lost one longer ago. */
function lastDay(random: Random, today: Day, since: Day, lifecycle: Lifecycle): Day {
  const age = today - since;
  if (lifecycle === 'dormant') return today - Math.min(age - 5, random.int(190, 420));
  if (lifecycle === 'lost') return today - Math.min(age - 5, random.int(300, 700));
  return today - 1;
}

function fromStory(random: Random, today: Day, organisation: Organisation, one: StoryCustomer): ProfileDraft {
  const { age, ...profile } = one.profile;
  const others = organisation.sellersIn(one.area).filter((person) => person.role === 'salesRep');
  return {
    ...profile,
    id: '',
    company: one.company,
    lifecycle: 'active',
    currency: one.company.chinese ? 'CNY' : 'EUR',
    owner: one.ofRep ? organisation.rep : random.pick(others),
    since: today - age,
    until: today - 1,
    discount: 0.1,
    story: one.story,
  };
}

function currencyOf(country: string, random: Random): Currency {
  if (country === 'CN') return 'CNY';
  if (country === 'GB') return 'GBP';
  return (country === 'NO' || country === 'CH') && random.chance(0.6) ? 'USD' : 'EUR';
}

export function customerRows(random: Random, today: Day, profiles: readonly ProfileDraft[]): DemoRow[] {
  const parents = new Map<string, ProfileDraft[]>();
  return profiles.map((profile, index) => {
    const { company, owner } = profile;
    const group = `${company.country}/${profile.industry}`;
    const elders = parents.get(group) ?? [];
    const parent = !profile.story && elders.length > 0 && random.chance(0.07) ? random.pick(elders) : null;
    if (!parent && profile.stores > 40) parents.set(group, [...elders, profile]);
    const at = instantText(dayStart(profile.since) + random.int(1, 9) * HOUR + random.int(0, 3_599_999));
    return {
      id: profile.id,
      name: company.name,
      code: `C${String(index + 1).padStart(5, '0')}`,
      alias: company.alias,
      parent: parent?.id ?? null,
      industry: profile.industry,
      lifecycle: profile.lifecycle,
      country: company.country,
      region: company.region,
      city: company.city,
      address: company.address,
      website: `https://www.${company.host}`,
      phone: `${company.dial} 555 ${String(random.int(0, 99_999)).padStart(5, '0')}`,
      email: `${company.chinese ? 'contact' : 'info'}@${company.host}`,
      employees: Math.max(4, Math.round(profile.stores * random.between(6, 32))),
      foundedYear: random.int(1978, 2019),
      annualRevenue: money(
        Math.round(
          centsFromYuan(
            profile.stores * STORE_REVENUE[profile.industry] * random.between(0.7, 1.4),
            profile.currency,
          ) / 1_000_000,
        ) * 1_000_000,
        profile.currency,
      ),
      source: random.weighted([
        ['exhibition', 26],
        ['referral', 22],
        ['partner', 16],
        ['website', 14],
        ['tender', 12],
        ['coldCall', 10],
      ]),
      nextContactOn: nextContact(random, today, profile),
      owner: owner.id,
      orgUnit: owner.orgUnit,
      ext: { retail: retailCustomer(random, today, profile) },
      createdAt: at,
      createdBy: owner.id,
      updatedAt: at,
      updatedBy: owner.id,
    };
  });
}

function nextContact(random: Random, today: Day, profile: ProfileDraft): string | null {
  if (profile.story === 'silent' || profile.lifecycle === 'lost') return null;
  if (!random.chance(profile.lifecycle === 'active' ? 0.4 : 0.15)) return null;
  return dateText(today + random.int(-6, 35));
}
