import { callsUnder } from '../golden-call.js';

export const COLLECTIONS = callsUnder('collections', [
  {
    id: 'collections/paid-in-full',
    isResolved: null,
    says: `
      A Hello, my name is Denise, I am an agent at Harbor Receivables and this conversation is recorded. Is this Ms Flores?
      C Speaking.
      A Before I go on I need to confirm your identity. What are the last four digits of your social?
      C 7719.
      A Great. I have to inform you that we are a debt collector trying to collect a debt, and whatever you tell us will be used for that.
      C Fine. How much is it?
      A It is two hundred and ten dollars from the dental clinic. You can pay it at once, or in three instalments.
      C I would rather get it over with. I will pay the whole amount now with my card.
      A Thank you, you will receive a receipt by mail.
    `,
  },
  {
    id: 'collections/police-and-family',
    isResolved: null,
    failed: ['verification', 'debt_disclosure', 'arrangement'],
    violations: [
      { rule: 'no_debt_disclosure' },
      { rule: 'threat', said: 'the police' },
      { rule: 'threat', said: 'your parents' },
      { rule: 'promise', said: 'wiped from your credit file' },
    ],
    says: `
      A Good morning, this call is being recorded, you are speaking with Mr Stone of Capital Returns.
      C Good morning, what is this about?
      A You borrowed nine hundred dollars from QuickLoan and never paid it back.
      C I am a bit short at the moment.
      A If I do not see the money by tomorrow, the police will be standing at your door.
      C You cannot do that.
      A And your parents will hear from me what their son has been up to.
      C Leave my parents out of this.
      A You could also pay in two parts. I promise you that it is wiped from your credit file the same day.
      C I need to speak to a lawyer first.
    `,
  },
  {
    id: 'collections/not-home',
    isResolved: null,
    failed: ['recording_disclosure'],
    notApplicable: ['verification', 'debt_disclosure', 'options', 'arrangement'],
    violations: [{ rule: 'no_recording_disclosure' }],
    says: `
      A Good evening, Lena Ortiz speaking, could I talk to Mr Bell please?
      C He is not at home, he is at work. I am his neighbour.
      A All right, I will try another time.
      C Can I tell him something?
      A No, thank you. Have a good evening.
    `,
  },
]);
