import type { Type } from '@nestjs/common';
import { RESOLVER_NAME_METADATA, RESOLVER_PROPERTY_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';

const ROOTS: ReadonlySet<unknown> = new Set(['Query', 'Mutation', 'Subscription']);

/** The fields of the API that a resolver class adds: `Query.quote`, `Customer.premium`. Nest itself minds no doubles. */
export function resolverFields(resolver: Type): string[] {
  const parent: unknown = Reflect.getMetadata(RESOLVER_NAME_METADATA, resolver);
  return Object.entries(Object.getOwnPropertyDescriptors(resolver.prototype as object)).flatMap(
    ([method, { value }]) => {
      if (typeof value !== 'function') return [];
      const type: unknown = Reflect.getMetadata(RESOLVER_TYPE_METADATA, value);
      const name = (Reflect.getMetadata(RESOLVER_NAME_METADATA, value) as string | undefined) ?? method;
      if (ROOTS.has(type)) return [`${String(type)}.${name}`];
      const isField = Reflect.getMetadata(RESOLVER_PROPERTY_METADATA, value) === true;
      return isField && typeof parent === 'string' ? [`${parent}.${name}`] : [];
    },
  );
}
