import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '#libs/kernel';
import { AuthService } from '../../auth/auth.service.js';
import { InterviewService, type TranscriptMessage } from '../../interview/interview.service.js';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { pickAnswer } from '../domain/answer-picker.js';
import { addressOf } from '../domain/cast/cast.js';
import type { Persona } from '../domain/persona.js';
import { thinkingTime } from '../domain/thinking-time.js';
import { Product, type InterviewAtHand } from '../product.caller.js';
import { SampleRepository } from '../sample.repository.js';

/** Where sessions of the sample are opened. */
export const STAGE = { userAgent: 'Talenti sample data', ip: null };

/** The organisation, and the recruiter who adds people to it. */
export interface Stage {
  organisationId: string;
  recruiterToken: string;
  /** Throws when the process is about to stop. */
  checkGoingOn: () => void;
}

/** Somebody of the cast, as they are known here. */
export interface CastMember {
  userId: string;
  applicationId: string;
  email: string;
}

const SOURCE = 'sample';
/** After so many questions whoever stops in the middle stops. */
const HALF_WAY = 4;
/** What is pasted has to be worth noticing. */
const WORTH_PASTING = 300;
const NOTHING_TO_ADD = 'I have nothing to add to what I said before.';

/** One invented person goes as far as the script says; what they have done before they do not do again. */
@Injectable()
export class PlayCandidate {
  constructor(
    private readonly samples: SampleRepository,
    private readonly product: Product,
    private readonly recruitment: RecruitmentService,
    private readonly auth: AuthService,
    private readonly interviews: InterviewService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async play(stage: Stage, roleId: string, persona: Persona): Promise<CastMember> {
    const { organisationId, recruiterToken } = stage;
    const email = addressOf(persona, organisationId);
    const candidate = { email, fullName: persona.name, source: SOURCE };
    const { applicationId, candidateId } = await this.recruitment.addCandidate({ organisationId }, roleId, candidate);
    await this.samples.keep({ organisationId }, 'people', persona.key, candidateId, this.clock.now());
    const member = { userId: candidateId, applicationId, email };
    const invitationToken = await this.product.invite(recruiterToken, applicationId, email);
    if (persona.path === 'invited') return member;
    await this.comeIn(stage, persona, member, invitationToken);
    const token = await this.tokenOf(member);
    await this.product.ensureResume(token, persona, email);
    if (persona.path !== 'claimed') await this.interview(stage, persona, member, token);
    return member;
  }

  /** Access tokens of the cast are theirs, as if they had signed in. */
  async tokenOf({ userId }: CastMember): Promise<string> {
    return (await this.auth.openSession(userId, STAGE)).accessToken;
  }

  private async comeIn(
    { recruiterToken }: Stage,
    { name }: Persona,
    { userId, applicationId, email }: CastMember,
    invitationToken: string | null,
  ): Promise<void> {
    if ((await this.auth.people([userId])).get(userId)?.isClaimed) return;
    const token = invitationToken ?? (await this.product.inviteAgain(recruiterToken, applicationId));
    // Nobody will ever need it: who they are is said by us.
    await this.product.claim(token, { email, name, password: `${this.ids.secret()}-Aa1` });
  }

  private async interview(stage: Stage, persona: Persona, member: CastMember, token: string): Promise<void> {
    const begun = await this.product.openInterview(token, member.applicationId);
    if (!begun) return;
    let at: InterviewAtHand & { asked?: number } = begun;
    const before = await this.transcriptOf(member, begun.interviewId);
    const given = new Set(before.filter(({ speaker }) => speaker === 'candidate').map(({ text }) => text));
    // Whoever was stopped between an answer and the next question gives that answer once more, which counts once.
    let repeated = before.at(-1)?.speaker === 'candidate' ? (before.at(-1)?.text ?? null) : null;
    let hasPasted = given.size > 0;
    while (at.question !== null) {
      stage.checkGoingOn();
      if (persona.path === 'in the middle' && (at.asked ?? given.size) >= HALF_WAY) return;
      const { id: to, text: question } = at.question;
      const text = repeated ?? pickAnswer(persona, given, at.question) ?? NOTHING_TO_ADD;
      given.add(text);
      const seconds = thinkingTime(question, text);
      if (repeated === null) {
        await this.interviews.letSampleTimePass({ candidateId: member.userId }, begun.interviewId, seconds);
      }
      repeated = null;
      if (persona.pastesOnce && !hasPasted && text.length >= WORTH_PASTING) {
        await this.product.notePaste(token, begun.interviewId, text.length);
        hasPasted = true;
      }
      at = await this.product.answer(token, begun.interviewId, { text, seconds, to });
    }
    await this.product.complete(token, begun.interviewId);
  }

  private async transcriptOf({ userId }: CastMember, interviewId: string): Promise<TranscriptMessage[]> {
    return (await this.interviews.record({ candidateId: userId }, interviewId)).transcript;
  }
}
