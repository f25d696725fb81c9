/** What every field and record type is called in code, derived from its English label: `Favourite tea` is `favouriteTea`. */
export function nameFromLabel(label: string): string {
  const words = label
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  const camel = words
    .map((word, index) => {
      const lower = word === word.toUpperCase() ? word.toLowerCase() : word;
      const [first = ''] = lower;
      return (index === 0 ? first.toLowerCase() : first.toUpperCase()) + lower.slice(1);
    })
    .join('')
    .replace(/^[0-9]+/, '');
  return camel.charAt(0).toLowerCase() + camel.slice(1, 40);
}

/** Names of custom record types start with an `x`, so that none is ever in the way of one that ships. */
export const typeNameFromLabel = (label: string): string => {
  const name = nameFromLabel(label);
  return name === '' ? '' : `x${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};

export const isName = (name: string): boolean => /^[a-z][A-Za-z0-9]{0,39}$/.test(name);
