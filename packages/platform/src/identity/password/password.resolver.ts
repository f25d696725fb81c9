import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { accessErrors, CurrentActor, Requires, SignedIn, type Actor } from '@ricejar/sdk';
import type { HttpContext } from '../http-context.js';
import { SessionService } from '../session/session.service.js';
import { SessionDoor } from '../sign-in/session-door.js';
import { PasswordService } from './password.service.js';

@Resolver()
export class PasswordResolver {
  constructor(
    private readonly passwords: PasswordService,
    private readonly sessions: SessionService,
    private readonly door: SessionDoor,
  ) {}

  @Mutation(() => Boolean, {
    description: 'Ends all other sessions of the caller; this browser gets a new one.',
  })
  @SignedIn()
  async changePassword(
    @CurrentActor() actor: Actor,
    @Context() context: HttpContext,
    @Args('current', { type: () => String }) current: string,
    @Args('next', { type: () => String }) next: string,
  ): Promise<boolean> {
    if (actor.kind !== 'user') throw accessErrors.FORBIDDEN();
    await this.passwords.change(actor, current, next, context);
    await this.door.enter(context, actor.userId, await this.sessions.open(actor.userId, context));
    return true;
  }

  // Whoever sets passwords can become anybody: administrators only.
  @Mutation(() => Boolean, { description: 'Gives a user a password and ends the sessions of the user.' })
  @Requires('*')
  async setUserPassword(
    @CurrentActor() actor: Actor,
    @Context() context: HttpContext,
    @Args('userId', { type: () => ID }) userId: string,
    @Args('password', { type: () => String }) password: string,
  ): Promise<boolean> {
    if (actor.kind !== 'user') throw accessErrors.FORBIDDEN();
    await this.passwords.set(actor, userId, password, context);
    return true;
  }
}
