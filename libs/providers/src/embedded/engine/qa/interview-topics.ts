import type { StatementTopic } from './statement-topic.ts';

const MACHINE =
  '(?:ai|a\\.i\\.|artificial intelligence|automated|virtual|computer|machine|robot|bot|chatbot|software|language model|program|digital (?:assistant|interviewer))';
const PEOPLE =
  '(?:person|people|human(?: being)?s?|recruiters?|hiring (?:team|manager)|managers?|team|members? of [\\w ]{2,30}?|colleagues?|staff)';

/** What is said in interviews, by people and by machines. */
export const INTERVIEW_TOPICS: readonly StatementTopic[] = [
  {
    id: 'AI disclosure',
    asks: /\bAI and not a person\b|\bAI disclosure\b|\bthat it is an AI\b|\bartificial intelligence\b/i,
    parts: [
      {
        said: new RegExp(
          `\\b(?:i(?:'m| am)|you(?:'re| are) (?:now |currently )?(?:talking|speaking|chatting) (?:to|with)|(?:this|the|your) (?:\\w+ )?(?:is|will be) (?:led|conducted|run|held|asked) by|my name is \\w+,? (?:and i(?:'m| am) )?)\\W{0,2}(?:\\w+ ){0,2}?${MACHINE}\\b|\\b(?:i(?:'m| am) (?:not a|no) (?:real |human )?(?:person|human))`,
          'i',
        ),
        unless: new RegExp(`\\b(?:not|no) (?:an? )?${MACHINE}\\b`, 'i'),
        word: new RegExp(`\\b(?:${MACHINE}|(?:not|no) (?:an? )?(?:real )?(?:person|human|somebody|someone))\\b`, 'i'),
        needsWord: true,
        prototypes: ['I am an AI interviewer, not a human being.', 'This interview is led by artificial intelligence.'],
      },
    ],
  },
  {
    id: 'a person decides',
    asks: /\bperson, not the AI\b|\ba person decides\b|\bhuman (?:review|decision)\b/i,
    parts: [
      {
        said: new RegExp(
          `\\b${PEOPLE}\\b[^.?!]{0,60}\\b(?:decid\\w+|decisions?|reviews?|checks?|go(?:es)? through|looks? at|make up their minds?|judges?|assess(?:es)?|evaluates?)\\b|\\bdecisions? (?:is|are|will be) (?:\\w+ )?(?:made|taken) by (?:an? |our |the )?${PEOPLE}\\b`,
          'i',
        ),
        unless: /\b(?:our|my) decision\b|\b(?:ai|i|system|computer) (?:will )?(?:decides?|makes? the decision)\b/i,
        word: /\b(?:decid\w+|decision|review\w*|minds?|judge\w*)\b/i,
        needsWord: true,
        prototypes: [
          'A recruiter reads your answers and a person makes the decision.',
          'My notes decide nothing, two colleagues make up their minds.',
        ],
      },
    ],
  },
  {
    id: 'adjustments',
    asks: /\b(?:adjustments?|accommodations?)\b/i,
    parts: [
      {
        said: new RegExp(
          `\\b(?:adjustments?|accommodations?|adapt (?:it|this|that|the)|(?:somebody|someone|colleague|person)\\b[^.?!]{0,30}\\btakes? over|(?:speak|talk|continue|do this) (?:to|with) (?:an? |one of (?:our|the) )?(?:\\w+ )?${PEOPLE}|(?:need|like|want|take) (?:more time|a (?:short )?(?:break|pause)))\\b`,
          'i',
        ),
        unless: /\bcannot (?:speak|talk|offer)|\bno (?:adjustments?|accommodations?)\b/i,
        word: /\b(?:adjust\w*|accommodat\w*|adapt|person|break|pause|more time)\b/i,
        needsWord: true,
        prototypes: ['If you need an adjustment or would rather speak to a person, just say so.'],
      },
    ],
  },
  {
    id: 'structure',
    asks: /\b(?:structure|how the interview will go)\b/i,
    parts: [
      {
        said: /\bi(?:'ll| will| am going to) (?:ask (?:you )?|start|begin|take you)|\b(?:there (?:are|will be)|in) \w+ (?:parts|topics|sections|questions|sets)\b|\bfirst,? (?:we|i|you)\b|\bhow (?:this|it|the interview|today|we) (?:works|goes|will (?:work|go|do))|\b(?:we(?:'ve| have)|it (?:takes|lasts)|will (?:take|last)|it(?:'s| is)|this is|about|spend|takes?|in all) (?:\w+ ){0,3}?(?:minutes|an? hour|one hour|half an hour)\b|\ba word on how\b|\bplan for (?:today|this)\b|\bminutes (?:in all|in total|all together|altogether)\b|\bwhat (?:awaits|to expect)\b|\b(?:then|afterwards) (?:we|you|it is) (?:\w+ ){0,3}?(?:ask|swap|your turn)\b/i,
        unless: /\?\s*$/,
        word: /\b(?:minutes|hour|questions|parts|first|then|topics)\b/i,
        prototypes: [
          'We have forty five minutes, I will ask five questions and then you can ask yours.',
          'First we talk about your background and then we do an exercise.',
        ],
      },
    ],
  },
  {
    id: "the candidate's questions",
    asks: /\bquestions of the candidate\b|\bcandidate.?s.? questions\b|\binvites? (?:\w+ )?questions\b/i,
    parts: [
      {
        said: /\b(?:any|what|which|other) (?:more |other |further )?questions\b|\b(?:would you like|do you want|is there|are there)[^.?!]{0,40}\b(?:to ask|to know|questions)\b|\banything (?:else )?(?:that )?you(?:'d| would)? (?:like|want) to (?:ask|know)|\bwhat can i answer\b|\bwhat would you like to (?:know|ask)\b|\byour turn\b|\bover to you\b|\bfire away\b|\bfloor is yours\b|\bwant to find out\b|\bask (?:us|me) (?:whatever|anything|away)\b|\bgot anything (?:\w+ )?(?:you )?(?:\w+ )?(?:to )?ask\b/i,
        word: /\b(?:ask|questions?|know)\b/i,
        needsWord: true,
        prototypes: ['What questions do you have for me?', 'Is there anything you would like to ask us?'],
      },
    ],
  },
];
