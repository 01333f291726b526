import { callsUnder } from '../golden-call.js';

const LED_BY_PEOPLE = callsUnder('structured_interview', [
  {
    id: 'interview/teacher-subtle',
    isResolved: null,
    failed: ['next_step'],
    violations: [
      { rule: 'unlawful_question', said: 'another little one' },
      { rule: 'unlawful_question', said: 'celebrate Christmas' },
    ],
    says: `
      I Welcome Ms Rahman, do take a seat. I am the head of this school, Mrs Aldous. Our clerk keeps an audio record of the interview, as the letter said.
      D Thank you.
      I We will spend twenty minutes on your teaching, then ten on the school, and then we swap and you ask.
      D Lovely.
      I In what way did your last class change over the year?
      D They began to help each other with reading.
      I Talk us through a lesson that did not work.
      D I had planned too much, so I cut it in half the next time.
      I And would you be hoping for another little one at some point?
      D That is rather personal.
      I Of course. Does your household celebrate Christmas at all?
      D I would prefer not to say.
      I How do you deal with a parent who shouts?
      D I stay calm and offer a time to meet.
      I Over to you, fire away.
      D How many classes are there?
      I Fourteen. Well, it was lovely to meet you.
    `,
  },
  {
    id: 'interview/asr-plumber',
    isResolved: null,
    failed: ['structure', 'recording_disclosure'],
    violations: [
      { rule: 'no_recording_disclosure' },
      { rule: 'unlawful_question', said: 'what country were you born in' },
      { rule: 'unlawful_question', said: 'bad back' },
    ],
    says: `
      I hi there im steve i own the firm nice to meet you
      D hello steve nice to meet you too
      I so what sort of jobs did you do in your last place
      D mostly bathrooms and some boilers
      I and how do you find a leak behind a wall
      D i start with the meter and then i use the camera
      I what country were you born in then
      D i would rather talk about the job
      I fair enough and do you have a bad back or anything like that
      D no
      I why did you go into plumbing
      D my uncle did it and i liked to fix things
      I have you got anything you want to ask me
      D do i get a van
      I you do yeah ill give you a ring on thursday and tell you yes or no
    `,
  },
  {
    id: 'interview/lab-fair-long',
    isResolved: null,
    says: `
      I Good morning Dr Weiss. My colleague Ana and I, Jorge, will talk to you today. You agreed to being recorded, the light is on now.
      D Yes.
      I A word on how we do this. It is an hour in all, I begin with your research, Ana goes on with the lab, and then it is up to you to ask.
      D Fine.
      I Which experiment taught you the most, and why?
      D The one with the wrong buffer, because I learned to log everything.
      I How do you keep a freezer inventory honest?
      D One owner, and a count every month.
      I The work involves animals and isotopes. Is there anything that would keep you from carrying out these duties?
      D No, nothing.
      I The age of the samples matters to us. How old can they be before you throw them out?
      D It depends, for RNA a year.
      I How would you bring a new student up to speed?
      D A week of shadowing, then small tasks.
      I Please, ask us whatever you like.
      D Who decides on new equipment?
      I The group does, once a quarter. By the fifteenth you have our answer in writing.
    `,
  },
]);

const LED_BY_MACHINES = callsUnder('ai_interview', [
  {
    id: 'ai/friendly-robot',
    isResolved: null,
    failed: ['adjustments'],
    violations: [{ rule: 'unlawful_question', said: 'birthday' }],
    says: `
      I Hi, I am Nova. I should be upfront, I am a computer program and not somebody from the company.
      I What you say is saved as audio and as text.
      I None of my notes decide anything. Two colleagues from HR go through them and make up their minds.
      D Okay.
      I Nice. Which birthday are you celebrating this year?
      D I do not see what that has to do with it.
      I Understood. How would you sort out a wrong delivery?
      D I would check the note, call the depot and tell the customer.
      I That was my last question. You can expect an e-mail from HR before Friday.
      D Thanks.
    `,
  },
]);

export const INTERVIEWS = [...LED_BY_PEOPLE, ...LED_BY_MACHINES];
