import { callsUnder } from '../golden-call.js';

export const AI_INTERVIEWS = callsUnder('ai_interview', [
  {
    id: 'ai/automated-but-vague',
    isResolved: null,
    failed: ['human_decision', 'adjustments'],
    says: `
      I Good day. You are talking to an automated interviewer, there is no human on this line.
      I Everything we say is being recorded.
      D Okay.
      I Please describe how you keep a warehouse aisle safe.
      D I keep the floor free and mark spills.
      I What did you change in your last team?
      D I introduced a short meeting at the start of the shift.
      I Thank you for your answers. The result is sent to you within a week.
      D Thanks.
    `,
  },
  {
    id: 'ai/full-with-slip',
    isResolved: null,
    failed: ['recording_disclosure'],
    violations: [
      { rule: 'no_recording_disclosure' },
      { rule: 'unlawful_question', said: 'pregnant' },
      { rule: 'promise', said: 'definitely get the job' },
    ],
    says: `
      I Welcome to your interview. Please be aware that I am artificial intelligence and no real person.
      I What I note goes to the recruiters, and it is people who take the decision.
      I Should you require a reasonable accommodation or wish to continue with one of our staff, tell me whenever you like.
      D All right.
      I How do you plan your day when everything is urgent?
      D I sort by what breaks first.
      I Are you pregnant or planning to be?
      D I will not answer that.
      I Fine. With answers like these you will definitely get the job.
      D That would be nice.
      I The next step is a call with the team lead, they contact you in the coming days.
    `,
  },
]);
