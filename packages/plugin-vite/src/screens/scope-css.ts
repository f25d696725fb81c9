/** Carried by every element of the plugin's own templates; its styles apply to those alone. */
export const scopeAttribute = (plugin: string): string => `data-x-${plugin}`;

/**
 * Ties a selector to elements of one plugin: the first compound must be an element of its templates, and after a sibling
 * combinator so must the last, so that neighbours in the host's screens are out of reach.
 */
export function scopeSelector(selector: string, attribute: string): string {
  const parts = compounds(selector);
  const marked = parts.map((part, index) => {
    const isLast = index === parts.length - 1;
    return index === 0 || (isLast && parts.some(({ before }) => /[+~]/.test(before)))
      ? { ...part, text: mark(part.text, attribute) }
      : part;
  });
  return marked.map(({ before, text }) => before + text).join('');
}

interface Compound {
  /** Combinator with the space around it; empty for the first. */
  before: string;
  text: string;
}

/** `.a > .b:not(.c .d)` in its two compounds. Brackets and escapes are left whole. */
function compounds(selector: string): Compound[] {
  const found: Compound[] = [];
  let before = '';
  let text = '';
  let depth = 0;
  const source = selector.trim();
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === '\\') {
      text += char + source.charAt(++at);
      continue;
    }
    if (char === '(' || char === '[') depth++;
    if (char === ')' || char === ']') depth--;
    if (depth > 0 || !/[\s>+~]/.test(char)) {
      text += char;
      continue;
    }
    let gap = char;
    while (/[\s>+~]/.test(source.charAt(at + 1))) gap += source.charAt(++at);
    if (text !== '') found.push({ before, text });
    before = gap;
    text = '';
  }
  if (text !== '') found.push({ before, text });
  return found;
}

/** The attribute goes behind the tag and before pseudo-classes, which may end in a pseudo-element. */
function mark(compound: string, attribute: string): string {
  const at = /^(?:\\.|\[[^\]]*\]|[^:\\[])*/.exec(compound)?.[0].length ?? 0;
  return `${compound.slice(0, at)}[${attribute}]${compound.slice(at)}`;
}

/** The parts of a PostCSS tree that are read and written here. */
interface CssRule {
  selectors: string[];
  parent?: { type: string; name?: string };
}
interface CssSheet {
  walkRules(visit: (rule: CssRule) => void): void;
  walkAtRules(name: RegExp, visit: (rule: { params: string }) => void): void;
  walkDecls(prop: RegExp, visit: (declaration: { value: string }) => void): void;
}

/** A PostCSS plugin: every rule of the build is tied to the plugin's own elements, every animation named after it. */
export function scopeStyles(plugin: string) {
  const attribute = scopeAttribute(plugin);
  return {
    postcssPlugin: 'ricejar-scope',
    OnceExit(sheet: CssSheet): void {
      sheet.walkRules((rule) => {
        // A nested rule is inside one that is tied already; the steps of an animation have no elements.
        if (rule.parent?.type === 'rule' || rule.parent?.name?.endsWith('keyframes')) return;
        Object.assign(rule, { selectors: rule.selectors.map((one) => scopeSelector(one, attribute)) });
      });
      renameAnimations(sheet, plugin);
    },
  };
}

function renameAnimations(sheet: CssSheet, plugin: string): void {
  const names = new Map<string, string>();
  sheet.walkAtRules(/keyframes$/, (rule) => {
    names.set(rule.params, `x-${plugin}-${rule.params}`);
    Object.assign(rule, { params: `x-${plugin}-${rule.params}` });
  });
  if (names.size === 0) return;
  sheet.walkDecls(/^(-webkit-)?animation(-name)?$/, (declaration) => {
    const value = declaration.value.replace(/[\w-]+/g, (word) => names.get(word) ?? word);
    Object.assign(declaration, { value });
  });
}
