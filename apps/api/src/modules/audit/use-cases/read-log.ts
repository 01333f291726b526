import { Injectable } from '@nestjs/common';
import type { OrganisationScope, Page, PageRequest } from '#libs/kernel';
import { AuditRepository, type AuditFilter, type AuditView } from '../audit.repository.js';

@Injectable()
export class ReadLog {
  constructor(private readonly entries: AuditRepository) {}

  async list(scope: OrganisationScope, filter: AuditFilter, page: PageRequest): Promise<Page<AuditView>> {
    return this.entries.list(scope, filter, page);
  }
}
