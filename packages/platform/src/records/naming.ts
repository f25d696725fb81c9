/** `salesOrder` -> `sales_order`. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `salesOrder` -> `SalesOrder`. */
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** `user` is a reserved word of SQL; every other table is called as its record type. */
export const tableName = (record: string): string => (record === 'user' ? 'app_user' : snake(record));

/** Column of a plugin's or an administrator's field. */
export const extraColumn = (owner: string, field: string): string => `x_${owner}__${snake(field)}`;

/** Quotes an identifier of ours. Names come from declarations, never from a request; a stray quote is a bug, so it throws. */
export function ident(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`"${name}" is no identifier of ours`);
  return `"${name}"`;
}
