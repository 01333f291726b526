import type { BankEntry } from './bank-entry.ts';

const RESUME = ['resume'] as const;

/** Questions about a line of the candidate's own resume. */
export const RESUME_CLAIMS: readonly BankEntry[] = [
  {
    id: 'resume.story',
    for: RESUME,
    kind: 'behavioural',
    level: 'warmup',
    templates: [
      'Your resume says "{claim}". Tell me the story behind that line.',
      'I read in your resume: "{claim}". How did that come about?',
      'Tell me the story behind one line of your resume that you are proud of.',
    ],
    criterion: 'Tells what lies behind the claim, with situation and own actions.',
    expectedPoints: [
      'the situation before',
      'whose idea it was',
      'what the candidate did',
      'who else took part',
      'how long it took',
      'the result',
    ],
  },
  {
    id: 'resume.own-part',
    for: RESUME,
    kind: 'behavioural',
    level: 'standard',
    templates: [
      'Your resume says "{claim}". What was your own part in that?',
      'One line of your resume reads "{claim}". Which piece of that would not have happened without you?',
      'Pick a result from your resume that others shared in. What was your own part in it?',
    ],
    criterion: 'Separates own contribution from that of others, concretely.',
    expectedPoints: [
      'what the candidate decided or did alone',
      'what others did',
      'a difficulty on the way',
      'the steps taken',
      'the result in figures or facts',
      'how the result was measured',
    ],
  },
  {
    id: 'resume.how-measured',
    for: RESUME,
    kind: 'technical',
    level: 'standard',
    templates: [
      'Your resume says "{claim}". How did you measure that?',
      'Looking at this line of your resume: "{claim}". How could you tell that it worked?',
    ],
    criterion: 'Can back the claim with a figure, comparison or witness.',
    expectedPoints: [
      'the value before',
      'the value after',
      'who measured it and how',
      'the period of time',
      'other causes that played a part',
      'whether the effect lasted',
    ],
  },
  {
    id: 'resume.hardest-part',
    for: RESUME,
    kind: 'behavioural',
    level: 'standard',
    templates: [
      'Your resume says "{claim}". What was the hardest part of that?',
      'Behind the line "{claim}" there was surely some difficulty. What was the hardest moment?',
    ],
    criterion: 'Names a real difficulty behind the claim and how it was overcome.',
    expectedPoints: [
      'the difficulty',
      'why it was hard',
      'what was tried first',
      'what helped in the end',
      'who was involved',
      'what the candidate took from it',
    ],
  },
  {
    id: 'resume.apply-here',
    for: RESUME,
    kind: 'situational',
    level: 'standard',
    templates: [
      'Your resume says "{claim}". Suppose we asked you to do the same here. What would you need to find out first?',
      'Suppose you were to repeat this with us: "{claim}". Where would you start?',
    ],
    criterion: 'Carries the experience over to a new place with care.',
    expectedPoints: [
      'what has to be known about the new place',
      'people to talk to',
      'a first small step',
      'what would be different here',
      'how success would be measured',
    ],
  },
  {
    id: 'resume.differently',
    for: RESUME,
    kind: 'behavioural',
    level: 'advanced',
    templates: [
      'Your resume says "{claim}". What would you do differently if you could start again?',
      'Looking back on "{claim}" from your resume: which decision would you make differently today?',
    ],
    criterion: 'Looks back critically on own success and names a better way.',
    expectedPoints: [
      'what did not go well',
      'the decision behind it',
      'what the candidate knows now',
      'the better way',
      'what effect that would have had',
      'where the lesson has been used since',
    ],
  },
  {
    id: 'resume.resistance',
    for: RESUME,
    kind: 'behavioural',
    level: 'advanced',
    templates: [
      'Your resume says "{claim}". How did you deal with people who had doubts about it?',
      'Behind "{claim}" there may have been people who saw it differently. How did you win them over?',
    ],
    criterion: 'Deals with doubts and resistance on the way to the result.',
    expectedPoints: [
      'who had doubts and why',
      'how the candidate listened',
      'the argument or evidence used',
      'what was changed because of the doubts',
      'how it ended',
    ],
  },
  {
    id: 'resume.lasting',
    for: RESUME,
    kind: 'technical',
    level: 'advanced',
    templates: [
      'Your resume says "{claim}". Which effect of that can still be seen today?',
      'Taking "{claim}" from your resume: what made it last, or what made it fade?',
    ],
    criterion: 'Understands what made the result last or fade.',
    expectedPoints: [
      'the state of it today',
      'who looks after it now',
      'what was put in place so that it lasts',
      'what faded and why',
      'what the candidate learned about lasting change',
    ],
  },
];
