import type { InterviewMessageResponse, ProgressResponse, StartedInterviewResponse } from '#libs/api-client';
import type { Answers } from './answers.js';
import { forgetInterview, saveInterview, type InterviewAtHand } from './saved-interview.js';
import type { Stage } from './stage.js';
import { shorten } from './terminal.js';

const LONGEST_ANSWER = 8_000;
const SHORT_SKILL = 56;
const HOW_TO_GO_ON =
  'The answers so far are kept. Take the interview up again within 30 minutes with: npm run demo -- --continue';

/** Holds the interview, or goes on with it. Returns its id; null when the candidate stopped before the end. */
export async function holdInterview(
  stage: Stage,
  interview: InterviewAtHand,
  answers: Answers,
): Promise<string | null> {
  const { api, terminal } = stage;
  terminal.heading('4  The interview');
  const started = await terminal.step('the questions are planned', () =>
    api.startInterview(interview.candidateToken, interview.applicationId),
  );
  if (answers.areTyped) {
    await saveInterview(interview);
    terminal.partingWords = HOW_TO_GO_ON;
  }
  const startedMs = performance.now();
  answers.open();
  if (!(await askAndAnswer(stage, interview.candidateToken, started, answers))) {
    terminal.line();
    terminal.paragraph(`Thank you so far. ${HOW_TO_GO_ON}`);
    return null;
  }
  terminal.times.push({ title: 'the interview itself', durationMs: performance.now() - startedMs });
  terminal.line();
  await terminal.step('the interview is completed', () => api.completeInterview(interview.candidateToken, started.id));
  if (answers.areTyped) await forgetInterview();
  terminal.partingWords = null;
  return started.id;
}

/** Asks until there is no question left. False when the candidate stopped before. */
async function askAndAnswer(
  stage: Stage,
  token: string,
  { id, first_question: first, progress: before }: StartedInterviewResponse,
  answers: Answers,
): Promise<boolean> {
  const { api, terminal } = stage;
  let question = first;
  let progress = before;
  while (question !== null) {
    terminal.line();
    const { last_message: asked } = await api.interviewStatus(token, id);
    terminal.line(terminal.paint('dim', [place(progress), ...aboutQuestion(asked)].join(' · ')));
    terminal.paragraph(question.text, { style: 'bold' });
    const answer = await answers.to({
      text: question.text,
      topic: asked?.skill ?? '',
      isFollowUp: asked?.is_follow_up ?? false,
    });
    if (answer.kind === 'quit') return false;
    const turn = await api.answer(token, id, {
      content_text: answer.text.slice(0, LONGEST_ANSWER),
      in_reply_to: question.message_id,
      ...(answer.seconds === null ? {} : { response_time_seconds: answer.seconds }),
    });
    question = turn.next_question;
    progress = turn.progress;
  }
  return true;
}

/** Follow-ups count among those asked, but nobody can plan them. */
function place({ questions_asked: asked, questions_planned: planned }: ProgressResponse): string {
  return asked <= planned ? `question ${asked} of about ${planned}` : `question ${asked}`;
}

/** How hard a question is and what it is about. */
function aboutQuestion(question: InterviewMessageResponse | null): string[] {
  if (question === null) return [];
  const skill = question.skill === null ? null : shorten(question.skill, SHORT_SKILL);
  const about = [question.level, skill, question.is_follow_up ? 'follow-up' : null];
  return about.filter((part) => part !== null);
}
