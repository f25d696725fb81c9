import type { Address } from '@ricejar/sdk';
import { COUNTRIES } from '../../records/countries.js';
import { fromJson, jsonCell } from './json-cell.js';

/** A state where a country might stand: IL at the end is Illinois, unless a postal code went before. */
const US_STATES = new Set(
  `AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC
  SD TN TX UT VT VA WA WV WI WY`.split(/\s+/),
);

type Part = keyof Address;
type Parts = { [part in Part]?: string };

/** The order of the parts in a cell that separates them by semicolons. */
const ORDER: readonly Part[] = ['street', 'city', 'region', 'postalCode', 'country'];
const MUNICIPALITY = /^(北京|上海|天津|重庆)市?/;
const REGION = /^(.{2,8}?(?:省|自治区|特别行政区))/;
const CITY = /^(.{1,8}?(?:市|自治州|盟|地区))/;
const POSTAL_CODE = /^(?=.*\d)[A-Z\d][A-Z\d -]{2,9}$/i;
const CODE_THEN_CITY = /^(\d{4,6})\s+(\D.*)$/;
const REGION_THEN_CODE = /^(.*\D)\s+(\d{4,6}(?:-\d{4})?)$/;

/**
 * An address from one cell: `1 Main St; Springfield; IL; 62701; US` by place, `Hauptstr. 5, 10115 Berlin, Germany` and
 * 上海市浦东新区世纪大道100号 by what the parts look like. What cannot be told apart stays in the street.
 */
export function readAddress(cell: string): Address {
  const text = cell.trim();
  const whole = fromJson<Address>(text);
  if (whole) return whole;
  if (/[;；]/.test(text)) return byPlace(text.split(/[;；]/).map((one) => one.trim()));
  const parts = text
    .split(/[,，\n]/)
    .map((one) => one.trim().replace(/\s+/g, ' '))
    .filter((one) => one !== '');
  return parts.length === 1 && /\p{Script=Han}/u.test(text) ? chinese(text) : byLooks(parts);
}

/** The cell that reads back as this address. */
export function addressCell(address: Address): string {
  const parts = filled(address);
  const cell = ORDER.map((part) => parts[part] ?? '').join('; ');
  const back = readAddress(cell) as Parts;
  return ORDER.every((part) => back[part] === parts[part]) ? cell : jsonCell(parts);
}

const filled = (address: Address): Parts =>
  Object.fromEntries(ORDER.flatMap((part) => (address[part] ? [[part, address[part]]] : [])));

/** More than five: what is over belongs to the street. */
function byPlace(parts: readonly string[]): Address {
  const over = Math.max(0, parts.length - ORDER.length);
  const street = parts.slice(0, over + 1).join('; ');
  const placed = [street, ...parts.slice(over + 1)];
  return filled(
    Object.fromEntries(
      ORDER.map((part, at) => [part, part === 'country' ? countryOf(placed[at] ?? '') : placed[at]]),
    ),
  );
}

function byLooks(parts: readonly string[]): Address {
  const rest = [...parts];
  const found: Parts = {};
  const country = knownCountry(rest.at(-1) ?? '');
  const isState = US_STATES.has(rest.at(-1) ?? '') && !rest.slice(0, -1).some((one) => /\d{4}/.test(one));
  if (country && rest.length > 1 && !isState) {
    found.country = country;
    rest.pop();
  }
  for (const [at, one] of [...rest.entries()].slice(1).reverse()) {
    const before = CODE_THEN_CITY.exec(one);
    const after = REGION_THEN_CODE.exec(one);
    const [code, remainder] = before ? [before[1], before[2]] : after ? [after[2], after[1]] : [one, ''];
    if (!code || !POSTAL_CODE.test(code)) continue;
    found.postalCode = code;
    rest.splice(at, 1, ...(remainder ? [remainder] : []));
    break;
  }
  const [street, ...places] = rest;
  const [city, region] = places.slice(-2);
  return filled({ ...found, street: [street, ...places.slice(0, -2)].join(', '), city, region });
}

function chinese(text: string): Address {
  const code = /(?:^|\D)(\d{6})$/.exec(text);
  let rest = text
    .slice(0, code ? -6 : undefined)
    .replace(/^中国/, '')
    .trim();
  const take = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(rest);
    if (match) rest = rest.slice(match[0].length).trim();
    return match?.[0];
  };
  const city = take(MUNICIPALITY);
  const region = city ? undefined : take(REGION);
  return filled({
    street: undefined,
    city: city ?? take(CITY),
    region,
    postalCode: code?.[1],
    ...(text.startsWith('中国') && { country: 'CN' }),
    ...(rest && { street: rest }),
  });
}

const NAMES = new Map(
  ['en', 'zh-Hans', 'de', 'fr', 'es'].flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    return [...COUNTRIES].map((code): [string, string] => [plain(names.of(code) ?? code), code]);
  }),
);
for (const [name, code] of [
  ['usa', 'US'],
  ['uk', 'GB'],
  ['england', 'GB'],
  ['中华人民共和国', 'CN'],
] as const)
  NAMES.set(name, code);

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s.]/g, '');
}

/** The code of a country by its code or its name; null for anything else. */
const knownCountry = (text: string): string | null =>
  COUNTRIES.has(text.toUpperCase()) ? text.toUpperCase() : (NAMES.get(plain(text)) ?? null);

/** What is no country is left to be refused as one. */
const countryOf = (text: string): string => knownCountry(text) ?? text;
