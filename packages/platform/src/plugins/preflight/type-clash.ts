import type { Type } from '@nestjs/common';
import { TypeMetadataStorage } from '@nestjs/graphql';
import type { PluginDefinition } from '@ricejar/sdk';
import { owner, recordClaims } from './claims.js';

const DOUBLE = /multiple types named "(\w+)"|GraphQL type (\w+) is claimed twice/;

/**
 * Names both sides of a GraphQL type that two plugins declare, where that is what the schema could not be built for: whose a
 * class is can be told once Nest has read all of them.
 */
export function explainTypeClash(error: unknown, plugins: readonly PluginDefinition[]): unknown {
  const [, first, second] = DOUBLE.exec(error instanceof Error ? error.message : '') ?? [];
  const type = first ?? second;
  if (type === undefined) return error;
  const owners = plugins.flatMap((plugin) => {
    const record = (plugin.records ?? []).find((one) =>
      recordClaims(plugin, one).some(({ what, name }) => what === 'GraphQL type' && name === type),
    );
    if (record) return [owner(plugin, record)];
    return typesOf(plugin.resolvers ?? []).has(type) ? [owner(plugin)] : [];
  });
  if (owners.length < 2) owners.unshift('the platform');
  return new Error(`GraphQL type ${type} is claimed by ${owners.join(' and ')}`);
}

/** Names of the types that resolvers take and answer, and of those within them. */
function typesOf(resolvers: readonly Type[]): Set<string> {
  const methods = [
    ...TypeMetadataStorage.getQueriesMetadata(),
    ...TypeMetadataStorage.getMutationsMetadata(),
    ...TypeMetadataStorage.getSubscriptionsMetadata(),
  ].filter((method) => resolvers.includes(method.target as Type));
  const names = new Set<string>();
  const known = [
    ...TypeMetadataStorage.getObjectTypesMetadata(),
    ...TypeMetadataStorage.getInputTypesMetadata(),
  ];
  const visit = (of: unknown): void => {
    const found = known.find((one) => one.target === (Array.isArray(of) ? of[0] : of));
    if (!found || names.has(found.name)) return;
    names.add(found.name);
    for (const property of found.properties ?? []) visit(property.typeFn());
  };
  for (const { typeFn, methodArgs = [] } of methods) {
    visit(typeFn());
    for (const argument of methodArgs) visit(argument.typeFn());
  }
  return names;
}
