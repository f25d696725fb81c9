const codes = (list: string): string[] => list.split(' ');

/** ISO 4217 currencies in circulation whose smallest unit is not a hundredth. */
const EXPONENTS = new Map<string, number>([
  ...codes('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF').map((one) => [one, 0] as const),
  ...codes('BHD IQD JOD KWD LYD OMR TND').map((one) => [one, 3] as const),
]);

const HUNDREDTHS = codes(
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE ' +
    'CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS ' +
    'KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR ' +
    'NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS ' +
    'TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG',
);

/** Every currency that a money field may hold, in alphabetical order. */
export const CURRENCIES: readonly string[] = [...HUNDREDTHS, ...EXPONENTS.keys()].sort();

const ISO = new Set(CURRENCIES);
const KNOWN = new Set(CURRENCIES);

/** Lets money fields hold another unit. Throws when it is one of ISO 4217, or known already with other digits. */
export function addCurrency(code: string, digits: number): void {
  const known = KNOWN.has(code) && (ISO.has(code) || currencyExponent(code) !== digits);
  if (known) throw new Error(`currency ${code} is known already`);
  KNOWN.add(code);
  EXPONENTS.set(code, digits);
}

export const isCurrency = (code: string): boolean => KNOWN.has(code);

/** Digits after the point of the currency's smallest unit: 2 for CNY, 0 for JPY, 3 for KWD. */
export const currencyExponent = (currency: string): number => EXPONENTS.get(currency) ?? 2;
