import { DIFFICULTY_LEVELS, type DifficultyLevel } from './progression.js';

/** A question for every trade, for when the engine cannot make one. */
export interface PreparedQuestion {
  /** Stable and unique. */
  id: string;
  level: DifficultyLevel;
  /** What is being found out, in few words. */
  skill: string;
  text: string;
  /** The same in easier words. */
  rephrased: string;
  kind: 'behavioural' | 'situational';
  /** What a good answer shows, for the judge only. */
  criterion: string;
  /** What a full answer may touch, for the judge only. */
  expectedPoints: readonly string[];
}

/** About work anybody may have done, paid or not, and never about who somebody is. */
export const PREPARED_QUESTIONS: readonly PreparedQuestion[] = [
  {
    id: 'prepared.proud-of',
    level: 'warmup',
    skill: 'own contribution',
    text: 'Please tell me about a piece of work that you are proud of. What was your part in it?',
    rephrased: 'Think of some work that you did and are glad about. What did you do yourself?',
    kind: 'behavioural',
    criterion: 'Describes a piece of work and the own part in it concretely.',
    expectedPoints: ['what the work was', 'own part', 'how it went', 'what came of it'],
  },
  {
    id: 'prepared.usual-day',
    level: 'warmup',
    skill: 'everyday work',
    text: 'Think of the work you did last, paid or not. What did a usual day look like, and what did you decide yourself?',
    rephrased:
      'Think of your last work; unpaid work counts too. What did you do on a normal day, and what was up to you?',
    kind: 'behavioural',
    criterion: 'Describes everyday tasks and own decisions concretely.',
    expectedPoints: ['tasks of a day', 'own decisions', 'people worked with', 'tools or methods'],
  },
  {
    id: 'prepared.learned-lately',
    level: 'warmup',
    skill: 'learning something new',
    text: 'What did you learn lately that helped you in your work? How did you go about it?',
    rephrased: 'What have you learned lately and then needed at work? Tell me how you learned it.',
    kind: 'behavioural',
    criterion: 'Names something learned, how it was learned and how it was used.',
    expectedPoints: ['what was learned', 'how it was learned', 'where it was used', 'what became better'],
  },
  {
    id: 'prepared.getting-ready',
    level: 'warmup',
    skill: 'preparation',
    text: 'How do you get ready for a task that you have not done before? Please take one as an example.',
    rephrased: 'You get a task that is new to you. What do you do before you start? One example is enough.',
    kind: 'behavioural',
    criterion: 'Shows on an example how an unknown task is prepared.',
    expectedPoints: ['the task', 'what was found out first', 'whom or what was asked', 'how it went'],
  },
  {
    id: 'prepared.several-at-once',
    level: 'standard',
    skill: 'setting priorities',
    text: 'Tell me about a time when several things had to be done at once. How did you decide what came first?',
    rephrased: 'When did you have many things to do at the same time? Tell me how you chose the first one.',
    kind: 'behavioural',
    criterion: 'Sets priorities for stated reasons and tells those who are concerned.',
    expectedPoints: ['the situation', 'reason for the order', 'what was done', 'who was told', 'result'],
  },
  {
    id: 'prepared.went-wrong',
    level: 'standard',
    skill: 'dealing with mistakes',
    text: 'Tell me about something that went wrong in your work. What did you do, and what did you change afterwards?',
    rephrased: 'When did something go wrong at work? Tell me what you did, and what was different later.',
    kind: 'behavioural',
    criterion: 'Owns a mistake, limits the damage and changes something so that it does not come back.',
    expectedPoints: ['what went wrong', 'own part', 'first steps', 'cause', 'lasting change'],
  },
  {
    id: 'prepared.disagreement',
    level: 'standard',
    skill: 'working through disagreement',
    text: 'Describe a time when you and somebody you worked with saw a matter differently. How did you go about it?',
    rephrased: 'When did you think one thing, and somebody you worked with another? Tell me what you did about it.',
    kind: 'behavioural',
    criterion: 'Listens to the other view, brings reasons and finds a way to go on.',
    expectedPoints: ['what it was about', 'the other view', 'own reasons', 'what was agreed', 'result'],
  },
  {
    id: 'prepared.explained',
    level: 'standard',
    skill: 'explaining clearly',
    text: 'When did you have to explain something difficult to somebody who did not know the subject? How did you do it?',
    rephrased: 'Somebody knew nothing about a difficult subject, and you had to explain it. How did you do that?',
    kind: 'behavioural',
    criterion: 'Adapts an explanation to the listener and checks that it was understood.',
    expectedPoints: ['what was explained', 'to whom', 'how it was made simple', 'how understanding was checked'],
  },
  {
    id: 'prepared.found-cause',
    level: 'standard',
    skill: 'solving problems',
    text: 'Tell me about a problem whose cause was not clear at first. How did you find it?',
    rephrased: 'When was there a problem and nobody knew why? Tell me how you found out.',
    kind: 'behavioural',
    criterion: 'Narrows a problem down step by step and checks the cause.',
    expectedPoints: ['what was seen', 'what was checked', 'what was ruled out', 'the cause', 'the remedy'],
  },
  {
    id: 'prepared.made-better',
    level: 'standard',
    skill: 'improving how work is done',
    text: 'What did you change in the way something was done? What made you see that it could be better?',
    rephrased: 'What do you do, or did you do, in a new way? Tell me how you saw that a new way was needed.',
    kind: 'behavioural',
    criterion: 'Notices something worth improving, changes it and knows what came of it.',
    expectedPoints: ['how it was before', 'what was noticed', 'what was changed', 'who was involved', 'effect'],
  },
  {
    id: 'prepared.new-colleague',
    level: 'standard',
    skill: 'supporting others',
    text: 'Imagine that somebody new in your team falls behind and does not ask for help. What would you do?',
    rephrased: 'Somebody is new in your team. They cannot keep up, and they do not ask anybody. What do you do?',
    kind: 'situational',
    criterion: 'Finds out what is missing, helps in a fitting way and leaves the other person their task.',
    expectedPoints: ['how it is addressed', 'finding out why', 'kind of help', 'following up'],
  },
  {
    id: 'prepared.too-little-known',
    level: 'advanced',
    skill: 'deciding with little information',
    text: 'Describe a decision that you had to take without knowing all you wanted to know. What did you weigh, and would you decide the same way today?',
    rephrased:
      'When did you have to decide and did not know enough? Tell me what you thought about, and if you were right.',
    kind: 'behavioural',
    criterion: 'Weighs options and risks under uncertainty and judges the decision afterwards.',
    expectedPoints: ['the decision', 'what was unknown', 'options', 'risks', 'result', 'looking back'],
  },
  {
    id: 'prepared.good-against-fast',
    level: 'advanced',
    skill: 'weighing quality and time',
    text: 'Tell me about a time when doing something well and doing it in time were at odds. Where did you draw the line, and why there?',
    rephrased: 'When could you not do something both well and in time? Tell me what you chose, and why.',
    kind: 'behavioural',
    criterion: 'Names the conflict, where the line was drawn, for what reasons and with what effect.',
    expectedPoints: ['the conflict', 'what must not suffer', 'what could wait', 'who was told', 'effect'],
  },
  {
    id: 'prepared.own-view',
    level: 'advanced',
    skill: 'standing up for a judgement',
    text: 'When did you speak up for something that others did not want to hear at first? What did you base it on?',
    rephrased: 'When did you say something at work that others did not like to hear? Tell me why you were sure of it.',
    kind: 'behavioural',
    criterion: 'Brings forward an unwelcome judgement with evidence and respect, and takes objections up.',
    expectedPoints: ['what it was about', 'evidence', 'how it was brought forward', 'objections', 'outcome'],
  },
  {
    id: 'prepared.start-again',
    level: 'advanced',
    skill: 'learning from the whole',
    text: 'Choose the hardest task that you have worked on. If you could start it again from the beginning, what would you do differently, and what would stay?',
    rephrased:
      'Think of the hardest task you have had. You may do it once more. What do you do in another way, and what in the same way?',
    kind: 'behavioural',
    criterion: 'Judges a hard task as a whole and draws concrete conclusions.',
    expectedPoints: ['what made it hard', 'what worked', 'what did not', 'what would change', 'why'],
  },
];

/**
 * The first question that was not asked yet: of this level, else of the nearest easier one, else of a harder one. Null
 * when all of them were asked.
 */
export function preparedQuestion(level: DifficultyLevel, asked: ReadonlySet<string>): PreparedQuestion | null {
  const easierFirst = [...DIFFICULTY_LEVELS].sort((a, b) => distance(level, a) - distance(level, b));
  for (const candidate of easierFirst) {
    const found = PREPARED_QUESTIONS.find((question) => question.level === candidate && !asked.has(question.id));
    if (found) return found;
  }
  return null;
}

/** Steps to another level; every easier one is nearer than a harder one. */
function distance(from: DifficultyLevel, to: DifficultyLevel): number {
  const steps = DIFFICULTY_LEVELS.indexOf(from) - DIFFICULTY_LEVELS.indexOf(to);
  return steps >= 0 ? steps : DIFFICULTY_LEVELS.length - steps;
}
