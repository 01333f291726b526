import { Injectable } from '@nestjs/common';
import { pageRequest } from '#libs/http';
import type { OrganisationScope } from '#libs/kernel';
import { AuditRepository, type AuditFilter, type AuditView } from '../audit.repository.js';
import { AuditTrail } from '../audit-trail.js';
import { LinkChain } from './link-chain.js';

const PAGE_SIZE = 200;

/** Reads the whole log, however long, a page at a time; that it was taken away is in it too. */
@Injectable()
export class ExportLog {
  constructor(
    private readonly entries: AuditRepository,
    private readonly trail: AuditTrail,
    private readonly linking: LinkChain,
  ) {}

  async export(scope: OrganisationScope, filter: AuditFilter): Promise<AsyncIterable<AuditView>> {
    const { organisationId } = scope;
    await this.trail.record({
      action: 'audit_log.exported',
      object: { type: 'organisation', id: organisationId },
      organisationId,
    });
    await this.linking.link(scope);
    return this.pages(scope, filter);
  }

  private async *pages(scope: OrganisationScope, filter: AuditFilter): AsyncGenerator<AuditView> {
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = pageRequest({ limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) });
      const { items, nextCursor } = await this.entries.list(scope, filter, page);
      yield* items;
      cursor = nextCursor;
    }
  }
}
