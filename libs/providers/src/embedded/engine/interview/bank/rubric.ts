import { entriesOf, type BankEntry, type Theme } from './bank-entry.ts';

const THEMES: readonly Theme[] = [
  {
    id: 'craft',
    for: ['rubric'],
    topics: ['technical skills and professional knowledge', 'expertise in the field', 'know-how and craft'],
    points: ['the steps in order', 'the reason behind them', 'how the result was checked'],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'Which part of your work do you know best?',
          'What would you show a visitor first to explain your job?',
        ],
        criterion: 'Shows solid knowledge of the own field.',
        points: ['a concrete area', 'what it involves', 'an example'],
      },
      {
        kind: 'technical',
        level: 'standard',
        templates: [
          'Walk me through a recent piece of work that shows your technical skill.',
          'Take a task that only somebody trained in your field can do. How do you do it?',
        ],
        criterion: 'Applies professional knowledge with order and reasons.',
        points: ['what had to be done', 'tools, methods or rules', 'a difficulty', 'the outcome'],
      },
      {
        kind: 'technical',
        level: 'advanced',
        templates: [
          'Which question in your field do experienced people disagree about?',
          'What separates an expert in your field from somebody who is merely good?',
        ],
        criterion: 'Has a deep, balanced view of the own field.',
        points: ['the point in question', 'arguments for each side', 'own view with reasons', 'a case from practice'],
      },
    ],
  },
  {
    id: 'background',
    for: ['rubric'],
    topics: ['relevant experience and past work', 'experience relevance', 'professional background and career'],
    points: ['the job or setting', 'own responsibility', 'how it resembles this post'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'Which of your jobs has prepared you best for this post?',
          'What in your work so far comes closest to this post?',
        ],
        criterion: 'Connects past work with this post.',
        points: ['how long', 'typical tasks', 'what was learned there'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about the achievement in your working life that says most about you.',
          'Tell me about a responsibility that was given to you because you had earned it.',
        ],
        criterion: 'Shows a real achievement with own part and result.',
        points: ['the starting point', 'the steps taken', 'a difficulty', 'the result'],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'Think of your first hundred days here. What would you want to have achieved at the end?',
          'Suppose you started here on Monday. Which of your experiences would you have to leave behind?',
        ],
        criterion: 'Carries experience over to this post realistically.',
        points: [
          'what has to be learned first',
          'a realistic aim',
          'what would be different here',
          'how it would be measured',
        ],
      },
    ],
  },
];

/** Questions for dimensions of a rubric, whatever they are called. */
export const RUBRIC: readonly BankEntry[] = [
  ...THEMES.flatMap(entriesOf),
  {
    id: 'dimension.everyday',
    for: ['rubric', 'competency'],
    kind: 'behavioural',
    level: 'warmup',
    templates: [
      'In which part of your daily work does {skill} come in?',
      'This post is also about "{quote}". Where do you meet that in your daily work?',
    ],
    criterion: 'Meets {topic} in own work and can describe it.',
    expectedPoints: [
      'a concrete situation',
      'how often it comes up',
      'what the candidate does',
      'who is affected',
      'what comes of it',
    ],
  },
  {
    id: 'dimension.example',
    for: ['rubric', 'competency'],
    kind: 'behavioural',
    level: 'standard',
    templates: [
      'Tell me about one situation from your work that was all about {skill}.',
      'The post asks for somebody like this: "{quote}". Which situation from your work shows that best?',
    ],
    criterion: 'Shows {topic} in one real situation with action and outcome.',
    expectedPoints: [
      'the situation',
      'what the candidate did',
      'why that way',
      'who else was involved',
      'the outcome',
      'what was learned',
    ],
  },
  {
    id: 'dimension.tested',
    for: ['rubric', 'competency'],
    kind: 'behavioural',
    level: 'standard',
    templates: [
      'When were you last put to the test on {skill}?',
      'The posting says "{quote}". When were you last put to the test on that?',
    ],
    criterion: 'Was tested on {topic} in earnest and can tell how it went.',
    expectedPoints: [
      'what made it a test',
      'the first reaction',
      'the steps taken',
      'how it ended',
      'what others noticed',
      'what has changed since',
    ],
  },
  {
    id: 'dimension.limits',
    for: ['rubric', 'competency'],
    kind: 'behavioural',
    level: 'advanced',
    templates: [
      'The posting says "{quote}". Tell me about a time when you fell short of that.',
      'Nobody manages this every day: "{quote}". Tell me about a day when you did not.',
    ],
    criterion: 'Reflects honestly on falling short in {topic} and on what followed.',
    expectedPoints: [
      'what happened',
      'own share in it',
      'the consequence',
      'how it was put right',
      'what has changed since',
      'who was told',
    ],
  },
  {
    id: 'dimension.raise-bar',
    for: ['rubric', 'competency'],
    kind: 'situational',
    level: 'advanced',
    templates: [
      'The posting says "{quote}". Suppose your whole team should become better at that. Where do you start?',
      'Suppose a new colleague is weak at this: "{quote}". How do you help them?',
    ],
    criterion: 'Can help others to improve in {topic}.',
    expectedPoints: [
      'finds out the reason first',
      'a first small step',
      'shows it by example',
      'gives feedback',
      'checks whether it gets better',
      'patience and a limit',
    ],
  },
];
