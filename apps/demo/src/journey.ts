import type { AssessmentResponse } from '#libs/api-client';
import { splitAnswers } from './answer-picker.js';
import { ScriptedAnswers, TypedAnswers, type Answers } from './answers.js';
import type { Api } from './api.js';
import { readText, type AnswerSource, type Plan } from './arguments.js';
import { DemoError } from './demo-error.js';
import { holdInterview } from './interviewing.js';
import { waitFor } from './patience.js';
import { inviteCandidate, letCandidateIn, prepareRole } from './preparing.js';
import { printReport } from './report.js';
import { printProvenance, printShortlist, printTimes } from './report-appendix.js';
import type { InterviewAtHand } from './saved-interview.js';
import { openStage, type Stage } from './stage.js';
import type { Progress, Terminal } from './terminal.js';

const ASSESSMENT_WITHIN_MS = 180_000;

/** Everything from the posting to the report. */
export async function playJourney(plan: Plan, terminal: Terminal): Promise<void> {
  const stage: Stage = openStage(plan.server, terminal);
  // Read before anything is created, so that a wrong file name leaves nothing behind.
  const answers = await openAnswers(plan.answers, terminal);
  terminal.line(`${terminal.paint('bold', `Talenti · ${plan.title}`)}  ${terminal.paint('dim', plan.server)}`);
  const role = await prepareRole(stage, plan);
  const invited = await inviteCandidate(stage, plan, role);
  const candidateToken = await letCandidateIn(stage, plan, invited);
  await interviewAndReport(
    stage,
    {
      server: plan.server,
      title: plan.title,
      candidateName: invited.candidate.name,
      recruiterToken: role.recruiterToken,
      candidateToken,
      roleId: role.roleId,
      applicationId: invited.applicationId,
    },
    answers,
  );
}

/** The rest of a journey that was interrupted in its interview. */
export async function continueJourney(
  interview: InterviewAtHand,
  source: AnswerSource,
  terminal: Terminal,
): Promise<void> {
  const answers = await openAnswers(source, terminal);
  await interviewAndReport(openStage(interview.server, terminal), interview, answers);
}

async function interviewAndReport(stage: Stage, interview: InterviewAtHand, answers: Answers): Promise<void> {
  const { api, terminal } = stage;
  const interviewId = await holdInterview(stage, interview, answers).finally(() => answers.close());
  if (interviewId === null) return;
  const { recruiterToken, roleId, candidateName, title } = interview;
  const assessment = await terminal.step('it is assessed', (progress) =>
    waitForAssessment(api, recruiterToken, interviewId, progress),
  );
  const shortlist = await terminal.step('the shortlist is drawn up', () => api.shortlist(recruiterToken, roleId));
  const { items: transcript } = await api.transcript(recruiterToken, interviewId);
  printReport(terminal, `Report · ${candidateName} · ${title}`, {
    assessment,
    transcript,
    areAnswersTyped: answers.areTyped,
  });
  printShortlist(terminal, shortlist);
  printProvenance(terminal, assessment);
  printTimes(terminal);
}

async function waitForAssessment(
  api: Api,
  token: string,
  interviewId: string,
  progress: Progress,
): Promise<AssessmentResponse> {
  return waitFor('the assessment', ASSESSMENT_WITHIN_MS, async () => {
    const assessment = await api.assessment(token, interviewId);
    progress(assessment?.status ?? 'pending');
    if (assessment?.status === 'failed') throw new DemoError(assessment.problem ?? 'The assessment failed.');
    return assessment?.status === 'completed' || assessment?.status === 'partial' ? assessment : null;
  });
}

async function openAnswers({ path, pauseMs }: AnswerSource, terminal: Terminal): Promise<Answers> {
  if (path === null) return new TypedAnswers(terminal);
  return new ScriptedAnswers(terminal, splitAnswers(await readText(path)), pauseMs);
}
