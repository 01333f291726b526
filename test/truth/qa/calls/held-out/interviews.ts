import { callsUnder } from '../golden-call.js';

export const INTERVIEWS = callsUnder('structured_interview', [
  {
    id: 'interview/nurse-fair',
    isResolved: null,
    says: `
      I Good afternoon Amina, thank you for coming. My name is Helen, I am the ward manager. With your consent we are taping the interview.
      D Yes, I agreed to that.
      I It takes half an hour. First we talk about your experience, then about two situations, and the last ten minutes are yours.
      D Okay.
      I What made you choose the stroke unit?
      D I like that people get better in small steps.
      I Describe a shift that went badly. How did you deal with it?
      D Two of us were ill, so I asked the bed manager for help at once.
      I How would you explain a delay to a family that is upset?
      D I sit down with them and say what I know.
      I The role means moving patients with a hoist. Are you able to do that, with or without adjustments?
      D Yes.
      I Do you hold a valid nursing registration?
      D Yes, it runs until 2028.
      I Now it is your turn, what would you like to know?
      D How is the handover done?
      I At the bedside. I will phone you on Friday with our decision.
    `,
  },
  {
    id: 'interview/driver-health-union',
    isResolved: null,
    failed: ['structure'],
    violations: [
      { rule: 'unlawful_question', said: 'off sick' },
      { rule: 'unlawful_question', said: 'trade union' },
      { rule: 'unlawful_question', said: 'been arrested' },
    ],
    says: `
      I Morning Pavel, I am Jo from the depot. I am recording this on my phone, we told you in the letter.
      D Good morning. Yes.
      I How many days were you off sick last year?
      D Does that matter?
      I Do you belong to a trade union?
      D I would rather keep that to myself.
      I Have you ever been arrested?
      D No.
      I Right. How do you plan a route with ten drops?
      D By time windows first, then by distance.
      I What do you do when a customer refuses the goods?
      D I note it, take a photo and call the office.
      I How do you check the lorry in the morning?
      D Tyres, lights, oil and the load straps.
      I Anything you want to ask me?
      D Which lorries do you drive?
      I DAF, mostly. You get an answer from us by Monday.
    `,
  },
  {
    id: 'interview/shop-small-talk',
    isResolved: null,
    failed: ['recording_disclosure', 'structure', 'open_questions', 'next_step'],
    violations: [
      { rule: 'no_recording_disclosure' },
      { rule: 'unlawful_question', said: 'kids' },
      { rule: 'unlawful_question', said: 'church' },
      { rule: 'tone', said: 'ridiculous' },
    ],
    says: `
      I Hi Grace, I am Martin, the owner.
      D Hello Martin.
      I Do you have kids who need picking up from school?
      D I have my days organised.
      I And do you go to church on Sundays? We are open then.
      D I can work on Sundays.
      I Can you use a till?
      D Yes, I did that for two years.
      I Are you good with people?
      D I think so.
      I That is a ridiculous answer. You either are or you are not.
      D Then yes.
      I Would you like to ask anything?
      D How many hours is it?
      I Thirty. Okay, thanks, bye.
    `,
  },
  {
    id: 'interview/analyst-false-friends',
    isResolved: null,
    failed: ['next_step'],
    says: `
      I Hello Tomas, good to have you here. I am Ruth from the analytics group. This interview is recorded, as agreed.
      D Hello.
      I Let me tell you how this works, it is one hour, four topics, and there is room for what you would like to ask.
      D Good.
      I How did you handle missing ages in the customer table?
      D I kept them as unknown and said so in the report.
      I What family of models did you try first?
      D Generalised linear ones.
      I Which nationalities buy most in your data, and how did you avoid bias?
      D We do not model by nationality, only by region.
      I What do you know about health and safety reporting?
      D I built the accident dashboard.
      I Are you legally entitled to work in this country?
      D Yes.
      I Where do your parent and child tables get joined?
      D In the warehouse layer.
      I So, what can I answer for you?
      D Which tools do you use?
      I Mostly SQL and Python. Thank you, Tomas.
    `,
  },
]);
