import { callsUnder } from '../golden-call.js';

export const INTERVIEWS = callsUnder('structured_interview', [
  {
    id: 'interview/warehouse-fair',
    isResolved: null,
    says: `
      I Good morning Sam, welcome, I am Dana and I run the warehouse here. As you know we record this interview.
      D Good morning, yes, that is fine.
      I We have about forty minutes. I will ask you five questions about your work, and at the end you can ask me yours.
      D Sounds good.
      I Tell me about a time when a delivery went wrong. What did you do?
      D A lorry came four hours late, so I moved two pickers to returns and called the customer.
      I How did you decide who to move?
      D By who knew the scanner.
      I How do you make sure that people lift safely?
      D I show it, and I watch on the first day.
      I This job needs a forklift licence. Do you have one?
      D Yes, since 2019.
      I The shifts start at five in the morning. Can you work those hours?
      D I can.
      I What questions do you have for me?
      D How big is the team?
      I Fourteen people. We will let you know by Wednesday, Dana from HR writes to everybody.
      D Thank you.
    `,
  },
  {
    id: 'interview/office-family',
    isResolved: null,
    failed: ['structure', 'next_step'],
    violations: [
      { rule: 'unlawful_question', said: 'thinking of having children' },
      { rule: 'unlawful_question', said: 'husband' },
      { rule: 'unlawful_question', said: 'how old are you' },
    ],
    says: `
      I Hi Nadia, nice to meet you, my name is Peter. We are recording this, I hope that is okay.
      D Yes, of course.
      I So how old are you, if I may ask?
      D I would rather talk about my work.
      I Sure. How did you organise the office move in your last job?
      D I made a plan by room, and labelled every desk.
      I What was the hardest part of it?
      D The server room, it had to be done at night.
      I And are you thinking of having children any time soon?
      D I do not want to answer that.
      I What does your husband do for a living?
      D Again, that is private.
      I How would you handle two directors who want the same meeting room?
      D I would ask what the meetings are for.
      I Okay. Any questions for me?
      D No, thank you.
      I Right, that was it then.
    `,
  },
  {
    id: 'interview/kitchen-origin',
    isResolved: null,
    failed: ['recording_disclosure', 'structure', 'candidate_questions'],
    violations: [
      { rule: 'no_recording_disclosure' },
      { rule: 'unlawful_question', said: 'where are you originally from' },
      { rule: 'unlawful_question', said: 'religion' },
      { rule: 'promise', said: 'job is yours' },
    ],
    says: `
      I Hello, come in, I am Chef Moretti.
      D Hello, I am Yusuf.
      I Yusuf, where are you originally from?
      D I live in Leeds.
      I Does your religion stop you from working with pork or on Fridays?
      D I can do everything on the card.
      I Are you allowed to work in the UK?
      D Yes, I have a permit.
      I How do you keep a section clean on a busy night?
      D I wipe down after every ticket, and I swap boards for meat and fish.
      I What do you do when a dish comes back?
      D I taste it, then I cook it again at once.
      I Why did you leave your last kitchen?
      D It closed.
      I I like you. The job is yours, I promise.
      D Oh, thank you.
      I Our office sends you the contract on Monday.
    `,
  },
  {
    id: 'interview/engineer-false-friends',
    isResolved: null,
    says: `
      I Hi Chen, I am Lucy, one of the engineers at Tideline. This session is recorded so my colleagues can review it.
      D Hi Lucy, no problem.
      I Today there are three parts, a bit about your background, then a design exercise, and time for your questions.
      D Great.
      I How old is the code base you work on now, and what would you change?
      D Eight years. I would split the billing part.
      I When do you use union types in TypeScript?
      D When a value has a few known shapes.
      I How do child components talk to their parent component?
      D With callbacks or a store.
      I What health checks did your services have?
      D Liveness and readiness.
      I How did you deal with different origins when the browser blocked your requests?
      D We set the CORS headers.
      I Do you need any adjustments for the exercise?
      D No.
      I Is there anything you want to know from us?
      D How do you do code review?
      I In pairs. You will hear back from our recruiter within a week.
    `,
  },
]);
