import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StoredFileEntity } from './entities/stored-file.entity.js';
import { SweepFilesJob, SweepFilesSchedule } from './jobs/sweep-files.job.js';
import { SignedLinks } from './signed-links.js';
import { StorageController } from './storage.controller.js';
import { StorageErasable } from './storage.erasable.js';
import { StorageRepository } from './storage.repository.js';
import { StorageService } from './storage.service.js';
import { CheckArrival } from './use-cases/check-arrival.js';
import { ReceiveFile } from './use-cases/receive-file.js';

@Module({
  imports: [TypeOrmModule.forFeature([StoredFileEntity])],
  controllers: [StorageController],
  providers: [
    StorageRepository,
    StorageService,
    SignedLinks,
    CheckArrival,
    ReceiveFile,
    SweepFilesSchedule,
    SweepFilesJob,
    StorageErasable,
  ],
  exports: [StorageService],
})
export class StorageModule {}
