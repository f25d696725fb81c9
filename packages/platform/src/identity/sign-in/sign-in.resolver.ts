import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { accessErrors, CurrentActor, Public, SignedIn, type Actor } from '@ricejar/sdk';
import type { HttpContext } from '../http-context.js';
import { DemoLogins } from './demo-logins.js';
import { MeService, type Profile } from './me.service.js';
import { SessionDoor } from './session-door.js';
import { SignInService } from './sign-in.service.js';
import { DemoLogin, Me } from './sign-in.types.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly meService: MeService,
    private readonly door: SessionDoor,
    private readonly demo: DemoLogins,
  ) {}

  @Query(() => Me, { nullable: true, description: 'The signed-in user; null when there is none' })
  @Public()
  async me(@Context() context: HttpContext): Promise<Profile | null> {
    const { actor } = context;
    return actor?.kind === 'user' ? this.meService.profile(actor.userId) : null;
  }

  @Query(() => [DemoLogin], { description: 'Empty unless demo data was loaded' })
  @Public()
  demoLogins(): Promise<DemoLogin[]> {
    return this.demo.list();
  }

  @Mutation(() => Me, { description: 'Opens a session and sets its cookie' })
  @Public()
  async signIn(
    @Args('email', { type: () => String }) email: string,
    @Args('password', { type: () => String }) password: string,
    @Context() context: HttpContext,
  ): Promise<Profile> {
    const { userId, token } = await this.signIns.signIn(email, password, context);
    await this.door.leave(context);
    return this.door.enter(context, userId, token);
  }

  @Mutation(() => Boolean, { description: 'Ends the session; true without one too' })
  @Public()
  async signOut(@Context() context: HttpContext): Promise<boolean> {
    await this.door.signOut(context);
    return true;
  }

  @Mutation(() => Me)
  @SignedIn()
  async setLocale(
    @Args('locale', { type: () => String }) locale: string,
    @CurrentActor() actor: Actor,
  ): Promise<Profile> {
    if (actor.kind !== 'user') throw accessErrors.FORBIDDEN();
    await this.meService.setLocale(actor, locale);
    return this.meService.required(actor.userId);
  }
}
