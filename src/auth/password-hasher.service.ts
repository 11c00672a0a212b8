import { Injectable } from '@nestjs/common';
import { Refused } from '../common/errors.js';
import { passwordHash } from './password-hash.js';

/** Each hash takes 46 MiB and a thread of the pool: more at once would starve everything else. */
const AT_ONCE = 4;
/** About a second's worth; whoever comes after is told to try again. */
const MAY_WAIT = 16;

/** Hashes passwords, a few at a time. */
@Injectable()
export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** The argon2id output over `salt`. @throws Refused (503) when too many are waiting already. */
  async hash(password: string, salt: Buffer): Promise<Buffer> {
    await this.enter();
    try {
      return await passwordHash(password, salt);
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.running < AT_ONCE) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= MAY_WAIT) throw new Refused('unavailable', 'unavailable');
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Hands the place to whoever waits longest, or frees it. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}
