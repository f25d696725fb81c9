import type { PersonName } from '@ricejar/sdk';
import { fromJson, jsonCell } from './json-cell.js';

const CJK = /^[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{3ffff}\u00b7]+$/u;

/** Family names of two characters; all others have one. */
const LONG_FAMILY_NAMES = new Set(
  `欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 长孙 長孫 宇文 司徒 东方 東方 独孤 獨孤
  南宫 南宮 端木 百里 东郭 東郭 西门 西門 申屠 太史 轩辕 軒轅 钟离 鍾離 公冶 澹台 澹臺 呼延 赫连 赫連 拓跋 万俟 萬俟
  闻人 聞人 单于 單于 濮阳 濮陽 淳于 仲孙 仲孫 鲜于 鮮于 司空 亓官 纳兰 納蘭`.split(/\s+/),
);

/** Small words that begin a family name: Ludwig van Beethoven, Leonardo da Vinci. */
const PARTICLES = new Set(
  'van von der den de del della di da dos du la le el al bin binti ibn ter ten zu zum'.split(' '),
);

/**
 * A name from one cell: 张伟, `Wei Zhang`, `Zhang, Wei`. What stands before a comma is the family name; without one a
 * name in Chinese characters begins with it, and a name in letters ends with it.
 */
export function readPersonName(cell: string): PersonName {
  const whole = fromJson<PersonName>(cell.trim());
  if (whole) return whole;
  const text = cell.trim().replace(/\s+/g, ' ');
  const comma = /^([^,，]*)[,，](.*)$/.exec(text);
  if (comma) return name(comma[1], comma[2]);
  if (CJK.test(text)) {
    const length = LONG_FAMILY_NAMES.has(text.slice(0, 2)) ? 2 : 1;
    const characters = [...text];
    return name(characters.slice(0, length).join(''), characters.slice(length).join(''));
  }
  const words = text.split(' ');
  const at = words.findIndex((word, place) => place > 0 && PARTICLES.has(word.toLowerCase()));
  const family = at > 0 ? at : words.length - 1;
  return name(words.slice(family).join(' '), words.slice(0, family).join(' '));
}

/** The cell that reads back as this name. */
export function personNameCell({ family, given }: PersonName): string {
  const parts = name(family ?? undefined, given ?? undefined);
  const full = CJK.test(`${family ?? ''}${given ?? ''}`) ? [family, given] : [given, ' ', family];
  const spellings = [full.join('').trim(), `${family ?? ''}, ${given ?? ''}`.trim()];
  return spellings.find((one) => same(readPersonName(one), parts)) ?? jsonCell(parts);
}

const name = (family = '', given = ''): PersonName => ({
  ...(family.trim() && { family: family.trim() }),
  ...(given.trim() && { given: given.trim() }),
});

const same = (one: PersonName, other: PersonName): boolean =>
  one.family === other.family && one.given === other.given;
