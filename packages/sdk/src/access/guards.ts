import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { accessErrors } from './access.errors.js';
import type { Actor } from './actor.js';

/** What a resolver method asks of its caller. A method that says nothing stops the server from starting. */
export interface AccessRule {
  public: boolean;
  permissions: readonly string[];
}

export const ACCESS_RULE = 'ricejar:access-rule';

/** Callers must hold every permission named. */
export const Requires = (...permissions: string[]) =>
  SetMetadata<string, AccessRule>(ACCESS_RULE, { public: false, permissions });

/** Any signed-in caller; what they may see is judged further in, by the policy of the records touched. */
export const SignedIn = () => Requires();

/** Callers without a session too. */
export const Public = () => SetMetadata<string, AccessRule>(ACCESS_RULE, { public: true, permissions: [] });

/** What GraphQL resolvers find as their third argument. */
export interface RequestContext {
  actor: Actor | null;
}

/** The caller of a resolver method; throws `UNAUTHENTICATED` when there is none. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.getArgByIndex<RequestContext>(2);
  if (!actor) throw accessErrors.UNAUTHENTICATED();
  return actor;
});
