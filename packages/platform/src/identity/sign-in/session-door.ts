import { Injectable } from '@nestjs/common';
import { SESSION_COOKIE, type HttpContext } from '../http-context.js';
import { ActorService } from '../session/actor.service.js';
import { SESSION_ABSOLUTE_MS } from '../session/session.service.js';
import { MeService, type Profile } from './me.service.js';
import { SignInService } from './sign-in.service.js';

/** Where sessions and browsers meet: the one place that sets and clears the session cookie. */
@Injectable()
export class SessionDoor {
  constructor(
    private readonly signIns: SignInService,
    private readonly meService: MeService,
    private readonly actors: ActorService,
  ) {}

  /** Hands the token of a new session to the browser. */
  async enter(context: HttpContext, userId: string, token: string): Promise<Profile> {
    this.actors.forget(userId);
    const profile = await this.meService.required(userId);
    context.setCookie(SESSION_COOKIE, token, { maxAge: SESSION_ABSOLUTE_MS / 1000 });
    return profile;
  }

  /** Ends the session that the browser came with, whoever's it was: a token is never carried over to the next. */
  async leave(context: HttpContext): Promise<void> {
    const { actor, sessionToken } = context;
    if (sessionToken === null) return;
    const userId = actor?.kind === 'user' ? actor.userId : null;
    await this.signIns.signOut(sessionToken, userId, context);
    this.actors.forget(userId, sessionToken);
  }

  /** Ends the session and takes the cookie back. */
  async signOut(context: HttpContext): Promise<void> {
    await this.leave(context);
    if (context.sessionToken !== null) context.clearCookie(SESSION_COOKIE);
  }
}
