import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DevMailController } from './dev-mail.controller.js';
import { DevMailbox } from './dev-mailbox.js';
import { EmailEntity } from './entities/email.entity.js';
import { SendMailJob } from './jobs/send-mail.job.js';
import { MailRepository } from './mail.repository.js';
import { MailService } from './mail.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([EmailEntity])],
  controllers: [DevMailController],
  providers: [MailRepository, MailService, SendMailJob, DevMailbox],
  exports: [MailService],
})
export class MailModule {}
