import { hash, parseOptions, verify } from '@node-rs/argon2';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Turns } from '../../turns/turns.js';
import { passwordErrors } from './password.errors.js';

/** argon2id (the library's default algorithm and version), 64 MiB, three passes, one lane. */
const PARAMETERS = { memoryCost: 65_536, timeCost: 3, parallelism: 1, outputLen: 32 };

// 4 x 64 MiB is the most that sign-ins may take of the machine; a short queue absorbs a burst, the rest is turned away.
const AT_ONCE = 4;
const WAITING = 16;

export interface Verdict {
  matches: boolean;
  /** The stored hash was made with other parameters than today's. */
  outdated: boolean;
}

@Injectable()
export class PasswordHasher implements OnModuleInit {
  private readonly turns = new Turns(AT_ONCE);
  private decoy: Promise<string> | undefined;

  /** PHC string. Throws `SIGN_IN_BUSY` when the queue is full. */
  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, PARAMETERS));
  }

  /** Against no hash (an unknown user) it works as long as against a real one, and says no. Throws `SIGN_IN_BUSY`. */
  async verify(stored: string | null, password: string): Promise<Verdict> {
    const against = stored ?? (await this.decoyHash());
    const matches = await this.inTurn(() => verify(against, password));
    return { matches: matches && stored !== null, outdated: isOutdated(against) };
  }

  private decoyHash(): Promise<string> {
    this.decoy ??= this.hash('nobody has this password');
    // A decoy refused by a full queue is made by the next caller.
    this.decoy.catch(() => (this.decoy = undefined));
    return this.decoy;
  }

  /** Makes the decoy before the first sign-in, so that the first unknown user costs no more than the second. */
  async onModuleInit(): Promise<void> {
    await this.decoyHash();
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.turns.isFull && this.turns.waiting >= WAITING) throw passwordErrors.SIGN_IN_BUSY();
    return this.turns.take(work);
  }
}

function isOutdated(stored: string): boolean {
  const made = parseOptions(stored);
  return (
    made.memoryCost !== PARAMETERS.memoryCost ||
    made.timeCost !== PARAMETERS.timeCost ||
    made.parallelism !== PARAMETERS.parallelism ||
    made.outputLen !== PARAMETERS.outputLen
  );
}
