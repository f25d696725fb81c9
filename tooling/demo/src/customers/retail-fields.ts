import { dateText, type Day } from '../base/days.js';
import type { Random } from '../base/random.js';
import type { ProductSpec } from '../sales/products.js';
import type { CustomerProfile, ProfileDraft } from './profile.js';

/** Invented names of till software. */
const POS_SYSTEMS = {
  zh: ['云柜 POS', '速结收银', '小票夹', '自研系统'],
  en: ['TillWorks', 'KassaLine', 'BasketOne', 'In-house'],
};

const LABEL_SIZES: Readonly<Record<string, string>> = {
  'AU-15': 'inch15',
  'AU-21': 'inch21',
  'AC-21': 'inch21',
  'AU-26': 'inch27',
  'AF-26': 'inch27',
  'AU-29': 'inch27',
  'AC-29': 'inch27',
  'AU-42': 'inch42',
  'AC-42': 'inch42',
  'AU-58': 'inch58',
  'AU-75': 'inch75',
};

/** The fields that plugin `retail` adds to a customer. */
export function retailCustomer(random: Random, today: Day, profile: ProfileDraft): Record<string, unknown> {
  const { industry, stores, company, lifecycle } = profile;
  const labelsPerStore = { supermarket: 5200, convenience: 900, newRetail: 2400 }[industry];
  return {
    storeFormat:
      industry === 'supermarket'
        ? random.weighted([
            ['supermarket', 72],
            ['hypermarket', 18],
            ['warehouseClub', 4],
            ['specialty', 6],
          ])
        : industry,
    storeCount: stores,
    shelfLabelCount: Math.max(
      200,
      Math.round((stores * labelsPerStore * random.between(0.7, 1.3)) / 100) * 100,
    ),
    priceChangesPerWeek: random.chance(0.7) ? random.int(2, 90) * 10 : null,
    posSystem: random.chance(0.6) ? random.pick(POS_SYSTEMS[company.chinese ? 'zh' : 'en']) : null,
    rolloutStartsOn:
      lifecycle !== 'lost' && random.chance(0.18) ? dateText(today + random.int(-40, 200)) : null,
  };
}

/** The fields that plugin `retail` adds to an opportunity. */
export function retailOpportunity(
  random: Random,
  { company }: CustomerProfile,
  product: ProductSpec,
  quantity: number,
): Record<string, unknown> {
  const labelSize = LABEL_SIZES[product.code];
  if (!labelSize) return { labelQuantity: null, labelSize: null, radio: null, pilotStore: null };
  const street = company.chinese ? `${company.city}旗舰店` : `${company.city} city store`;
  return {
    labelQuantity: quantity,
    labelSize: random.chance(0.12) ? 'mixed' : labelSize,
    radio: random.weighted([
      ['bluetooth', 50],
      ['subGhz', 42],
      ['nfc', 8],
    ]),
    pilotStore: random.chance(0.3) ? street : null,
  };
}
