import { callsUnder } from '../golden-call.js';

export const COLLECTIONS = callsUnder('collections', [
  {
    id: 'collections/plan-agreed',
    isResolved: null,
    says: `
      A Good afternoon, this is Carla Mendez with Northgate Recovery on a recorded line. Am I speaking with Mr Dunn?
      C Yes, this is him.
      A Thank you. For your security, can you verify your date of birth and the street you live in?
      C March ninth 1980, Elm Street.
      A Thank you. This is an attempt to collect a debt, and any information obtained will be used for that purpose.
      C I know, it is the credit card.
      A The balance is six hundred dollars. How would you like to take care of it?
      C I lost my job in spring, I cannot pay all of it.
      A I understand. We could split it into twelve monthly payments of fifty dollars.
      C Fifty a month works for me, yes, let us do that.
      A Then the first payment is due on the first of next month. You will get a letter with the plan.
      C Okay, thank you.
    `,
  },
  {
    id: 'collections/threats',
    isResolved: null,
    failed: ['recording_disclosure', 'verification', 'debt_disclosure', 'options'],
    violations: [
      { rule: 'no_debt_disclosure' },
      { rule: 'no_recording_disclosure' },
      { rule: 'threat', said: 'end up in prison' },
      { rule: 'threat', said: 'let your boss know' },
      { rule: 'tone', said: 'lazy' },
    ],
    says: `
      A Hello, this is Vince from Apex Credit.
      C Yes, hello?
      A You owe eleven hundred dollars on your loan and you have not paid since June.
      C I have been ill. I do not have the money.
      A People who do not pay end up in prison, do you want that?
      C In prison? For a loan?
      A And tomorrow I am going to let your boss know what kind of person you are.
      C Please do not do that.
      A You are just lazy and you know it.
      C I will pay it all on Friday then, I will borrow it from my sister.
      A You better do.
    `,
  },
  {
    id: 'collections/wrong-number',
    isResolved: null,
    notApplicable: ['verification', 'debt_disclosure', 'options', 'arrangement'],
    says: `
      A Hello, my name is Omar, I am calling from Northgate. Our calls are recorded. May I speak to Susan Park?
      C There is no Susan here, you have the wrong number.
      A I am sorry for the trouble. I will take this number off our list.
      C Thank you.
      A Goodbye.
    `,
  },
]);
