import type { Random } from '../base/random.js';
import type { SalesArea } from '../organisation/org-units.js';
import { BRAND_FIRST, BRAND_SECOND, BRAND_THIRD, CHINESE_CITIES, STREETS_CN } from '../words/china.js';
import { EUROPE } from '../words/europe.js';
import { capital, slug } from '../words/split.js';
import type { Company, Industry } from './profile.js';

/** `{b}` brand, `{c}` city; the Latin form stands behind the bar. */
const CHINESE_FORMS: Readonly<Record<Industry, readonly string[]>> = {
  supermarket: [
    '{c}{b}超市有限公司|{b} Supermarkets ({c})',
    '{c}{b}商业连锁有限公司|{b} Retail Chain ({c})',
    '{b}生鲜超市（{c}）有限公司|{b} Fresh Markets ({c})',
    '{c}{b}购物广场有限公司|{b} Plaza ({c})',
    '{c}{b}百货超市有限公司|{b} Stores ({c})',
  ],
  convenience: [
    '{c}{b}便利连锁有限公司|{b} Convenience ({c})',
    '{b}便利店管理（{c}）有限公司|{b} Corner Shops ({c})',
    '{c}{b}邻里商店有限公司|{b} Neighbourhood Stores ({c})',
  ],
  newRetail: [
    '{c}{b}云商科技有限公司|{b} Cloud Commerce ({c})',
    '{b}智慧零售（{c}）有限公司|{b} Smart Retail ({c})',
    '{c}{b}生鲜电商有限公司|{b} Fresh Online ({c})',
  ],
};

const COUNTRY_WEIGHTS: Partial<Record<SalesArea, readonly (readonly [string, number])[]>> = {
  dach: [
    ['DE', 18],
    ['AT', 5],
    ['CH', 5],
  ],
  nordics: [
    ['SE', 6],
    ['DK', 5],
    ['NO', 4],
    ['FI', 4],
  ],
  britainIreland: [
    ['GB', 7],
    ['IE', 2],
  ],
  franceBenelux: [
    ['FR', 6],
    ['NL', 5],
    ['BE', 3],
  ],
  southernEurope: [
    ['IT', 4],
    ['ES', 4],
  ],
};

const CITY_GROUP = { chinaEast: 'east', chinaSouth: 'south', chinaNorth: 'north' } as const;

/** Coins company names, none of them twice. */
export class CompanyNames {
  private readonly names = new Set<string>();
  private readonly hosts = new Set<string>();

  constructor(private readonly random: Random) {}

  /** Keeps a name that was chosen by hand from being coined again. */
  reserve(company: Company): Company {
    this.names.add(company.name);
    this.hosts.add(company.host);
    return company;
  }

  coin(area: SalesArea, industry: Industry): Company {
    for (;;) {
      const company =
        area in CITY_GROUP
          ? this.chinese(area as keyof typeof CITY_GROUP, industry)
          : this.european(area, industry);
      if (!this.names.has(company.name)) return this.reserve(company);
    }
  }

  private chinese(area: keyof typeof CITY_GROUP, industry: Industry): Company {
    const { random } = this;
    const city = random.pick(CHINESE_CITIES[CITY_GROUP[area]]);
    const parts = [random.pick(BRAND_FIRST), random.pick(BRAND_SECOND)];
    if (random.chance(0.35)) parts.push(random.pick(BRAND_THIRD));
    const short = parts.map((part) => part.han).join('');
    const latin = capital(parts.map((part) => part.latin).join(''));
    const [name = '', alias = ''] = random.pick(CHINESE_FORMS[industry]).split('|');
    const street = random.pick(STREETS_CN);
    return {
      name: fill(name, short, city.han),
      alias: fill(alias, latin, city.latin),
      short,
      chinese: true,
      country: 'CN',
      region: city.province,
      city: city.han,
      address: `${city.han}市${street.han}${random.int(1, 899)}号`,
      dial: `+86 ${city.areaCode}`,
      host: this.host(`${latin}-${city.latin}`),
    };
  }

  private european(area: SalesArea, industry: Industry): Company {
    const { random } = this;
    const code = random.weighted(COUNTRY_WEIGHTS[area] ?? []);
    const country = EUROPE.find((one) => one.code === code);
    if (!country) throw new Error(`no words for ${code}`);
    const city = random.pick(country.cities);
    const brand = random.pick(country.brandFirst) + random.pick(country.brandSecond);
    const form =
      industry === 'newRetail'
        ? `{brand} Digital Retail ${country.legalForm}`
        : random.pick(country.companyForms);
    const plain = form.replace('{brand}', brand).replace('{city}', city);
    const name = this.names.has(plain) && !form.includes('{city}') ? `${plain} (${city})` : plain;
    return {
      name,
      alias: `${brand} ${city}`,
      short: brand,
      chinese: false,
      country: code,
      region: null,
      city,
      address: `${random.pick(country.streets)} ${random.int(1, 180)}, ${city}`,
      dial: `+${country.dial} ${random.int(20, 98)}`,
      host: this.host(`${brand}-${city}`),
    };
  }

  private host(words: string): string {
    const base = slug(words);
    let host = `${base}.example`;
    for (let number = 2; this.hosts.has(host); number++) host = `${base}-${number}.example`;
    return host;
  }
}

const fill = (form: string, brand: string, city: string): string =>
  form.replace('{b}', brand).replace('{c}', city);
