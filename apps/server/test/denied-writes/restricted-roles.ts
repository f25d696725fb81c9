import type { RecordRegistry } from '@ricejar/platform/records/record-registry';
import type { Grants, RecordGrant, Scope } from '@ricejar/sdk';
import { Random } from '../two-worlds/random.js';

const SCOPES: readonly Scope[] = ['none', 'own', 'team', 'subtree'];

/** Roles that reach nothing of a stranger's, with fields and conditions drawn by lot. */
export function restrictedRoles(registry: RecordRegistry, count: number): { name: string; grants: Grants }[] {
  return Array.from({ length: count }, (_, nth) => {
    const random = new Random(nth + 1);
    const grants = registry.all().flatMap((record): [string, RecordGrant][] => {
      if (random.chance(0.2)) return [];
      const shared = record.definition.access === 'shared';
      const scope = (): Scope => (shared ? 'none' : random.of(SCOPES));
      const paths = [...record.fields.keys()].filter(() => random.chance(0.6));
      return [
        [
          record.name,
          {
            read: shared ? random.of(['all', 'none']) : random.of(['own', 'team', 'subtree']),
            create: scope(),
            update: scope(),
            delete: scope(),
            ...(random.chance(0.6) && { readable: paths }),
            ...(random.chance(0.4) && { writable: paths.slice(0, 5) }),
            ...(record.owned && random.chance(0.3) && { when: { update: { owner: { isMe: true } } } }),
          },
        ],
      ];
    });
    return { name: `restricted ${nth}`, grants: Object.fromEntries(grants) };
  });
}
