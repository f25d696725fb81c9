import type { PendingChange } from '@ricejar/sdk';

/** The value a field will have once the change is made. */
export const after = ({ before, input }: PendingChange, path: string): unknown =>
  input[path] === undefined ? before?.[path] : input[path];

/** Whether the change touches any of these fields; a new record touches all of them. */
export const touches = ({ action, input }: PendingChange, ...paths: string[]): boolean =>
  action !== 'update' || paths.some((path) => input[path] !== undefined);

export const isId = (value: unknown): value is string => typeof value === 'string' && value !== '';
