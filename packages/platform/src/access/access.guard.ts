import { Injectable, type CanActivate, type ExecutionContext, type Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS_RULE, accessErrors, hasPermission, type AccessRule, type RequestContext } from '@ricejar/sdk';

/** Holds every resolver method to the access rule it declares. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true;
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (rule?.public) return true;
    const { actor } = context.getArgByIndex<RequestContext>(2);
    if (!actor) throw accessErrors.UNAUTHENTICATED();
    if (!rule || !rule.permissions.every((permission) => hasPermission(actor, permission)))
      throw accessErrors.FORBIDDEN();
    return true;
  }
}

const RESOLVER_TYPE = 'graphql:resolver_type';

/** Resolver methods that forgot to say who may call them: `Class.method`. The server does not start with one. */
export function unguardedMethods(resolvers: readonly Type[]): string[] {
  return resolvers.flatMap((resolver) =>
    Object.entries(Object.getOwnPropertyDescriptors(resolver.prototype as object)).flatMap(
      ([name, { value }]) => {
        // A resolver of a type carries that type's name itself.
        if (typeof value !== 'function' || value === resolver || !Reflect.getMetadata(RESOLVER_TYPE, value))
          return [];
        return Reflect.getMetadata(ACCESS_RULE, value) ? [] : [`${resolver.name}.${name}`];
      },
    ),
  );
}
