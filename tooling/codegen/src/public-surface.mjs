import { dirname } from 'node:path';
import ts from 'typescript';

/**
 * The public surface of a package as text: every export by name with its declaration, and what those declarations lead to
 * inside the package. Comments are left out, save that something is deprecated.
 * @param {string} name
 * @param {string} version
 * @param {string} entry the declarations of its public face, `index.d.ts`
 */
export function apiReport(name, version, entry) {
  const program = ts.createProgram([entry], {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
    skipLibCheck: true,
    types: [],
  });
  const source = program.getSourceFile(entry);
  const face = source && program.getTypeChecker().getSymbolAtLocation(source);
  if (!face) throw new Error(`${entry} is missing: build first.`);
  const { exported, reached } = surface(program.getTypeChecker(), face, dirname(entry));
  return [
    `# The public surface of ${name} ${version}`,
    '',
    'Written by `turbo run generate`; a change here is a change for every plugin: see [versions](../plugins/versions.md).',
    '',
    ...section(exported),
    ...(reached.size === 0 ? [] : ['## Reached through the above, not exported', '', ...section(reached)]),
  ].join('\n');
}

const section = (texts) => {
  const names = [...texts.keys()].sort((a, b) => (a < b ? -1 : 1));
  return ['```ts', names.map((name) => texts.get(name)).join('\n\n'), '```', ''];
};

function surface(checker, face, home) {
  const exported = new Map();
  const reached = new Map();
  const seen = new Set();
  const waiting = [];
  for (const symbol of checker.getExportsOfModule(face)) {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    seen.add(target);
    exported.set(symbol.name, textOf(symbol, target));
  }
  while (waiting.length > 0) {
    const symbol = waiting.pop();
    if (seen.has(symbol)) continue;
    seen.add(symbol);
    const text = declarationsOf(symbol);
    reached.set(`${symbol.name} ${text}`, text);
  }
  return { exported, reached };

  function textOf(symbol, target) {
    const own = (target.declarations ?? []).filter(isOurs);
    const from = symbol.declarations?.[0]?.parent?.parent?.moduleSpecifier?.text;
    if (own.length === 0) return `export { ${symbol.name} } from '${from}';`;
    // Answers of the API: apps/server/schema.graphql is their report.
    if (own.some(ts.isSourceFile)) return `export * as ${symbol.name} from the GraphQL schema;`;
    if (own[0].getSourceFile().fileName.endsWith('.vue.d.ts')) return componentText(symbol.name, own[0]);
    const text = declarationsOf(target);
    return symbol.name === target.name ? text : `${text}\nexport { ${target.name} as ${symbol.name} };`;
  }

  /** A component is all that its file declares: what it takes, what it says, what can stand in it. */
  function componentText(name, declaration) {
    const statements = declaration.getSourceFile().statements.filter((one) => !isPlumbing(one));
    for (const one of statements) collect(one);
    return [`component ${name}`, ...statements.map(plain)].join('\n');
  }

  function declarationsOf(symbol) {
    const statements = new Set(symbol.declarations.filter(isOurs).map(statementOf));
    for (const one of statements) collect(one);
    return [...statements].map(plain).join('\n');
  }

  /** Whatever a declaration names and the package declares is part of what it promises. */
  function collect(node) {
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      const target =
        symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const declared = target?.declarations?.find(isOurs);
      if (declared && isTopLevel(declared) && !isComponent(declared)) waiting.push(target);
    }
    ts.forEachChild(node, collect);
  }

  function isOurs(node) {
    return node.getSourceFile().fileName.startsWith(`${home}/`);
  }
}

const isPlumbing = (node) =>
  ts.isImportDeclaration(node) ||
  ts.isExportAssignment(node) ||
  node.getText().startsWith('declare const _default');
const isComponent = (node) => node.getSourceFile().fileName.endsWith('.vue.d.ts');
const isTopLevel = (node) => !ts.isSourceFile(node) && ts.isSourceFile(statementOf(node).parent);

const statementOf = (node) => (ts.isVariableDeclaration(node) ? node.parent.parent : node);

const plain = (node) =>
  node.getText().replace(/\/\*\*[\s\S]*?\*\/\s*/g, (comment) => {
    const deprecated = /@deprecated[^\n*]*/.exec(comment)?.[0].trim();
    return deprecated ? `/** ${deprecated} */ ` : '';
  });
