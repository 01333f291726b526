import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Sealer, UnitOfWork } from '#libs/database';
import { Jobs } from '#libs/jobs';
import {
  asCandidate,
  asStaff,
  Clock,
  DAY_MS,
  Ids,
  notFound,
  type Actor,
  type ErasureKind,
  type Page,
  type PageRequest,
} from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { DeletionRequestRepository } from '../deletion-request.repository.js';
import type { DeletionRequestEntity } from '../entities/deletion-request.entity.js';
import { HoldRepository } from '../hold.repository.js';
import { erasePerson } from '../jobs/deletion-jobs.js';
import { lastAdministrator } from '../retention.errors.js';

const TOKEN_BYTES = 32;

/** A request, and the address of its certificate, which is told once: afterwards it is known by its hash only. */
export interface RequestedDeletion {
  request: DeletionRequestEntity;
  certificateUrl: string;
}

/** A person asks for their own data to go, and follows what becomes of it. */
@Injectable()
export class RequestDeletion {
  constructor(
    private readonly requests: DeletionRequestRepository,
    private readonly holds: HoldRepository,
    private readonly organisations: OrganisationService,
    private readonly audit: AuditTrail,
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly config: Config,
  ) {}

  /**
   * Asking for what is being done already changes nothing but the address of the certificate.
   *
   * @throws DomainError 409 for the last administrator of an organisation in which others work.
   */
  async request(actor: Actor, kind: ErasureKind): Promise<RequestedDeletion> {
    if (kind !== 'recordings_only') await this.refuseLastAdministrator(actor);
    const scope = asCandidate(actor);
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const isHeld = await this.holds.covers(scope);
    const request = await this.unit.run(async () => {
      const wanted = this.newRequest(actor, kind, { isHeld, tokenHash: hashOf(token) });
      if (!(await this.requests.insertOnce(wanted))) return this.known(actor, kind, hashOf(token));
      await this.jobs.enqueue(erasePerson, { requestId: wanted.id }, { key: wanted.id });
      await this.audit.record({
        action: 'erasure.requested',
        object: { type: 'deletion_request', id: wanted.id },
        facts: { kind },
      });
      return wanted;
    });
    return { request, certificateUrl: `${this.config.publicBaseUrl}/api/erasure-certificate?token=${token}` };
  }

  async list(actor: Actor, page: PageRequest): Promise<Page<DeletionRequestEntity>> {
    return this.requests.list(asCandidate(actor), page);
  }

  /** @throws DomainError 404 also for somebody else's. */
  async get(actor: Actor, id: string): Promise<DeletionRequestEntity> {
    const request = await this.requests.find(asCandidate(actor), id);
    if (!request) throw notFound('Deletion request');
    return request;
  }

  /** What people who applied to the organisation wait for. */
  async waiting(actor: Actor): Promise<DeletionRequestEntity[]> {
    return this.requests.openOfApplicants(asStaff(actor));
  }

  /** For whoever has the link. @throws DomainError 404 */
  async byLink(token: string): Promise<DeletionRequestEntity> {
    const request = await this.requests.findByLink({ tokenHash: hashOf(token) });
    if (!request) throw notFound('Certificate');
    return request;
  }

  private async known(actor: Actor, kind: ErasureKind, tokenHash: string): Promise<DeletionRequestEntity> {
    const scope = asCandidate(actor);
    const request = await this.requests.findOpen(scope, kind);
    if (!request) throw notFound('Deletion request');
    await this.requests.setCertificateToken(scope, request.id, tokenHash);
    return request;
  }

  private newRequest(
    { userId, email }: Actor,
    kind: ErasureKind,
    { isHeld, tokenHash }: { isHeld: boolean; tokenHash: string },
  ): DeletionRequestEntity {
    const now = this.clock.now();
    return {
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      userId,
      kind,
      status: isHeld ? 'on_hold' : 'received',
      dueAt: new Date(now.getTime() + this.config.erasureDeadlineDays * DAY_MS),
      completedAt: null,
      remindedAt: null,
      attempts: 0,
      problem: null,
      sealedEmail: this.sealer.seal(email),
      leaseUntil: null,
      progress: [],
      report: null,
      certificateTokenHash: tokenHash,
    };
  }

  private async refuseLastAdministrator({ membership }: Actor): Promise<void> {
    if (membership?.role !== 'org_admin') return;
    const { members, administrators } = await this.organisations.stats(membership);
    if (administrators === 1 && members > 1) throw lastAdministrator();
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
