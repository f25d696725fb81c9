import { dayOf, dayStart, instantText } from '../base/days.js';
import { Ids } from '../base/ids.js';
import { money } from '../base/money.js';
import { Random } from '../base/random.js';
import type { DemoRow } from '../demo-data.js';

export interface ProductSpec {
  id: string;
  code: string;
  name: string;
  series: string;
  /** List price in fen. */
  fen: number;
  /** How often it is ordered. */
  weight: number;
  /** Ordered in multiples of this. */
  pack: number;
  active: boolean;
}

const PRICE_LIST = `
AU-15|Aurora 1.5"|Aurora|28.00|9|20
AU-21|Aurora 2.13"|Aurora|36.00|24|20
AU-26|Aurora 2.66"|Aurora|43.00|22|20
AU-29|Aurora 2.9"|Aurora|49.00|14|20
AU-42|Aurora 4.2"|Aurora|88.00|9|10
AU-58|Aurora 5.83"|Aurora|168.00|4|10
AU-75|Aurora 7.5"|Aurora|228.00|3|5
AU-102|Aurora 10.2"|Aurora|420.00|1|5
AC-21|Aurora Colour 2.13"|Aurora Colour|46.00|8|20
AC-29|Aurora Colour 2.9"|Aurora Colour|62.00|6|20
AC-42|Aurora Colour 4.2"|Aurora Colour|118.00|3|10
AF-26|Aurora Freeze 2.66"|Aurora Freeze|58.00|5|20
BG-200|Beacon Gateway 200|Beacon|1480.00|5|1
BG-400|Beacon Gateway 400|Beacon|2260.00|2|1
RL-10|Rail 100 cm|Rail|6.50|7|50
RC-01|Rail Clip|Rail|0.80|5|200
HT-30|Handheld H30|Handheld|2600.00|2|1
CL-01|Cloud Licence, store and year|Cloud|2400.00|4|1
IN-01|Store installation|Service|1800.00|4|1
AX-20|Axon 2.0" (retired)|Axon|31.00|0|20`;

const LAUNCHED = dayStart(dayOf('2021-04-01'));

/** The price list does not depend on day or seed. */
export function buildProducts(): ProductSpec[] {
  const ids = new Ids(new Random('ricejar demo products'));
  return PRICE_LIST.trim()
    .split('\n')
    .map((line) => {
      const [code = '', name = '', series = '', price = '', weight = '', pack = ''] = line.split('|');
      return {
        id: ids.at(LAUNCHED),
        code,
        name,
        series,
        fen: Math.round(Number(price) * 100),
        weight: Number(weight),
        pack: Number(pack),
        active: Number(weight) > 0,
      };
    });
}

export const productRows = (products: readonly ProductSpec[]): DemoRow[] =>
  products.map(({ id, code, name, series, fen, active }) => ({
    id,
    code,
    name,
    series,
    listPrice: money(fen, 'CNY'),
    active,
    createdAt: instantText(LAUNCHED),
    updatedAt: instantText(LAUNCHED),
  }));
