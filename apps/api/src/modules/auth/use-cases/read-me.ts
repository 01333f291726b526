import { Injectable } from '@nestjs/common';
import { notFound, type Actor } from '#libs/kernel';
import type { UserEntity } from '../entities/user.entity.js';
import { PeopleRepository } from '../people.repository.js';

/** A person looks at their own account. */
@Injectable()
export class ReadMe {
  constructor(private readonly people: PeopleRepository) {}

  async read(actor: Actor): Promise<UserEntity> {
    const person = await this.people.findById(actor.userId);
    if (!person) throw notFound('Person');
    return person;
  }
}
