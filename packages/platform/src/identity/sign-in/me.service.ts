import { Injectable } from '@nestjs/common';
import {
  accessErrors,
  Clock,
  LOCALES,
  RecordChange,
  systemActor,
  type Locale,
  type UserActor,
} from '@ricejar/sdk';
import { OrganisationService } from '../organisation/organisation.service.js';
import { localDay } from '../session/account.js';
import { ActorService } from '../session/actor.service.js';
import { signInErrors } from './sign-in.errors.js';

/** The signed-in user as the admin shows it. */
export interface Profile {
  id: string;
  name: string;
  email: string;
  locale: Locale;
  orgUnitName: string;
  roles: readonly string[];
  permissions: readonly string[];
  baseCurrency: string;
  organisation: string;
  demo: boolean;
  /** `YYYY-MM-DD` at the server's place: whatever holds for days begins and ends with it. */
  today: string;
}

@Injectable()
export class MeService {
  constructor(
    private readonly actors: ActorService,
    private readonly organisation: OrganisationService,
    private readonly change: RecordChange,
    private readonly clock: Clock,
  ) {}

  /** Null when the user is no longer active. Throws `ORGANISATION_MISSING` before the setup. */
  async profile(userId: string): Promise<Profile | null> {
    const account = await this.actors.ofUser(userId);
    if (!account) return null;
    const { name, baseCurrency, demo } = await this.organisation.required();
    const { actor, email, orgUnitName, roles } = account;
    return {
      id: actor.userId,
      name: actor.name,
      email,
      locale: actor.locale,
      orgUnitName,
      roles,
      permissions: [...actor.permissions].sort(),
      baseCurrency,
      organisation: name,
      demo,
      today: localDay(this.clock.now()),
    };
  }

  /** Throws `UNAUTHENTICATED` when the user is no longer active. */
  async required(userId: string): Promise<Profile> {
    const profile = await this.profile(userId);
    if (!profile) throw accessErrors.UNAUTHENTICATED();
    return profile;
  }

  /** The user's own language; no right to change users is needed. Throws `LOCALE_UNKNOWN`. */
  async setLocale(actor: UserActor, locale: string): Promise<void> {
    const known = LOCALES.find((one) => one === locale);
    if (!known) {
      throw signInErrors.LOCALE_UNKNOWN({ locale: locale.slice(0, 20), known: LOCALES.join(', ') });
    }
    const system = systemActor('user.setLocale', actor.userId, known);
    await this.change.update(system, 'user', actor.userId, null, { locale: known });
    this.actors.forget(actor.userId);
  }
}
