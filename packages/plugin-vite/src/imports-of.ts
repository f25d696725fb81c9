import { parseAst } from 'vite';

interface Node {
  type: string;
  source?: { value?: unknown } | null;
}

/** What an ES module imports, statically or by `import('...')`, each once. */
export function importsOf(code: string): string[] {
  const found = new Set<string>();
  visit(parseAst(code), found);
  return [...found];
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
]);

function visit(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) visit(one, found);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const { type, source } = value as Partial<Node>;
  if (type !== undefined && IMPORTING.has(type) && typeof source?.value === 'string') found.add(source.value);
  for (const child of Object.values(value)) if (typeof child === 'object') visit(child, found);
}
