import { Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecruitmentModule } from '../recruitment/recruitment.module.js';
import { ResumeEntity } from './entities/resume.entity.js';
import { DocumentReader } from './extraction/document-reader.js';
import { ParseResumeJob } from './jobs/parse-resume.job.js';
import { JsonResumeController } from './json-resume.controller.js';
import { ProfileProposalController } from './profile-proposal.controller.js';
import { ResumeController } from './resume.controller.js';
import { ResumeErasable } from './resume.erasable.js';
import { ResumeExpirable } from './resume.expirable.js';
import { ResumeRepository } from './resume.repository.js';
import { ResumeService } from './resume.service.js';
import { ImportJsonResume } from './use-cases/import-json-resume.js';
import { ParseNow } from './use-cases/parse-now.js';
import { ProposeProfile } from './use-cases/propose-profile.js';
import { ReadResumeFile } from './use-cases/read-resume.js';
import { UploadResume } from './use-cases/upload-resume.js';

@Module({
  imports: [TypeOrmModule.forFeature([ResumeEntity]), RecruitmentModule],
  controllers: [ResumeController, JsonResumeController, ProfileProposalController],
  providers: [
    { provide: DocumentReader, useFactory: () => new DocumentReader() },
    ResumeRepository,
    ResumeService,
    ReadResumeFile,
    ParseNow,
    UploadResume,
    ImportJsonResume,
    ProposeProfile,
    ParseResumeJob,
    ResumeErasable,
    ResumeExpirable,
  ],
  exports: [ResumeService],
})
export class ResumeModule implements OnModuleInit, OnApplicationShutdown {
  constructor(private readonly reader: DocumentReader) {}

  async onModuleInit(): Promise<void> {
    await this.reader.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.reader.stop();
  }
}
