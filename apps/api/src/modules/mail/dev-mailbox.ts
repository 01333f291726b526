import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { notFound } from '#libs/kernel';
import { Mailbox, type KeptMail } from '#libs/providers';

const DEFAULT_LIMIT = 50;

/** Lets a developer read what would have been delivered. In production there is no such thing. */
@Injectable()
export class DevMailbox {
  constructor(
    private readonly mailbox: Mailbox,
    private readonly config: Config,
  ) {}

  /** Newest first. */
  async list(limit: number = DEFAULT_LIMIT): Promise<KeptMail[]> {
    this.refuseInProduction();
    return this.mailbox.list(limit);
  }

  async get(id: string): Promise<KeptMail> {
    this.refuseInProduction();
    const mail = await this.mailbox.get(id);
    if (!mail) throw notFound('Mail');
    return mail;
  }

  private refuseInProduction(): void {
    if (this.config.environment === 'production') throw notFound('Mailbox');
  }
}
