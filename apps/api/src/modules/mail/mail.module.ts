import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DevMailController } from './dev-mail.controller.js';
import { DevMailbox } from './dev-mailbox.js';
import { DevTemplateController } from './dev-template.controller.js';
import { EmailAttemptEntity } from './entities/email-attempt.entity.js';
import { EmailEntity } from './entities/email.entity.js';
import { SendMailJob } from './jobs/send-mail.job.js';
import { MailController } from './mail.controller.js';
import { MailErasable } from './mail.erasable.js';
import { MailExpirable } from './mail.expirable.js';
import { MailRepository } from './mail.repository.js';
import { MailSamples } from './mail-samples.js';
import { MailService } from './mail.service.js';
import { FollowMails } from './use-cases/follow-mails.js';

@Module({
  imports: [TypeOrmModule.forFeature([EmailEntity, EmailAttemptEntity])],
  // The templates first: `/dev/mail/{id}` would take their address for a mail's.
  controllers: [MailController, DevTemplateController, DevMailController],
  providers: [
    MailRepository,
    MailService,
    MailSamples,
    FollowMails,
    SendMailJob,
    DevMailbox,
    MailErasable,
    MailExpirable,
  ],
  exports: [MailService],
})
export class MailModule {}
