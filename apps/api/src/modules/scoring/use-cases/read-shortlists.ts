import { Injectable } from '@nestjs/common';
import { notFound, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import {
  ShortlistRepository,
  type KeptShortlist,
  type KeptWords,
  type ListedShortlist,
  type StandingNow,
} from '../shortlist.repository.js';

/** A shortlist as it was made, with what has happened since. */
export interface ReadShortlist {
  kept: KeptShortlist;
  /** By the application's id; those that were erased are not there. */
  now: Map<string, StandingNow>;
  words: KeptWords[];
}

/** Shortlists that were made before. */
@Injectable()
export class ReadShortlists {
  constructor(private readonly shortlists: ShortlistRepository) {}

  async list(
    scope: OrganisationScope,
    jobRoleId: string | undefined,
    page: PageRequest,
  ): Promise<Page<ListedShortlist>> {
    return this.shortlists.list(scope, jobRoleId, page);
  }

  /** @throws DomainError `shortlist.not_found` (404) */
  async get(scope: OrganisationScope, id: string): Promise<ReadShortlist> {
    const kept = await this.shortlists.find(scope, id);
    if (!kept) throw notFound('Shortlist');
    const applicationIds = kept.entries.map((entry) => entry.application_id);
    const assessmentIds = kept.entries.flatMap((entry) => entry.assessment_id ?? []);
    const standing = await this.shortlists.standingNow(scope, applicationIds);
    return {
      kept,
      now: new Map(standing.map((each) => [each.applicationId, each])),
      words: await this.shortlists.words(scope, assessmentIds),
    };
  }
}
