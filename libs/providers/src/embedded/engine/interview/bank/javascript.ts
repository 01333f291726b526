import { roleTypeEntries, type RoleTypeTheme } from './role-type.ts';

export const JAVASCRIPT_THEMES: readonly RoleTypeTheme[] = [
  {
    id: 'asynchrony',
    skill: 'asynchronous JavaScript',
    topics: ['asynchronous JavaScript, promises and the event loop', 'JavaScript async and await'],
    keywords: ['javascript', 'typescript', 'node', 'node.js', 'nodejs'],
    points: [
      'JavaScript runs one piece of code at a time',
      'promise callbacks run before timers',
      'errors have to be caught somewhere',
    ],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'How would you explain a promise to somebody who is new to JavaScript?',
          'What does await do to the function that it stands in?',
        ],
        criterion: 'Explains promises and await correctly in plain words.',
        points: [
          'stands for a value that comes later',
          'pending, fulfilled or rejected',
          'await pauses only this function',
          'other code goes on meanwhile',
          'rejections become exceptions',
        ],
      },
      {
        kind: 'technical',
        level: 'standard',
        templates: [
          'You have to load a hundred records from an API with ten requests at a time. How do you write that in JavaScript?',
          'What is the difference between awaiting in a loop and Promise.all?',
        ],
        criterion: 'Controls concurrency and failure of asynchronous work.',
        points: [
          'a loop with await is sequential',
          'Promise.all starts everything at once',
          'Promise.all rejects at the first failure',
          'allSettled keeps the other results',
          'a pool or batches limit the load',
          'timeout and cancelling with AbortController',
        ],
      },
      {
        kind: 'technical',
        level: 'advanced',
        templates: [
          'A Node process answers slowly although its database is idle. How do you find the cause?',
          'How can an unhandled rejection take down a Node service, and what do you do about it?',
        ],
        criterion: 'Understands the event loop well enough to diagnose production trouble.',
        points: [
          'measures the delay of the event loop',
          'a CPU profile or flame graph',
          'long synchronous work such as JSON or regular expressions',
          'worker threads or smaller pieces',
          'garbage collection and memory',
          'a process-wide handler logs and restarts',
        ],
      },
    ],
  },
  {
    id: 'language',
    skill: 'the JavaScript language',
    topics: ['core JavaScript language: scope, closures, this, types', 'modern JavaScript and ECMAScript'],
    keywords: ['javascript', 'typescript', 'ecmascript'],
    points: ['an example in code or words', 'a trap that follows from it', 'how the candidate avoids the trap'],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: ['What is a closure in JavaScript good for?', 'When do you use const, and when let?'],
        criterion: 'Explains scope and closures with an example.',
        points: [
          'a function keeps access to the variables around it',
          'block scope',
          'const fixes the binding but not the content',
          'callbacks and private state',
        ],
      },
      {
        kind: 'technical',
        level: 'standard',
        templates: [
          'How is the value of "this" decided in JavaScript?',
          'What goes wrong when two parts of a program change the same JavaScript object?',
        ],
        criterion: 'Knows binding and references and works with them safely.',
        points: [
          'it depends on how a function is called',
          'arrow functions take it from outside',
          'objects are passed by reference',
          'copies are shallow unless made deep',
          'immutable updates',
        ],
      },
      {
        kind: 'technical',
        level: 'advanced',
        templates: [
          'How would you find a memory leak in a JavaScript application?',
          'Which JavaScript feature would you forbid in your team, and what would you allow instead?',
        ],
        criterion: 'Judges language features and memory behaviour from experience.',
        points: [
          'compares heap snapshots',
          'listeners, timers and caches that are never cleared',
          'what keeps an object alive',
          'a rule enforced by lint',
          'reasons from real trouble',
        ],
      },
    ],
  },
  {
    id: 'types',
    skill: 'TypeScript and safe interfaces',
    topics: ['TypeScript types and type safety', 'typed JavaScript code bases'],
    keywords: ['javascript', 'typescript'],
    points: [
      'types exist at compile time only',
      'data from outside needs checking at run time',
      'an example from own code',
    ],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'What has TypeScript saved you from in practice?',
          'What is the difference between "any" and "unknown" in TypeScript?',
        ],
        criterion: 'Knows what types give and what they do not.',
        points: [
          'any switches checking off',
          'unknown must be narrowed first',
          'errors found before running',
          'safer renaming',
        ],
      },
      {
        kind: 'technical',
        level: 'standard',
        templates: [
          'How do you make sure in TypeScript that every case of a union has been handled?',
          'An API returns JSON that your TypeScript types describe. Why can the program still crash?',
        ],
        criterion: 'Models states with unions and guards the borders of the program.',
        points: [
          'discriminated union',
          'exhaustiveness with never',
          'a cast is a promise and not a check',
          'validation with a schema',
          'optional and null values',
        ],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'You are to move a large JavaScript code base to TypeScript while features go on. How do you proceed?',
          'A library that your team shares has types so clever that nobody understands them. What do you do?',
        ],
        criterion: 'Introduces types step by step with benefit outweighing cost.',
        points: [
          'allows both side by side',
          'begins at the most used modules',
          'strictness is raised step by step',
          'measures progress',
          'simple types over clever ones',
          'brings the team along',
        ],
      },
    ],
  },
  {
    id: 'browser',
    skill: 'JavaScript in the browser',
    topics: ['JavaScript in the browser: DOM, events, storage and security', 'web platform and browser APIs'],
    keywords: ['javascript', 'browser', 'dom', 'frontend', 'front-end'],
    points: ['how the browser processes it', 'a security or performance aspect', 'an example from own work'],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'What happens in the browser between a click and the code that handles it?',
          'Where can a web page store data in the browser?',
        ],
        criterion: 'Knows events and storage of the browser.',
        points: [
          'bubbling and delegation',
          'preventDefault and stopPropagation',
          'cookies, localStorage and IndexedDB',
          'what is sent to the server and what is not',
        ],
      },
      {
        kind: 'technical',
        level: 'standard',
        templates: [
          'How does cross-site scripting come about, and how do you prevent it?',
          'Why does the browser block some requests to another origin?',
        ],
        criterion: 'Protects users against common attacks in the browser.',
        points: [
          'untrusted input ends up as markup or script',
          'escaping by context',
          'content security policy',
          'same-origin policy and CORS',
          'HttpOnly cookies',
        ],
      },
      {
        kind: 'behavioural',
        level: 'advanced',
        templates: [
          'Tell me about the strangest browser bug you have hunted down.',
          'Tell me about a time when JavaScript on a page was slow for real users.',
        ],
        criterion: 'Diagnoses trouble in the browser with method.',
        points: [
          'how it was reproduced',
          'developer tools that were used',
          'what was ruled out',
          'the cause',
          'the fix and how it was verified',
        ],
      },
    ],
  },
];

export const JAVASCRIPT = roleTypeEntries('javascript', JAVASCRIPT_THEMES);
