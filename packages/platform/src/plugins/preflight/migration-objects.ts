import type { PluginDefinition } from '@ricejar/sdk';

export interface MadeObject {
  what: 'table' | 'column' | 'index';
  name: string;
}

const NAME = '(?:if\\s+not\\s+exists\\s+)?"?([a-z_][a-z0-9_]*)"?';
const TABLE = new RegExp(`^\\s*create\\s+(?:unlogged\\s+)?table\\s+${NAME}`, 'i');
const INDEX = new RegExp(`^\\s*create\\s+(?:unique\\s+)?index\\s+(?:concurrently\\s+)?${NAME}`, 'i');
const ALTER = /^\s*alter\s+table\s+(?:if\s+exists\s+)?(?:only\s+)?"?([a-z_][a-z0-9_]*)"?/i;
const ADD = new RegExp(`\\badd\\s+(?:column\\s+)${NAME}`, 'gi');
const DROPPED = /^\s*drop\s+(?:table|index)\s+(?:concurrently\s+)?(?:if\s+exists\s+)?"?([a-z_][a-z0-9_]*)"?/i;

/** What the statements of a plugin's migrations make, as far as they say so in plain SQL, each once. */
export function madeByMigrations({ migrations = [] }: PluginDefinition): MadeObject[] {
  const made = new Map<string, MadeObject>();
  for (const statement of migrations.flatMap((one) => one.up)) {
    for (const one of madeBy(statement)) made.set(`${one.what} ${one.name}`, one);
    const gone = DROPPED.exec(statement)?.[1];
    if (gone !== undefined) for (const what of ['table', 'index']) made.delete(`${what} ${gone}`);
  }
  return [...made.values()];
}

function madeBy(statement: string): MadeObject[] {
  const table = TABLE.exec(statement)?.[1];
  if (table !== undefined) return [{ what: 'table', name: table }];
  const index = INDEX.exec(statement)?.[1];
  if (index !== undefined) return [{ what: 'index', name: index }];
  const altered = ALTER.exec(statement)?.[1];
  if (altered === undefined) return [];
  return [...statement.matchAll(ADD)].map(([, column]) => ({ what: 'column', name: `${altered}.${column}` }));
}
