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
    id: 'planning',
    for: ANYWHERE,
    topics: [
      'planning, organisation and time management',
      'setting priorities and meeting deadlines',
      'well organised',
    ],
    points: ['how priorities were set', 'what was put off', 'whether the deadline was met'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: ['How do you plan a normal working day?', 'What do you do first when you start a working day?'],
        criterion: 'Plans own work consciously and can say how.',
        points: ['the first thing done', 'a list, board or calendar that is used', 'how surprises are dealt with'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about a time when you had more to do than hours to do it in.',
          'Describe a deadline that you only just kept.',
        ],
        criterion: 'Sets priorities under time pressure with good reasons.',
        points: ['what had to be done and by when', 'why that order', 'who was asked or told', 'the result'],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'Three people expect something from you by noon and you can only finish one. How do you decide?',
          'Half-way through a tight plan, the most important piece falls through. What do you do?',
        ],
        criterion: 'Replans under pressure, weighing consequences and informing people.',
        points: [
          'compares the consequences',
          'asks what is really fixed',
          'renegotiates early',
          'gives a clear new date',
          'keeps a reserve next time',
        ],
      },
    ],
  },
  {
    id: 'accuracy',
    for: ANYWHERE,
    topics: [
      'attention to detail, accuracy and careful work',
      'quality control and quality standards',
      'precise, conscientious working',
    ],
    points: ['the standard that applied', 'how the check was made', 'the effect of the check'],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'How do you check your own work before you let it go?',
          'In which part of your work does a small slip have large consequences?',
        ],
        criterion: 'Checks own work in a way that fits the risk.',
        points: ['a concrete check', 'where slips usually happen', 'an example'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about an error you caught before it did any harm.',
          'Describe a time when a detail that others overlooked turned out to matter.',
        ],
        criterion: 'Finds errors early, traces their cause and prevents them.',
        points: [
          'how it was noticed',
          'what would have happened',
          'what the candidate did',
          'the cause',
          'what was changed',
        ],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'You find a flaw in finished work an hour before it is due, and nobody else has noticed. What do you do?',
          'Suppose quality is slipping a little every week and everybody is used to it. What do you do?',
        ],
        criterion: 'Defends quality when time or habit speaks against it.',
        points: [
          'judges how serious it is',
          'tells the person in charge',
          'proposes a way out',
          'does not hide it',
          'looks for the cause',
        ],
      },
    ],
  },
  {
    id: 'safety',
    for: ANYWHERE,
    topics: [
      'health and safety at work',
      'safety rules, hazards and risk assessment',
      'safe handling and accident prevention',
    ],
    points: ['what the danger was', 'the rule or measure that applied', 'who was told'],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'What is the greatest danger in your daily work?',
          'Which safety rule matters most in your line of work?',
        ],
        criterion: 'Knows the dangers of the own work and how they are controlled.',
        points: ['how it could happen', 'what is done against it every day', 'an example'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about a time when you stopped something because it was not safe.',
          'Describe a near miss that you saw or were part of.',
        ],
        criterion: 'Acts on a danger at once and helps to prevent the next one.',
        points: ['the immediate action', 'reaction of others', 'how it was reported', 'what was changed afterwards'],
        followUps: {
          specifics: ['How close was it, and to what?', 'How long did it take until the danger was gone?'],
          result: ['What has been different on site since then?'],
        },
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'Keeping to a safety rule today would mean missing an important deadline. What do you do?',
          'An experienced colleague laughs at a safety rule in front of new people. How do you react?',
        ],
        criterion: 'Puts safety first and carries others along.',
        points: [
          'does not trade safety for time',
          'explains the reason',
          'looks for a safe way to save time',
          'involves the person responsible',
          'sets an example',
        ],
      },
    ],
  },
  {
    id: 'learning',
    for: ANYWHERE,
    topics: [
      'willingness to learn and personal development',
      'curiosity and learning new things',
      'keeping knowledge up to date',
    ],
    points: ['why it had to be learned', 'how it was learned', 'how it is used now'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'What have you learned at work in the last few months?',
          'Tell me about something you taught yourself for your job.',
        ],
        criterion: 'Learns on own initiative and uses what was learned.',
        points: ['what was learned', 'the source', 'how long it took'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about a time when you had to learn something difficult very quickly.',
          'Describe a change in your field that forced you to relearn something.',
        ],
        criterion: 'Learns under pressure with a plan and gets help.',
        points: ['what made it difficult', 'the plan', 'who helped', 'the first success or setback', 'the result'],
      },
      {
        kind: 'behavioural',
        level: 'advanced',
        templates: [
          'What did you believe about your work a few years ago that you now think is wrong?',
          'Tell me about something you have failed to learn so far.',
        ],
        criterion: 'Reflects on own learning with honesty.',
        points: ['the earlier view or attempt', 'what changed it', 'what the candidate does now', 'what is still open'],
      },
    ],
  },
  {
    id: 'integrity',
    for: ANYWHERE,
    topics: [
      'honesty with customers and colleagues',
      'honest about own mistakes',
      'integrity, honesty and professional ethics',
      'ethical conduct and compliance with rules',
      'trustworthiness',
    ],
    points: ['what was at stake', 'the rule or principle', 'what it cost or risked'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'In which part of your work do others have to trust you blindly?',
          'Tell me about a promise at work that was hard to keep.',
        ],
        criterion: 'Knows where trust matters and lives up to it.',
        points: ['the situation', 'what the candidate did', 'who relied on it'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about a time when doing the right thing at work was not the easy thing.',
          'Describe a mistake of yours that you reported although nobody would have noticed.',
        ],
        criterion: 'Acts honestly when it is uncomfortable.',
        points: ['the temptation or pressure', 'what the candidate did', 'who was told', 'the consequence'],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'You discover that a colleague you like has been bending the figures. What do you do?',
          'A good client offers you a generous private gift. How do you respond?',
        ],
        criterion: 'Handles a conflict of loyalty with fairness and clear limits.',
        points: [
          'makes sure of the facts',
          'speaks to the person',
          'knows the reporting line',
          'does not cover it up',
          'stays fair to the person',
        ],
      },
    ],
  },
  {
    id: 'pressure',
    for: ANYWHERE,
    topics: [
      'working under pressure and staying calm',
      'coping with a heavy workload',
      'calm in hectic situations and emergencies',
    ],
    points: ['what caused the pressure', 'what the candidate did first', 'how it ended'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'What does a really busy day look like in your job?',
          'Which moments of your working week are the most hectic?',
        ],
        criterion: 'Describes real pressure and a way of coping with it.',
        points: ['numbers or times that show the load', 'what helps to keep an overview', 'how others are supported'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about the most hectic day you have had at work.',
          'Describe an emergency at work in which people were counting on you.',
        ],
        criterion: 'Keeps a clear head under pressure and acts in a sensible order.',
        points: [
          'the order of actions',
          'what was deliberately left',
          'how others were directed or calmed',
          'lessons drawn afterwards',
        ],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'Everything goes wrong at once and your manager cannot be reached. How do you proceed?',
          'You notice that the pressure is making your team careless. What do you do?',
        ],
        criterion: 'Leads self and others through an overload without losing standards.',
        points: [
          'puts safety and people first',
          'makes a decision within own authority',
          'reduces the load',
          'speaks openly',
          'reports and reviews afterwards',
        ],
      },
    ],
  },
  {
    id: 'confidential-data',
    for: ANYWHERE,
    keywords: ['confidential', 'confidentiality', 'gdpr', 'privacy', 'discretion', 'sensitive'],
    topics: [
      'confidentiality and data protection',
      'handling personal and sensitive data',
      'data privacy and secure records',
    ],
    points: ['which information was sensitive', 'who was allowed to see it', 'the rule that applied'],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'Which confidential information do you handle in your work?',
          'How do you keep confidential papers and files safe in everyday work?',
        ],
        criterion: 'Knows which information is sensitive and protects it in practice.',
        points: ['where it is kept', 'an everyday precaution', 'how it is passed on or destroyed'],
      },
      {
        kind: 'situational',
        level: 'standard',
        templates: [
          'Somebody on the phone gives a good reason for wanting confidential information. What do you do?',
          'You realise that you have sent confidential information to the wrong person. What do you do?',
        ],
        criterion: 'Protects confidential data in a tricky moment and reports openly.',
        points: [
          'does not act on trust alone',
          'verifies identity or limits the damage',
          'reports it at once',
          'writes it down',
          'prevents it in future',
        ],
      },
      {
        kind: 'behavioural',
        level: 'advanced',
        templates: [
          'Tell me about a time when confidentiality and usefulness pulled in different directions.',
          'Describe a weakness in the protection of data that you noticed at work.',
        ],
        criterion: 'Weighs protection against need and improves practice.',
        points: ['what each side needed', 'who was consulted', 'the decision and its reason', 'what was changed'],
      },
    ],
  },
  {
    id: 'problem-solving',
    for: ANYWHERE,
    topics: [
      'problem solving and analytical thinking',
      'finding the cause of faults',
      'analysis and structured approach',
    ],
    points: ['what the problem was', 'how the cause was found', 'how the solution was checked'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'Tell me about a small problem at work that you solved recently.',
          'What kind of problem do colleagues bring to you?',
        ],
        criterion: 'Solves everyday problems with a sensible approach.',
        points: ['how it was noticed', 'what was done', 'the result'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about a problem whose cause was not what everybody thought.',
          'Walk me through the last difficult problem you solved, from the first sign to the solution.',
        ],
        criterion: 'Finds the real cause step by step, and the solution holds.',
        points: [
          'the first assumption',
          'the facts that were collected',
          'what was ruled out',
          'why this solution',
          'the outcome',
        ],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'A fault comes back every few weeks and nobody has found out why. How do you go about it?',
          'You must decide today although half of the facts are missing. How do you proceed?',
        ],
        criterion: 'Works methodically when the facts are incomplete.',
        points: [
          'collects what is known',
          'forms and tests assumptions',
          'looks for a pattern',
          'chooses a step that can be undone',
          'says how sure it is',
        ],
      },
    ],
  },
  {
    id: 'decisions',
    for: ANYWHERE,
    topics: ['decision making and judgement', 'taking responsibility for decisions', 'sound judgement'],
    points: ['what had to be decided', 'the options', 'what followed from the decision'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'Which decisions do you take alone in your job?',
          'Tell me about a decision you took at work last week.',
        ],
        criterion: 'Knows the own scope and decides within it.',
        points: ['the limits of own authority', 'the reason behind it', 'how it turned out'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about an unpopular decision you had to make.',
          'Describe a decision you had to make quickly and without your manager.',
        ],
        criterion: 'Decides with reasons and stands by the decision.',
        points: ['why it was difficult', 'the reason for the choice', 'how it was explained', 'reaction of others'],
      },
      {
        kind: 'behavioural',
        level: 'advanced',
        templates: [
          'Tell me about a decision of yours that turned out to be wrong.',
          'Which decision did you change your mind about half-way?',
        ],
        criterion: 'Corrects own decisions openly and learns from them.',
        points: [
          'what was known at the time',
          'how the error became clear',
          'what was done to correct it',
          'what the candidate does differently now',
        ],
      },
    ],
  },
  {
    id: 'initiative',
    for: ANYWHERE,
    topics: [
      'initiative and independent work',
      'proactive, self-motivated, own ideas',
      'continuous improvement and innovation',
    ],
    points: ['what the candidate noticed', 'what was done without being asked', 'the effect'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'What have you recently done at work without being asked?',
          'Tell me about a small idea of yours that made work easier.',
        ],
        criterion: 'Sees what needs doing and does it.',
        points: ['why it was needed', 'how it was done', 'what others said'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about an improvement at work that started with you.',
          'Describe a task that nobody felt responsible for until you took it on.',
        ],
        criterion: 'Carries an own idea through to a visible result.',
        points: ['the starting point', 'who had to agree', 'obstacles', 'the result in figures or facts'],
      },
      {
        kind: 'behavioural',
        level: 'advanced',
        templates: [
          'Tell me about an idea of yours that failed.',
          'When did you decide not to act, although you saw something that could be improved?',
        ],
        criterion: 'Shows judgement about when and how to take initiative.',
        points: ['why it seemed right', 'what went against it', 'how it was ended', 'what was learned'],
      },
    ],
  },
  {
    id: 'change',
    for: ['competency', 'rubric'],
    topics: [
      'flexibility and adapting to change',
      'openness to new procedures and technology',
      'adaptable, coping with changing shifts',
    ],
    points: ['what changed', 'how the candidate reacted', 'how it works today'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'What has changed in your work in the last year?',
          'Tell me about a new system or procedure that you had to get used to.',
        ],
        criterion: 'Adapts to change in practice.',
        points: ['why it was changed', 'what was unfamiliar', 'what helped'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about a change at work that you did not agree with.',
          'Describe a day on which your plans were turned upside down.',
        ],
        criterion: 'Handles unwelcome change constructively.',
        points: ['own doubts', 'how they were raised', 'what the candidate did anyway', 'the outcome'],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'A new procedure is introduced and your colleagues quietly ignore it. What do you do?',
          'You are to introduce a change that you know will be unpopular. How do you begin?',
        ],
        criterion: 'Helps others through change with patience and purpose.',
        points: [
          'finds out the reasons for resistance',
          'explains the benefit',
          'starts small',
          'passes problems upwards',
          'keeps to the essentials',
        ],
      },
    ],
  },
  {
    id: 'resources',
    for: ANYWHERE,
    topics: ['budget and cost control', 'using money, stock and materials economically', 'financial responsibility'],
    points: ['the amount or quantity', 'how it was followed', 'what was saved or lost'],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'Which costs can you influence in your work?',
          'For which money, stock or material have you been responsible so far?',
        ],
        criterion: 'Knows the costs of the own work.',
        points: ['what drives it', 'how often it is checked', 'an example'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about a time when you got more out of the same means.',
          'Describe waste at work that you brought down.',
        ],
        criterion: 'Saves means without harming quality and can show it.',
        points: ['how the waste was found', 'the measure taken', 'how people were involved', 'the effect on quality'],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'You are asked to cut the costs of your area by a tenth. Where do you start?',
          'In the middle of the month your budget is nearly used up. What do you do?',
        ],
        criterion: 'Cuts costs with facts and an eye on consequences.',
        points: [
          'looks at the largest items first',
          'names what must not be cut',
          'asks those who do the work',
          'tells the manager early',
          'measures the effect',
        ],
      },
    ],
  },
  {
    id: 'foreign-language',
    for: ['required_skill', 'preferred_skill', 'competency', 'experience', 'education'],
    topics: ['foreign languages', 'fluent English'],
    keywords:
      'english german french spanish italian polish turkish arabic russian portuguese dutch ukrainian chinese mandarin japanese hindi urdu romanian greek swedish danish norwegian finnish czech hungarian welsh'.split(
        ' ',
      ),
    points: ['a real situation in that language', 'how far own knowledge goes', 'whether it was understood'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'The posting says "{quote}". Where have you used that language so far?',
          'With regard to "{quote}": when did you last need that language?',
        ],
        criterion: 'Has used the language for real purposes.',
        points: ['speaking, reading or writing', 'how often', 'with whom'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about a conversation in a foreign language that mattered at work.',
          'The posting says "{quote}". Tell me about a time when your knowledge of a language helped at work.',
        ],
        criterion: 'Gets something done in the language, also when it is difficult.',
        points: ['what it was about', 'what was difficult', 'how the difficulty was overcome', 'the outcome'],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'Somebody does not share a language with you and something important has to be settled. How do you proceed?',
          'You notice that a message in a foreign language has been misunderstood. What do you do?',
        ],
        criterion: 'Makes sure of understanding across languages.',
        points: [
          'uses simple words, pictures or writing',
          'gets an interpreter where it matters',
          'checks by asking back',
          'stays patient',
          'writes down the result',
        ],
      },
    ],
  },
  {
    id: 'reliability',
    for: ANYWHERE,
    topics: ['reliability and punctuality', 'sense of responsibility and commitment', 'dependable'],
    points: ['who was relying on it', 'what the candidate did', 'what came of it'],
    questions: [
      {
        kind: 'behavioural',
        level: 'warmup',
        templates: [
          'What do your colleagues rely on you for?',
          'Which task do people give to you because they know it will be done?',
        ],
        criterion: 'Is relied upon for something concrete.',
        points: ['the task', 'how it is kept up', 'an example'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about a commitment that became difficult to keep.',
          'Describe a time when you had to let somebody down.',
        ],
        criterion: 'Keeps commitments or renegotiates them in good time.',
        points: ['why it became difficult', 'when others were told', 'the way out', 'how trust was kept'],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'You realise that you will not be able to keep a promise to somebody important. What do you do?',
          'A colleague keeps leaving unfinished work to you. How do you deal with it?',
        ],
        criterion: 'Deals with broken commitments openly and fairly.',
        points: [
          'speaks up early',
          'brings an alternative',
          'names the effect',
          'agrees on something clear',
          'checks that it holds',
        ],
      },
    ],
  },
];

/** Questions about how somebody works, for any trade. */
export const WORK: readonly BankEntry[] = THEMES.flatMap(entriesOf);
