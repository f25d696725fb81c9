// Blanks, punctuation and symbols of ASCII, Latin-1, general punctuation, CJK and the full-width forms. Written out:
// what a character class of the server means depends on the locale that the database was made with.
const IGNORED = [
  ['0001', '002f'],
  ['003a', '0040'],
  ['005b', '0060'],
  ['007b', '00a9'],
  ['00ab', '00b4'],
  ['00b6', '00b9'],
  ['00bb', '00bf'],
  ['2000', '206f'],
  ['3000', '3004'],
  ['3008', '3020'],
  ['30fb', '30fb'],
  ['fe10', 'fe6f'],
  ['feff', 'feff'],
].map(([from, to]) => `\\u${from}-\\u${to}`);

/** SQL for a text without case, spaces and punctuation, by which "GTXPro" and "GTX Pro" are one. */
export const normalisedKey = (text: string): string =>
  `regexp_replace(lower(normalize(${text}, NFKC)), '[${IGNORED.join('')}]+', '', 'g')`;
