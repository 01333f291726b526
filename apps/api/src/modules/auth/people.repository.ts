import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { FAILURE_WINDOW_MS, FAILURES_UNTIL_LOCK, LOCK_MS } from './domain/lockout.policy.js';
import { UserEntity } from './entities/user.entity.js';

/** In SQL, what is left of the address of somebody who was erased: nobody's, and still no two alike. */
export const ERASED_ADDRESS = `'erased-' || id || '@erased.invalid'`;

export interface NewPerson {
  id: string;
  email: string;
  fullName: string;
  phone: string | null;
  passwordHash: string | null;
}

/** What a failed sign-in left behind: how the account stands now. */
export interface FailedSignIn {
  /** False when the account was locked already, so that this try did not count. */
  counted: boolean;
  lockedUntil: Date | null;
}

/** People by who they are. The scope of every question is the one person it is about. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  /** @returns whether the address was free. Of many at one time exactly one is told so. */
  async insertIfFree(person: NewPerson, now: Date): Promise<boolean> {
    const rows = await this.database.query(
      `insert into users (id, email, full_name, phone, password_hash, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $6)
       on conflict (email) do nothing
       returning id`,
      [person.id, person.email, person.fullName, person.phone, person.passwordHash, now],
    );
    return rows.length === 1;
  }

  async findByEmail(email: string): Promise<UserEntity | null> {
    return this.database.repository(UserEntity).findOneBy({ email });
  }

  async findById(userId: string): Promise<UserEntity | null> {
    return this.database.repository(UserEntity).findOneBy({ id: userId });
  }

  async findMany(userIds: readonly string[]): Promise<UserEntity[]> {
    return this.database.select(UserEntity, 'person').where('person.id = any(:userIds)', { userIds }).getMany();
  }

  /**
   * Nobody else can open or end a session of this person before the unit of work ends.
   *
   * @returns null when the person may not come in (any more).
   */
  async lockActive(userId: string): Promise<UserEntity | null> {
    return this.database
      .select(UserEntity, 'person')
      .where(`person.id = :userId and person.status = 'active'`, { userId })
      .setLock('pessimistic_write')
      .getOne();
  }

  /**
   * Counts a wrong password, in one statement: however many are tried at the same time, exactly the first five within
   * the window are counted, and the fifth locks the account.
   */
  async countFailure(userId: string, now: Date): Promise<FailedSignIn> {
    const [counted] = await this.database.query<{ lockedUntil: Date | null }>(
      `update users set
         failed_logins = case when failed_since > $4::timestamptz then failed_logins + 1 else 1 end,
         failed_since = case when failed_since > $4::timestamptz then failed_since else $2::timestamptz end,
         locked_until = case when failed_since > $4::timestamptz and failed_logins + 1 >= $5 then $3::timestamptz end,
         updated_at = $2::timestamptz
       where id = $1 and (locked_until is null or locked_until <= $2::timestamptz)
       returning locked_until as "lockedUntil"`,
      [
        userId,
        now,
        new Date(now.getTime() + LOCK_MS),
        new Date(now.getTime() - FAILURE_WINDOW_MS),
        FAILURES_UNTIL_LOCK,
      ],
    );
    if (counted) return { counted: true, lockedUntil: counted.lockedUntil };
    const person = await this.findById(userId);
    return { counted: false, lockedUntil: person?.lockedUntil ?? null };
  }

  /** The person came in: earlier failures do not count any more. */
  async noteSignIn(userId: string, now: Date): Promise<void> {
    await this.liftLock(userId, now);
    await this.database.repository(UserEntity).update({ id: userId }, { lastLoginAt: now });
  }

  async liftLock(userId: string, now: Date): Promise<void> {
    await this.database
      .repository(UserEntity)
      .update({ id: userId }, { failedLogins: 0, failedSince: null, lockedUntil: null, updatedAt: now });
  }

  async setPassword(userId: string, passwordHash: string, now: Date): Promise<void> {
    await this.database.repository(UserEntity).update({ id: userId }, { passwordHash, updatedAt: now });
  }

  async setFullName(userId: string, fullName: string, now: Date): Promise<void> {
    await this.database.repository(UserEntity).update({ id: userId }, { fullName, updatedAt: now });
  }

  /** Also those of whom only the number is left. Rows that hang on them go along. */
  async deleteWithin(domain: string, userIds: readonly string[]): Promise<void> {
    await this.database.query(
      `delete from users
       where id = any($1) and (split_part(email::text, '@', 2) = $2 or email = ${ERASED_ADDRESS})`,
      [userIds, domain],
    );
  }

  /** The first proof counts; later ones change nothing. */
  async markEmailVerified(userId: string, now: Date): Promise<void> {
    await this.database.query(
      `update users set email_verified_at = $2, updated_at = $2 where id = $1 and email_verified_at is null`,
      [userId, now],
    );
  }
}
