import { entriesOf, type BankEntry, type BankSubject, type Theme } from './bank-entry.ts';

const ANYWHERE: readonly BankSubject[] = [
  'competency',
  'rubric',
  'responsibility',
  'required_skill',
  'preferred_skill',
];

const THEMES: readonly Theme[] = [
  {
    id: 'teamwork',
    for: ANYWHERE,
    topics: ['teamwork and working together with colleagues', 'team player, cooperation', 'collaboration in a team'],
    points: ['own part in the team', 'what the others contributed', 'what the team achieved'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'Tell me about a team you enjoyed working in.',
          'Think of a team in which the work went well. What was your part in that?',
        ],
        criterion: 'Describes real cooperation and the own part in it.',
        points: ['what the team did', 'how work was shared out', 'how people helped each other'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about a time when a colleague could not have finished something without your help.',
          'Describe a task that you could only manage together with others.',
        ],
        criterion: 'Supports others with concrete actions and keeps the shared goal in view.',
        points: ['why help was needed', 'what the candidate did', 'how it was agreed with the others', 'the outcome'],
      },
      {
        kind: 'behavioural',
        level: 'advanced',
        templates: [
          'Tell me about a team that was not working well while you were part of it.',
          'Describe a time when somebody in your team was not pulling their weight.',
        ],
        criterion: 'Sees why a team struggles and does own part to mend it.',
        points: [
          'what was going wrong',
          'the cause behind it',
          'what the candidate said or did',
          'what changed afterwards',
        ],
      },
    ],
  },
  {
    id: 'conflict',
    for: ANYWHERE,
    topics: ['handling conflict and disagreement with colleagues', 'conflict resolution', 'staying fair in arguments'],
    points: ['what the disagreement was about', 'listened to the other side', 'how it ended'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'Tell me about a time when a colleague and you had different ideas of how something should be done.',
          'When did you last disagree with somebody at work about a practical matter?',
        ],
        criterion: 'Deals with a difference of opinion openly and calmly.',
        points: ['what each side wanted', 'how the candidate raised it', 'what was agreed'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about the most serious disagreement you have had at work.',
          'Describe a conflict at work in which you had to take the first step.',
        ],
        criterion: 'Addresses a conflict directly and finds a workable solution.',
        points: [
          'spoke to the person directly',
          'own share in the conflict',
          'the solution that was found',
          'relations afterwards',
        ],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'Two colleagues you depend on have stopped talking to each other. What do you do?',
          'Suppose two people on your shift quarrel in front of others. How do you handle it?',
        ],
        criterion: 'Calms a conflict between others fairly and protects the work.',
        points: [
          'ends the scene in public',
          'speaks to each person separately',
          'does not take sides',
          'a clear agreement',
          'follows up later',
        ],
      },
    ],
  },
  {
    id: 'leadership',
    for: ANYWHERE,
    topics: ['leading and supervising a team', 'leadership and delegation of work', 'managing staff'],
    points: ['set a clear aim', 'adapted to the people', 'the effect on the team'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'When were you last in charge of other people, even for a short time?',
          'Tell me about the first time others looked to you for direction at work.',
        ],
        criterion: 'Took charge of others and can say what that meant in practice.',
        points: ['who was led and how many', 'what had to be done', 'how tasks were shared out'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about somebody in your team who was struggling and how you helped them.',
          'Describe a time when you had to get a tired or reluctant team behind a task.',
        ],
        criterion: 'Leads people through difficulty with attention and clear expectations.',
        points: [
          'how the candidate noticed',
          'the conversation that took place',
          'what was agreed',
          'how it developed',
        ],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'You take over a team whose best worker wanted your job. How do you begin?',
          'Suppose your team rejects a decision that you must carry through. How do you lead them?',
        ],
        criterion: 'Leads through resistance with openness and firmness.',
        points: [
          'talks to the people early',
          'explains the reasons',
          'listens to objections',
          'says what is not open to debate',
          'looks for common ground',
        ],
      },
    ],
  },
  {
    id: 'mentoring',
    for: ANYWHERE,
    topics: ['training and mentoring new colleagues', 'coaching juniors and trainees', 'supervising apprentices'],
    points: ['found out what the person already knew', 'let the person practise', 'checked that it was understood'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'Who did you last teach something at work?',
          'Tell me about something you have shown a newer colleague how to do.',
        ],
        criterion: 'Has passed on knowledge and knows how.',
        points: ['who was taught and what', 'how it was shown', 'how it turned out'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about a trainee or colleague who was slow to learn something from you.',
          'Describe how you once brought a new colleague to the point of working alone.',
        ],
        criterion: 'Adapts teaching to the learner and sees it through.',
        points: [
          'the difficulty of the learner',
          'how the approach was changed',
          'how progress was followed',
          'the result',
        ],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'A trainee of yours is friendly and keen but keeps making the same dangerous mistake. What do you do?',
          'You have ten minutes a day for a new colleague who needs an hour. How do you use them?',
        ],
        criterion: 'Balances support and responsibility when training others.',
        points: [
          'protects others from the mistake',
          'finds the reason behind it',
          'plain and kind feedback',
          'sets a clear next step',
          'involves others where needed',
        ],
      },
    ],
  },
  {
    id: 'service',
    for: ANYWHERE,
    topics: [
      'customer service and customer care',
      'dealing with guests, clients and complaints',
      'friendly with passengers and customers',
    ],
    points: ['what the person needed', 'stayed calm and polite', 'how the person left'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'Tell me about a person you served or helped recently who stayed in your memory.',
          'When did somebody last thank you for the way you looked after them at work?',
        ],
        criterion: 'Notices what people need and acts on it.',
        points: ['who it was and what they needed', 'what the candidate did', 'something done beyond the routine'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about the angriest customer or client you have had to deal with.',
          'Describe a complaint that you handled yourself from beginning to end.',
        ],
        criterion: 'Handles an upset person calmly and solves the matter.',
        points: [
          'listened first',
          'what the complaint was',
          'what was offered',
          'kept to the rules',
          'prevented it from happening again',
        ],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'Somebody insists on something you are not allowed to give, and others are watching. What do you do?',
          'You can help only one of two people who both need you now. How do you handle it?',
        ],
        criterion: 'Stays friendly and firm when wishes and rules collide.',
        points: [
          'explains the limit without blame',
          'offers what is possible',
          'keeps others in view',
          'gets help when needed',
          'follows up',
        ],
      },
    ],
  },
  {
    id: 'explaining',
    for: ANYWHERE,
    topics: [
      'communication skills',
      'explaining complicated things to people without background',
      'clear spoken communication',
    ],
    points: ['chose plain words', 'checked that it was understood', 'what the listener could do afterwards'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'What do you often have to explain to people who do not know your field?',
          'Tell me about something from your work that you recently explained to an outsider.',
        ],
        criterion: 'Explains own field in words that others understand.',
        points: ['who the listener was', 'what was explained', 'an image or example that was used'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about a time when you had to explain something complicated to someone who was worried or in a hurry.',
          'Describe a misunderstanding at work that you cleared up.',
        ],
        criterion: 'Adapts the message to the listener and makes sure it has arrived.',
        points: [
          'what made it difficult',
          'how the candidate noticed that it was not understood',
          'how the message was changed',
          'the outcome',
        ],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'You have to tell people something important that they do not want to hear. How do you go about it?',
          'Suppose a decision of yours is being misreported by others. How do you put it right?',
        ],
        criterion: 'Communicates difficult matters honestly and with care.',
        points: [
          'prepares the main message',
          'chooses time and place',
          'says it plainly',
          'gives room for questions',
          'says what happens next',
        ],
      },
    ],
  },
  {
    id: 'listening',
    for: ANYWHERE,
    topics: [
      'listening and empathy',
      'building trust with people in difficult situations',
      'patient, compassionate manner',
    ],
    points: ['gave the person time', 'asked questions instead of guessing', 'what changed because of listening'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'When did listening carefully last save you from a mistake at work?',
          'Tell me about someone at work who needed you to listen first.',
        ],
        criterion: 'Listens before acting and draws the right conclusion.',
        points: ['the situation', 'what the candidate found out by listening', 'what the candidate then did'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about a person who did not trust you at first.',
          'Describe a conversation at work that was hard for the other person.',
        ],
        criterion: 'Builds trust through patience, honesty and reliable action.',
        points: [
          'why trust was missing',
          'what the candidate said or did',
          'promises that were kept',
          'how the relation changed',
          'own limits',
        ],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'Somebody in your care or charge refuses help that they plainly need. What do you do?',
          'A person tells you something in confidence that you feel you must pass on. How do you handle it?',
        ],
        criterion: "Balances a person's wishes with responsibility for them.",
        points: [
          'finds out the reason',
          "respects the person's own decision",
          'knows when the duty to act begins',
          'is open about what happens next',
          'involves the right people',
          'writes it down',
        ],
      },
    ],
  },
  {
    id: 'negotiation',
    for: ANYWHERE,
    topics: [
      'negotiation and persuasion',
      'convincing clients, suppliers and partners',
      'winning agreement on price or terms',
    ],
    points: ['own aim and limit', 'what mattered to the other side', 'what was agreed in the end'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'When did you last persuade somebody at work to see something your way?',
          'Tell me about an agreement you reached with somebody who first said no.',
        ],
        criterion: 'Persuades with reasons that fit the other person.',
        points: ['who had to be convinced', 'the argument that helped', 'how the other person reacted'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about a negotiation you prepared and led yourself.',
          'Describe a time when you had to find a compromise on price, time or terms.',
        ],
        criterion: 'Prepares a negotiation, understands interests and secures a result.',
        points: [
          'preparation',
          'the options on the table',
          'a concession and what it was traded for',
          'the result in figures or terms',
        ],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'A partner you depend on demands much better terms at the last minute. What do you do?',
          'Suppose you notice during a negotiation that the other side has misunderstood something in your favour. What do you do?',
        ],
        criterion: 'Stays honest and strategic when a negotiation becomes difficult.',
        points: [
          'gains time and facts',
          'knows the alternative',
          'does not give in at once',
          'stays honest',
          'thinks of the long relation',
        ],
      },
    ],
  },
  {
    id: 'feedback',
    for: ANYWHERE,
    topics: ['giving and receiving feedback', 'accepting criticism', 'open and respectful feedback culture'],
    points: ['what the feedback was about', 'reaction of the person who received it', 'what changed because of it'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'What is the most useful feedback you have received at work?',
          'Tell me about advice from a colleague that you still follow.',
        ],
        criterion: 'Takes feedback seriously and turns it into action.',
        points: ['who gave it and when', 'why it was useful', 'what the candidate did with it'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about criticism at work that you first found unfair.',
          'Describe a time when you had to tell a colleague something unpleasant about their work.',
        ],
        criterion: 'Handles criticism with self-control and honesty.',
        points: [
          'the first feeling and what followed',
          'checked what was true in it',
          'the conversation about it',
          'how it ended',
        ],
      },
      {
        kind: 'behavioural',
        level: 'advanced',
        templates: [
          'Tell me about a time when you told a superior that they were wrong.',
          'Which piece of feedback was hardest for you to give?',
        ],
        criterion: 'Speaks up to others with courage, facts and respect.',
        points: [
          'why it had to be said',
          'how it was prepared',
          'the words that were chosen',
          'the consequence',
          'what the candidate would do again',
        ],
      },
    ],
  },
  {
    id: 'values',
    for: ANYWHERE,
    topics: [
      'cultural fit, values and attitude at work',
      'fits into the team and shares our values',
      'respectful and inclusive behaviour',
    ],
    points: ['a value shown by action', 'how others were treated', 'what came of it'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'In which kind of workplace have you done your best work?',
          'What does a colleague have to do to earn your respect?',
        ],
        criterion: 'Knows what a good working relationship needs and gives an example.',
        points: ['a concrete workplace or colleague', 'what exactly was good', 'own contribution to it'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about a time when you stood up for somebody at work.',
          'Describe a decision at work that you made because of a principle of yours.',
        ],
        criterion: 'Acts on own values when it costs something.',
        points: ['the situation', 'what the candidate did', 'the risk or cost', 'reaction of others'],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'You notice that a new colleague is being left out by the others. What do you do?',
          'Suppose a popular colleague makes jokes at the expense of another. How do you react?',
        ],
        criterion: 'Protects respectful dealings in a team with tact and courage.',
        points: [
          'does not look away',
          'speaks to the person affected',
          'speaks to those responsible',
          'includes the person in the work',
          'gets support if it goes on',
        ],
      },
    ],
  },
  {
    id: 'writing',
    for: ANYWHERE,
    topics: [
      'written communication, reports and correspondence',
      'writing clear documentation',
      'record keeping and notes',
    ],
    points: ['who reads it', 'what the reader must be able to do with it', 'how it is checked'],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'What do you have to put in writing in your present or last job?',
          'Which kind of document do you write most often at work?',
        ],
        criterion: 'Writes for a reader and a purpose.',
        points: ['the kind of document', 'how often and how long', 'what belongs in it'],
      },
      {
        kind: 'technical',
        level: 'standard',
        templates: [
          'Take one document you wrote that others depended on. How did you make sure that it was right?',
          'How do you decide what goes into a written record and what stays out?',
        ],
        criterion: 'Writes records that are complete, correct and useful.',
        points: ['facts apart from opinion', 'what is left out and why', 'timing of the entry', 'an example'],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'You find that an important record is wrong and somebody has already acted on it. What do you do?',
          'Suppose you must put something in writing that may be used in a dispute. How do you write it?',
        ],
        criterion: 'Handles records with honesty and care when much depends on them.',
        points: [
          'tells those affected at once',
          'corrects without hiding the original',
          'states facts, times and sources',
          'has somebody check it',
          'finds the cause of the error',
        ],
      },
    ],
  },
  {
    id: 'cooperation-across',
    for: ANYWHERE,
    topics: [
      'working with other departments and stakeholders',
      'liaising with partners, authorities and external bodies',
      'coordination between teams',
    ],
    points: ['who had to work together', 'what each side needed', 'what was agreed and kept'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'Which people outside your own team do you work with most?',
          'Tell me about somebody in another department whom you work with well.',
        ],
        criterion: 'Knows the partners of the own work and what they need.',
        points: ['who they are', 'what is exchanged', 'how contact is kept'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about a time when you needed something from another team that had other priorities.',
          'Describe a piece of work that almost failed between two departments.',
        ],
        criterion: 'Gets things done across the borders of teams.',
        points: [
          'the conflict of priorities',
          'how the candidate approached them',
          'what was offered or explained',
          'the outcome',
        ],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'Two partners give you instructions that contradict each other. How do you proceed?',
          'Suppose an outside partner keeps missing dates that you depend on. What do you do?',
        ],
        criterion: 'Resolves contradictions between partners openly and in time.',
        points: [
          'clarifies the facts',
          'brings the parties together',
          'names the consequences',
          'gets a decision from the right person',
          'confirms it in writing',
        ],
      },
    ],
  },
];

/** Questions about dealing with people, for any trade. */
export const PEOPLE: readonly BankEntry[] = THEMES.flatMap(entriesOf);
