import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ricejar/sdk';
import type { HttpContext } from '../http-context.js';
import type { Profile } from '../sign-in/me.service.js';
import { SessionService } from '../session/session.service.js';
import { SessionDoor } from '../sign-in/session-door.js';
import { CompleteSetupInput, Me, Setup } from '../sign-in/sign-in.types.js';
import { SetupService } from './setup.service.js';

@Resolver()
export class SetupResolver {
  constructor(
    private readonly setupService: SetupService,
    private readonly sessions: SessionService,
    private readonly door: SessionDoor,
  ) {}

  @Query(() => Setup)
  @Public()
  async setup(): Promise<Setup> {
    return { needed: await this.setupService.isNeeded() };
  }

  @Mutation(() => Me, { description: 'Creates the organisation and its first administrator, once' })
  @Public()
  async completeSetup(
    @Args('input', { type: () => CompleteSetupInput }) input: CompleteSetupInput,
    @Context() context: HttpContext,
  ): Promise<Profile> {
    const userId = await this.setupService.complete(input, context);
    const token = await this.sessions.open(userId, context);
    return this.door.enter(context, userId, token);
  }
}
