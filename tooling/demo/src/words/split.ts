/** Word lists are written as one text: `list('a b c')`, and `pairs('沈 shen 顾 gu')` for a word with its Latin form. */
export const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const lines = (text: string): readonly string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

export interface Pair {
  han: string;
  latin: string;
}

export function pairs(text: string): readonly Pair[] {
  const words = list(text);
  return Array.from({ length: words.length / 2 }, (_, index) => ({
    han: words[2 * index] ?? '',
    latin: words[2 * index + 1] ?? '',
  }));
}

/** Lower case ASCII for e-mail addresses and hosts: `Björkdal & Sön` -> `bjorkdal-son`. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[æä]/g, 'ae')
    .replace(/[øö]/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/å/g, 'aa')
    .replace(/ł/g, 'l')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
