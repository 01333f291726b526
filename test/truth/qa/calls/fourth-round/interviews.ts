import { callsUnder } from '../golden-call.js';

const LED_BY_PEOPLE = callsUnder('structured_interview', [
  {
    id: 'interview/museum-guide',
    isResolved: null,
    failed: ['recording_disclosure'],
    violations: [
      { rule: 'no_recording_disclosure' },
      { rule: 'unlawful_question', said: 'bring up three kids' },
      { rule: 'unlawful_question', said: 'grow up speaking' },
    ],
    says: `
      I Good afternoon Paulo, I am Greta, curator here, and this is Simon from personnel.
      D Good afternoon.
      I We planned forty five minutes. We begin with questions, then you show us a picture of your choice, and at the end we answer yours.
      D With pleasure.
      I What makes a good tour for a school class?
      D Three pictures and many questions.
      I How do you deal with a visitor who touches a painting?
      D I step between them and explain why.
      I Simon and I wondered, how can you bring up three kids alone and work weekends?
      D I have that under control.
      I And what did you grow up speaking at home?
      D I would like to show you my picture.
      I Please do. Why did you choose this one?
      D Because of the light in the window.
      I Thank you. What can we tell you about us?
      D How are guides trained?
      I By walking along for a month. Simon calls you on Friday with our answer.
    `,
  },
  {
    id: 'interview/security-officer',
    isResolved: null,
    failed: ['structure', 'open_questions'],
    violations: [
      { rule: 'unlawful_question', said: 'hurt yourself' },
      { rule: 'tone', said: 'hopeless' },
    ],
    says: `
      I Evening Dale, I am Rex, head of security. This chat is recorded, you know that.
      D Evening. Yes.
      I Do you hold the door supervisor licence?
      D I do.
      I Are you free on weekends and at night?
      D Yes.
      I Have you ever hurt yourself so badly that you could not work?
      D I would rather not say.
      I You are hopeless, man, it is a simple question.
      D Still.
      I Is there anything you need to know from me?
      D What is the pay?
      I Fourteen an hour. Expect a call from the office tomorrow.
    `,
  },
]);

const LED_BY_MACHINES = callsUnder('ai_interview', [
  {
    id: 'ai/bakery',
    isResolved: null,
    failed: ['human_decision'],
    says: `
      I Good morning. You are talking with Ora, the digital interviewer of Bakers United, so I am software and not a colleague.
      I For the file, this talk is recorded from now on.
      I If you prefer to meet one of our staff instead, or need a pause, tell me and we stop.
      D No, that is fine.
      I How do you organise a night in the bakery?
      D I start the slow doughs first and clean while they rest.
      I What do you do when the oven fails?
      D I move the trays to the second one and call the technician.
      I Thank you. We come back to you by mail within eight days.
      D Thanks.
    `,
  },
]);

export const INTERVIEWS = [...LED_BY_PEOPLE, ...LED_BY_MACHINES];
