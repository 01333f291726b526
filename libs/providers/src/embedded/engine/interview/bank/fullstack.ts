import { roleTypeEntries, type RoleTypeTheme } from './role-type.ts';

export const FULLSTACK_THEMES: readonly RoleTypeTheme[] = [
  {
    id: 'api-design',
    skill: 'designing web APIs',
    topics: ['design of REST and GraphQL web APIs', 'HTTP interfaces between front end and back end'],
    keywords: ['api', 'apis', 'rest', 'graphql', 'backend', 'back-end', 'fullstack', 'full-stack', 'software'],
    points: ['who uses the interface', 'errors and edge cases', 'an example from own work'],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: ['What makes a web API pleasant to use?', 'What is the difference between PUT, PATCH and POST?'],
        criterion: 'Knows the basics of HTTP interfaces.',
        points: [
          'consistent names',
          'fitting status codes',
          'clear error messages',
          'repeating a PUT changes nothing more',
          'documentation with examples',
        ],
      },
      {
        kind: 'technical',
        level: 'standard',
        templates: [
          'How do you change a web API that others already use?',
          'How would you page through a list that changes while somebody is reading it?',
        ],
        criterion: 'Evolves interfaces without breaking clients.',
        points: [
          'adds without removing',
          'versions or deprecation with a date',
          'knows who still uses the old form',
          'cursor instead of offset',
          'stable sort order',
          'contract tests',
        ],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'A mobile client with a poor connection sends the same order three times. How does your API cope?',
          'One customer sends so many requests that all others suffer. What do you change?',
        ],
        criterion: 'Designs interfaces for failure and abuse.',
        points: [
          'idempotency key',
          'the stored answer is returned again',
          'rate limits with a clear answer',
          'queues and back-pressure',
          'timeouts and retries with growing pauses',
          'monitoring per client',
        ],
      },
    ],
  },
  {
    id: 'database',
    skill: 'relational databases',
    topics: ['relational databases, SQL, schema and query performance', 'PostgreSQL and data modelling'],
    keywords: ['sql', 'database', 'databases', 'postgresql', 'postgres', 'mysql', 'fullstack', 'full-stack'],
    points: ['the data model behind it', 'measures instead of guessing', 'an example from own work'],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: ['What does a database index do, and what does it cost?', 'When do you split data over two tables?'],
        criterion: 'Knows indexes and normalised tables.',
        points: [
          'faster reading for slower writing',
          'selective columns',
          'one fact in one place',
          'foreign keys',
          'more storage',
        ],
      },
      {
        kind: 'technical',
        level: 'standard',
        templates: [
          'A query that took milliseconds last month now takes seconds. How do you find out why?',
          'Two users edit the same record at the same time. How do you keep one from overwriting the other?',
        ],
        criterion: 'Diagnoses queries and handles concurrent writing.',
        points: [
          'reads the query plan',
          'table statistics and growth',
          'a missing or unused index',
          'optimistic locking with a version',
          'transactions and row locks',
          'tells the user about the clash',
        ],
      },
      {
        kind: 'technical',
        level: 'advanced',
        templates: [
          'Which isolation level do you choose for moving money between two accounts?',
          'How would you move a busy table to a new structure without downtime?',
        ],
        criterion: 'Guarantees correctness under load and change.',
        points: [
          'anomalies such as lost update or write skew',
          'serialisable or explicit locks with retries',
          'locks in a fixed order',
          'writes to both structures for a while',
          'backfills in batches',
          'compares before switching over',
        ],
      },
    ],
  },
  {
    id: 'delivery',
    skill: 'delivering and running software',
    topics: ['continuous delivery, deployment, monitoring and operations', 'running software in production'],
    keywords: [
      'devops',
      'deployment',
      'ci',
      'cd',
      'docker',
      'kubernetes',
      'cloud',
      'fullstack',
      'full-stack',
      'software',
    ],
    points: ['what the users notice', 'a way back', 'an example from own work'],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'What happens to your code from the commit until a user has it?',
          'What do you look at in the first hour after a release?',
        ],
        criterion: 'Knows the path into production and what to watch there.',
        points: ['review', 'automated tests', 'build and staging', 'error rate and response time', 'logs and alerts'],
      },
      {
        kind: 'behavioural',
        level: 'standard',
        templates: [
          'Tell me about an outage that you helped to end.',
          'Tell me about a release that you had to take back.',
        ],
        criterion: 'Acts calmly in an outage, ends it and learns from it.',
        points: [
          'how it was noticed',
          'first limits the damage',
          'finds the cause afterwards',
          'who was informed',
          'how long it lasted',
          'what was changed so that it does not return',
        ],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'Your team releases once a quarter and is afraid of it every time. How do you change that?',
          'Errors appear in production only, and only for one customer. How do you proceed?',
        ],
        criterion: 'Improves delivery and diagnosis step by step.',
        points: [
          'smaller releases',
          'feature flags',
          'automates the risky steps',
          'tracing and logs with a request id',
          'compares data and configuration of that customer',
          'measures failure rate and recovery time',
        ],
      },
    ],
  },
  {
    id: 'architecture',
    skill: 'shaping an application from front to back',
    topics: [
      'architecture of a full-stack web application',
      'design decisions across front end, back end and database',
    ],
    keywords: ['architecture', 'fullstack', 'full-stack', 'system design', 'software design'],
    points: [
      'the requirement behind the decision',
      'the options and their price',
      'what would make the candidate decide otherwise',
    ],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'Sketch the parts of the last web application you worked on.',
          'Where does the border between front end and back end run in your last project?',
        ],
        criterion: 'Describes the structure of a real application.',
        points: ['the main parts', 'how they talk to each other', 'where data is kept', 'where rules are checked'],
      },
      {
        kind: 'technical',
        level: 'standard',
        templates: [
          'A user signs in to your web application. Where do you keep the session, and what protects it?',
          'Which checks belong in the browser, and which on the server?',
        ],
        criterion: 'Makes sound decisions on security and placement of logic.',
        points: [
          'never trusts the client',
          'HttpOnly, Secure and SameSite cookies',
          'short-lived tokens',
          'CSRF protection',
          'checks in the browser are for comfort',
          'authorisation for every request',
        ],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'Half of your team wants to split the application into microservices. How do you reach a decision?',
          'A page has to show live prices to fifty thousand visitors. How would you build that?',
        ],
        criterion: 'Weighs architecture by need, load and team.',
        points: [
          'the pain that is to be cured',
          'modules inside one application first',
          'cost of operating many services',
          'server-sent events or web sockets',
          'caching and fan-out',
          'a small trial with figures',
        ],
      },
    ],
  },
];

export const FULLSTACK = roleTypeEntries('fullstack', FULLSTACK_THEMES);
