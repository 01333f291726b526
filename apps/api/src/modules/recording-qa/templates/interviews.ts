import type { PolicyTemplate } from '../domain/policy-template.js';
import { behaviour, required } from './draft.js';

/** What may not be asked: see the engine's list of unlawful questions for its sources. */
const UNLAWFUL_QUESTION: PolicyTemplate['violationRules'][number] = {
  key: 'unlawful_question',
  type: 'unlawful_question',
  severity: 'critical',
  description:
    'The interviewer asks about age, family, pregnancy, religion, origin, health, disability, sexual orientation, union membership or arrests.',
  phrases: [],
};

const JOB_PROMISE: PolicyTemplate['violationRules'][number] = {
  key: 'promise',
  type: 'promise',
  severity: 'medium',
  description: 'The interviewer promises the job, a salary or a start date before the decision is made.',
  phrases: ['The job is yours.'],
};

export const STRUCTURED_INTERVIEW: PolicyTemplate = {
  name: 'Structured interview',
  description: 'An interview led by a person: explained, about the work, open, and fair.',
  passingScore: 70,
  criteria: [
    required({
      key: 'greeting',
      name: 'Greeting and identification',
      weight: 10,
      passingScore: 100,
      moment: 'opening',
      evaluationPrompt: 'The interviewer greets the candidate and says their own name or the company.',
      examples: ['Welcome, I am Dana, I lead the operations team here.'],
    }),
    required({
      key: 'recording_disclosure',
      name: 'Recording disclosure',
      weight: 15,
      passingScore: 100,
      isFatal: true,
      moment: 'opening',
      evaluationPrompt: 'The interviewer says at the beginning that the interview is recorded.',
      examples: ['As we said in the invitation, this interview is being recorded.'],
    }),
    required({
      key: 'structure',
      name: 'Explains the structure',
      weight: 20,
      moment: 'opening',
      evaluationPrompt: 'The interviewer explains how the interview will go: its length, its parts or its topics.',
      examples: ['We have forty five minutes, I will ask five questions and then you can ask yours.'],
    }),
    behaviour({
      key: 'open_questions',
      name: 'Asks open questions about the work',
      weight: 25,
      passingScore: 60,
      evaluationPrompt: 'The interviewer asks open questions about experience and about how the candidate works.',
    }),
    required({
      key: 'candidate_questions',
      name: 'Time for the candidate’s questions',
      weight: 15,
      evaluationPrompt: 'The interviewer invites the questions of the candidate.',
      examples: ['What questions do you have for me?', 'Is there anything you would like to ask us?'],
    }),
    required({
      key: 'next_step',
      name: 'Next step',
      weight: 15,
      evaluationPrompt: 'The interviewer says what happens next and by when.',
      examples: ['You will hear from us by the end of next week.'],
    }),
  ],
  violationRules: [
    UNLAWFUL_QUESTION,
    {
      key: 'no_recording_disclosure',
      type: 'missing_disclosure',
      severity: 'high',
      description: 'The candidate was not told that the interview is recorded.',
      criterionKey: 'recording_disclosure',
    },
    JOB_PROMISE,
    {
      key: 'tone',
      type: 'tone',
      severity: 'high',
      description: 'The interviewer insults, mocks or dismisses the candidate.',
      phrases: ['That was a stupid answer.'],
    },
  ],
};

/**
 * An interview that a machine leads. Saying so: Regulation (EU) 2024/1689, article 50(1); 820 ILCS 42/5. A person decides
 * and can be asked: Regulation (EU) 2016/679, article 22(3). Adjustments: 42 U.S.C. § 12112(b)(5)(A).
 */
export const AI_INTERVIEW: PolicyTemplate = {
  name: 'AI interview disclosure',
  description: 'An interview led by an AI interviewer: said to be one, recorded openly, decided by a person.',
  passingScore: 80,
  criteria: [
    required({
      key: 'ai_disclosure',
      name: 'AI disclosure',
      weight: 30,
      passingScore: 100,
      isFatal: true,
      moment: 'opening',
      evaluationPrompt: 'The interviewer says at the beginning that it is an AI and not a person.',
      examples: ['I am an AI interviewer, not a human being.'],
    }),
    required({
      key: 'recording_disclosure',
      name: 'Recording disclosure',
      weight: 20,
      passingScore: 100,
      isFatal: true,
      moment: 'opening',
      evaluationPrompt: 'The interviewer says at the beginning that the interview is recorded.',
      examples: ['This conversation is recorded and transcribed.'],
    }),
    required({
      key: 'human_decision',
      name: 'A person decides',
      weight: 20,
      evaluationPrompt: 'The interviewer says that a person, not the AI, reviews the interview and makes the decision.',
      examples: ['A member of the hiring team reviews this and makes the decision.'],
    }),
    required({
      key: 'adjustments',
      name: 'Adjustments and alternative',
      weight: 15,
      evaluationPrompt: 'The interviewer offers adjustments, a pause, or to speak to a person instead.',
      examples: ['If you need an adjustment or would rather speak to a person, you can ask at any time.'],
    }),
    required({
      key: 'next_step',
      name: 'Next step',
      weight: 15,
      evaluationPrompt: 'The interviewer says what happens next and by when.',
      examples: ['You will receive feedback by e-mail within five days.'],
    }),
  ],
  violationRules: [
    UNLAWFUL_QUESTION,
    {
      key: 'no_ai_disclosure',
      type: 'missing_disclosure',
      severity: 'critical',
      description: 'The candidate was not told that an AI leads the interview.',
      criterionKey: 'ai_disclosure',
    },
    {
      key: 'no_recording_disclosure',
      type: 'missing_disclosure',
      severity: 'high',
      description: 'The candidate was not told that the interview is recorded.',
      criterionKey: 'recording_disclosure',
    },
    JOB_PROMISE,
  ],
};
