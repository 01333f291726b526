import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Injectable } from '@nestjs/common';
import { compare } from 'bcryptjs';

const derive = promisify(argon2);

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const SALT_BYTES = 16;
const TAG_BYTES = 32;
const PARAMETERS = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$`;

/** Hashes of imported accounts; verified as they are and replaced at the next sign-in. */
const BCRYPT = /^\$2[aby]\$/;

export interface PasswordVerdict {
  isRight: boolean;
  /** The password was right, and its hash is of a kind that should be replaced. */
  isOutdated: boolean;
}

const WRONG: PasswordVerdict = { isRight: false, isOutdated: false };

/** Turns passwords into what may be stored. argon2 runs on Node's thread pool, not on the event loop. */
@Injectable()
export class PasswordHasher {
  private readonly nobodysHash = this.hash(randomBytes(SALT_BYTES).toString('hex'));

  /** @returns a PHC string, `$argon2id$v=19$m=...,t=...,p=...$salt$tag`. */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    return `${PARAMETERS}${unpadded(salt)}$${unpadded(await tagOf(password, salt))}`;
  }

  /** Takes the same time when there is no hash to compare with, so that nobody can tell by waiting. */
  async verify(password: string, stored: string | null): Promise<PasswordVerdict> {
    if (stored === null) {
      await this.matches(password, await this.nobodysHash);
      return WRONG;
    }
    if (BCRYPT.test(stored)) return (await compare(password, stored)) ? { isRight: true, isOutdated: true } : WRONG;
    return { isRight: await this.matches(password, stored), isOutdated: false };
  }

  private async matches(password: string, stored: string): Promise<boolean> {
    if (!stored.startsWith(PARAMETERS)) return false;
    const [salt, tag] = stored
      .slice(PARAMETERS.length)
      .split('$')
      .map((part) => Buffer.from(part, 'base64'));
    if (!salt || tag?.length !== TAG_BYTES) return false;
    return timingSafeEqual(await tagOf(password, salt), tag);
  }
}

async function tagOf(password: string, salt: Buffer): Promise<Buffer> {
  return derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: salt,
    parallelism: LANES,
    tagLength: TAG_BYTES,
    memory: MEMORY_KIB,
    passes: PASSES,
  });
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
