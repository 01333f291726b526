import { Injectable } from '@nestjs/common';
import { notFound, type CandidateScope } from '#libs/kernel';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { proposeProfile, type ProfileProposal } from '../domain/profile-proposal.js';
import { ResumeRepository } from '../resume.repository.js';

/** What a candidate may take over from a resume into the profile. */
export type ReadProposal = { resumeId: string | null; isSettled: boolean } & ProfileProposal;

const NOTHING: ProfileProposal = { profile: [], skills: [], employment: [], education: [] };

/** A resume was read; its owner decides, item by item, what of it goes into the profile. */
@Injectable()
export class ProposeProfile {
  constructor(
    private readonly resumes: ResumeRepository,
    private readonly recruitment: RecruitmentService,
  ) {}

  /**
   * From the resume that is named, else from the newest that could be read. The newest proposes nothing any more once the
   * candidate has confirmed the profile after it.
   *
   * @throws DomainError `resume.not_found` (404) when the named one is not the candidate's own.
   */
  async propose(scope: CandidateScope, resumeId: string | null): Promise<ReadProposal> {
    const named = resumeId === null ? null : await this.resumes.find(scope, resumeId);
    if (resumeId !== null && !named) throw notFound('Resume');
    const resume = named ?? (await this.resumes.newestParsed(scope));
    if (!resume?.parsedData) return { resumeId: resume?.id ?? null, isSettled: false, ...NOTHING };
    const { profile, skills, employment, education } = await this.recruitment.recordOf(scope);
    const isSettled = Number(profile.profileConfirmedAt ?? 0) >= Number(resume.parsedAt);
    if (isSettled && !named) return { resumeId: resume.id, isSettled, ...NOTHING };
    const proposal = proposeProfile(resume.parsedData, { profile, skills, employment, education });
    return { resumeId: resume.id, isSettled, ...proposal };
  }
}
