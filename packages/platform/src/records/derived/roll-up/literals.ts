import { Params } from '../../params.js';

/** Values that become part of the text: for triggers, which take no parameters. */
export class Literals extends Params {
  override add(value: unknown, type: string): string {
    return `${literal(value)}::${type}`;
  }
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `array[${value.map(literal).join(', ')}]`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string')
    throw new Error('a value that only a request knows cannot stand in a trigger');
  // Dollars are written by their code: bodies of functions are quoted by them.
  return `E'${value.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll('$', '\\x24')}'`;
}
