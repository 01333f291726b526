import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditController } from './audit.controller.js';
import { AuditErasable } from './audit.erasable.js';
import { AuditRepository } from './audit.repository.js';
import { AuditTrail } from './audit.service.js';
import { AuditChainEntity } from './entities/audit-chain.entity.js';
import { AuditEntryEntity } from './entities/audit-entry.entity.js';
import { AuditPersonEntity } from './entities/audit-person.entity.js';
import { LinkChainsJob, LinkChainsSchedule } from './jobs/link-chains.job.js';
import { ExportLog } from './use-cases/export-log.js';
import { LinkChain } from './use-cases/link-chain.js';
import { ReadLog } from './use-cases/read-log.js';
import { VerifyChain } from './use-cases/verify-chain.js';

/** Global: every feature records, and one that forgot to import this would be the one to look into. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AuditEntryEntity, AuditChainEntity, AuditPersonEntity])],
  controllers: [AuditController],
  providers: [
    AuditRepository,
    AuditTrail,
    LinkChain,
    VerifyChain,
    ReadLog,
    ExportLog,
    LinkChainsSchedule,
    LinkChainsJob,
    AuditErasable,
  ],
  exports: [AuditTrail],
})
export class AuditModule {}
