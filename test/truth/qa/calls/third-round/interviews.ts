import { callsUnder } from '../golden-call.js';

const LED_BY_PEOPLE = callsUnder('structured_interview', [
  {
    id: 'interview/hotel-manager',
    isResolved: null,
    violations: [
      { rule: 'unlawful_question', said: 'partner think' },
      { rule: 'unlawful_question', said: 'hijab' },
    ],
    says: `
      I Good morning Leila, thanks for making the trip. I am Oscar Brandt, general manager. Just to repeat what was in the mail, the session is audio recorded.
      D Good morning. That is fine.
      I The plan for today, first your career, afterwards a role play, and we close with anything you want to find out. Fifty minutes all together.
      D Very good.
      I What did your first hundred days as duty manager look like?
      D I walked every floor with every department head.
      I How did you win over the night team?
      D I worked a week of nights.
      I What does your partner think of the late shifts?
      D I decide that by myself.
      I Would you take off the hijab at the reception?
      D No. I would like to go on with the interview.
      I Explain to me how you would handle an overbooked Saturday.
      D First I call the hotels nearby, then the guests who arrive last.
      I Now the floor is yours. What do you want to find out about us?
      D How is the roster made?
      I Two weeks ahead. My assistant informs you on Thursday how we decided.
    `,
  },
  {
    id: 'interview/developer-rushed',
    isResolved: null,
    failed: ['structure', 'candidate_questions', 'next_step'],
    violations: [
      { rule: 'unlawful_question', said: 'kick the bucket' },
      { rule: 'promise', said: 'consider yourself hired' },
    ],
    says: `
      I Hi Bo, Annika, I do the backend here. Recording is on, as agreed.
      D Hi Annika.
      I Why did you pick an event queue and not a cron job?
      D Because the work came in bursts.
      I What happens in your design when a consumer dies half way?
      D The message is delivered again, so the handler is idempotent.
      I We have a young team. How many years do you have left until you kick the bucket, or retire at least?
      D Excuse me?
      I Just joking. How do you test a migration?
      D Up, down and up again on a copy.
      I Honestly, consider yourself hired.
      D Oh, great.
      I Okay, I have to run.
    `,
  },
  {
    id: 'interview/carer-kind',
    isResolved: null,
    says: `
      I Hello Joseph, welcome, my name is Ines and this is Karim, we look after the home together. We record the talk, you signed the form for it.
      D Hello both.
      I Let me explain what awaits you. Karim asks about care for twenty minutes, I ask about teamwork, and then you may ask us anything.
      D All right.
      I What would you do when a resident with dementia refuses to eat?
      D I would try again later, with something he likes.
      I How do you speak with the family of somebody who is dying?
      D Quietly, and with time.
      I Tell us about a mistake you made, and what came of it.
      D I gave the right pill at the wrong time, and reported it at once.
      I The work is heavy. Are you able to lift and turn people, with aids if needed?
      D Yes, I am.
      I Do you have the care certificate?
      D Since last year.
      I And which questions did you bring along for us?
      D Who trains new people?
      I Karim does. You will have our decision by e-mail on Tuesday at the latest.
    `,
  },
]);

const LED_BY_MACHINES = callsUnder('ai_interview', [
  {
    id: 'ai/second-language-care',
    isResolved: null,
    failed: ['recording_disclosure'],
    violations: [{ rule: 'no_recording_disclosure' }, { rule: 'unlawful_question', said: 'accent' }],
    says: `
      I Hello, this is the interview assistant of Corda Logistics. I am an artificial voice, there is no person behind me.
      I If anything makes it hard for you to take part, we can adapt it, and on request somebody from our team takes over.
      I In the end it is a recruiter and the head of the depot who judge what you said.
      D I see.
      I Your accent is interesting, where did you learn to speak like that?
      D At home.
      I How do you load a van with fragile goods?
      D Heavy things at the bottom, and straps.
      I We are through. The recruiter writes to you within ten days.
      D Thank you.
    `,
  },
]);

export const INTERVIEWS = [...LED_BY_PEOPLE, ...LED_BY_MACHINES];
