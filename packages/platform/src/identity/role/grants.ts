import { ACTIONS, SCOPES, type Grants } from '@ricejar/sdk';
import { z } from 'zod';

const scope = z.enum(SCOPES);

const grant = z.strictObject({
  ...Object.fromEntries(ACTIONS.map((action) => [action, scope.optional()])),
  hidden: z.array(z.string().max(200)).max(1000).optional(),
  readOnly: z.array(z.string().max(200)).max(1000).optional(),
});

const grants = z.record(z.string().regex(/^(\*|[a-z][A-Za-z0-9]{0,60})$/), grant);

const permissions = z.array(z.string().regex(/^(\*|[a-z][\w-]*(\.[\w-]+)*)$/)).max(500);

const result = <T>(parsed: { success: boolean; data?: unknown }): T | null =>
  parsed.success ? (parsed.data as T) : null;

/** The grants a role's JSON stands for, or null when it is none. */
export const parseGrants = (json: unknown): Grants | null => result(grants.safeParse(json));

/** Names of permissions, or null when the JSON is no list of them. */
export const parsePermissions = (json: unknown): string[] | null => result(permissions.safeParse(json));
