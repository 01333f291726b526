import { callsUnder } from '../golden-call.js';

export const AI_INTERVIEWS = callsUnder('ai_interview', [
  {
    id: 'ai/open-and-clear',
    isResolved: null,
    says: `
      I Hello and welcome. I am an AI interviewer, so you are not talking to a human today.
      I Our conversation is recorded and written down so that it can be reviewed.
      I A recruiter will read your answers and a person makes the final decision, not me.
      I If you need more time, a break, or would prefer to talk to a person, just say so.
      D That is fine, let us start.
      I Tell me about a project you were proud of.
      D I rebuilt the stock list so that nobody had to count twice.
      I What was your own part in it?
      D I wrote the script and trained the shift.
      I Thank you. You will receive an e-mail with feedback within five working days.
      D Thanks.
    `,
  },
  {
    id: 'ai/poses-as-person',
    isResolved: null,
    failed: ['ai_disclosure', 'human_decision', 'adjustments'],
    violations: [{ rule: 'no_ai_disclosure' }, { rule: 'unlawful_question', said: 'disabilities' }],
    says: `
      I Hi there, I am Emma from the talent team. This interview is being recorded.
      D Hi Emma.
      I Let us start. What do you like about working in a call centre?
      D I like it when somebody is calm at the end of a call.
      I Do you have any disabilities that we should know about?
      D I do not think that matters.
      I How do you handle a caller who shouts?
      D I let them finish, then I say what I can do.
      I Thank you, that is all. We will be in touch by the end of the week.
      D Thank you.
    `,
  },
]);
