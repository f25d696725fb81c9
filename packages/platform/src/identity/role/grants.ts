import { ACTIONS, SCOPES, type Grants } from '@ricejar/sdk';
import { z } from 'zod';

const EVERY_OTHER = '*';
const MOST_FIELDS = 2_000;

const scope = z.enum(SCOPES);
const paths = z.array(z.string().max(200)).max(MOST_FIELDS).optional();
const filter = z.record(z.string().max(200), z.unknown());

const grant = z.strictObject({
  ...Object.fromEntries(ACTIONS.map((action) => [action, scope.optional()])),
  when: z.strictObject(Object.fromEntries(ACTIONS.map((action) => [action, filter.optional()]))).optional(),
  readable: paths,
  writable: paths,
});

const grants = z
  .record(z.string().regex(/^(\*|[a-z][A-Za-z0-9]{0,60})$/), grant)
  // A condition speaks of the fields of one record type.
  .refine((all) => all[EVERY_OTHER]?.['when'] === undefined);

const permissions = z.array(z.string().regex(/^(\*|[a-z][\w-]*(\.[\w-]+)*)$/)).max(500);

const result = <T>(parsed: { success: boolean; data?: unknown }): T | null =>
  parsed.success ? (parsed.data as T) : null;

/** The grants a role's JSON stands for, or null when it is none. Conditions are judged by the policy, which knows the fields. */
export const parseGrants = (json: unknown): Grants | null => result(grants.safeParse(json));

/** Names of permissions, or null when the JSON is no list of them. */
export const parsePermissions = (json: unknown): string[] | null => result(permissions.safeParse(json));
