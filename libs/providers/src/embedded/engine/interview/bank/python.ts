import { roleTypeEntries, type RoleTypeTheme } from './role-type.ts';

export const PYTHON_THEMES: readonly RoleTypeTheme[] = [
  {
    id: 'language',
    skill: 'the Python language',
    topics: ['core Python language: data structures, iterators, exceptions', 'programming in Python'],
    keywords: ['python'],
    points: ['an example in code or words', 'a trap that follows from it', 'the reason behind the choice'],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'When do you choose a list, a tuple, a set or a dictionary in Python?',
          'What is a generator in Python good for?',
        ],
        criterion: 'Chooses Python data structures with reasons.',
        points: [
          'order and duplicates',
          'fast look-up by key or membership',
          'tuples cannot be changed',
          'generators yield values one at a time',
          'memory is saved',
        ],
      },
      {
        kind: 'technical',
        level: 'standard',
        templates: [
          'Why is a mutable default argument dangerous in Python?',
          'How do you decide which exceptions to catch in Python?',
        ],
        criterion: 'Knows typical traps of Python and writes robust code.',
        points: [
          'defaults are created once, when the function is defined',
          'None as the default',
          'catches the narrowest exception',
          'does not swallow errors',
          'keeps the original cause with raise from',
          'context managers release resources',
        ],
      },
      {
        kind: 'technical',
        level: 'advanced',
        templates: [
          'What does the global interpreter lock mean for the way you design a Python service?',
          'When do you choose threads, processes or asyncio in Python?',
        ],
        criterion: 'Matches the kind of concurrency to the kind of load.',
        points: [
          'the lock lets one thread run Python code at a time',
          'threads suit waiting for input and output',
          'processes suit computing',
          'asyncio suits many connections',
          'cost of passing data between processes',
          'blocking calls stop an event loop',
        ],
      },
    ],
  },
  {
    id: 'quality',
    skill: 'testing and packaging Python code',
    topics: ['testing Python with pytest, packaging, type hints and tooling', 'quality of Python code'],
    keywords: ['python', 'pytest'],
    points: ['the tools that are used', 'runs in a pipeline', 'an example from own work'],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'How do you set up a new Python project so that others can work on it?',
          'What do you like to have checked automatically in a Python project?',
        ],
        criterion: 'Sets up a reproducible Python project.',
        points: [
          'virtual environment',
          'pinned dependencies',
          'formatter and linter',
          'tests that run with one command',
          'type checking',
        ],
      },
      {
        kind: 'technical',
        level: 'standard',
        templates: [
          'How do you test Python code that calls an external service?',
          'When does a fixture in pytest help, and when does it hide too much?',
        ],
        criterion: 'Writes tests in Python that are fast, isolated and clear.',
        points: [
          'fakes the service at its edge',
          'dependency injection instead of patching everything',
          'scope of a fixture',
          'tests the failure cases',
          'a few tests against the real service',
        ],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'You inherit a Python script of four thousand lines that runs the month-end. How do you make it safe to change?',
          'A minor update of a dependency broke your Python service in production. What do you change so that it does not happen again?',
        ],
        criterion: 'Brings legacy Python under control step by step.',
        points: [
          'pins the present behaviour with tests',
          'real input as a sample',
          'small steps with a way back',
          'lock file and staged updates',
          'monitoring after release',
          'tells those who depend on it',
        ],
      },
    ],
  },
  {
    id: 'data',
    skill: 'working with data in Python',
    topics: ['data processing in Python with pandas and SQL', 'working with data in Python'],
    keywords: ['python', 'pandas', 'numpy'],
    points: ['checks the data first', 'size of the data', 'how the result was verified'],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'You receive a large CSV file you know nothing about. What do you look at first in Python?',
          'Which data have you last worked with in Python?',
        ],
        criterion: 'Gets to know data systematically.',
        points: [
          'encoding and separators',
          'types and missing values',
          'duplicates',
          'distribution and outliers',
          'what one row stands for',
        ],
      },
      {
        kind: 'technical',
        level: 'standard',
        templates: [
          'A pandas script needs more memory than the machine has. What do you do?',
          'How do you notice in Python that joining two data sets has gone wrong?',
        ],
        criterion: 'Handles size and correctness of data with technique.',
        points: [
          'reads in chunks or only the needed columns',
          'smaller data types',
          'moves work into the database',
          'row counts before and after',
          'unique keys',
          'totals that must agree',
        ],
      },
      {
        kind: 'behavioural',
        level: 'advanced',
        templates: [
          'Tell me about a data fault that reached the people who relied on your figures.',
          'Tell me about a data pipeline in Python that you made reliable.',
        ],
        criterion: 'Takes responsibility for data that others rely on.',
        points: [
          'how it came to light',
          'who was informed',
          'the cause',
          'checks that were added',
          'running it again is safe',
        ],
      },
    ],
  },
  {
    id: 'services',
    skill: 'building services in Python',
    topics: ['web services and APIs in Python with Django, FastAPI or Flask', 'backend development in Python'],
    keywords: ['python', 'django', 'fastapi', 'flask'],
    points: ['how a request is processed', 'errors and edge cases', 'an example from own work'],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'What happens in your Python framework between an incoming request and the answer?',
          'Which Python web framework do you know best?',
        ],
        criterion: 'Understands the path of a request in a framework.',
        points: [
          'routing',
          'validation of input',
          'business logic apart from the web layer',
          'database access',
          'status codes',
        ],
      },
      {
        kind: 'technical',
        level: 'standard',
        templates: [
          'An endpoint in Python makes one database query for every row it returns. How do you notice and cure that?',
          'How do you keep slow work out of the request in a Python service?',
        ],
        criterion: 'Builds responsive services with sensible database access.',
        points: [
          'logs or counts queries',
          'joins or prefetching',
          'pagination',
          'a queue with background workers',
          'work that can be repeated safely',
          'indexes',
        ],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'Your Python service must go on while a table with fifty million rows gets a new required column. How do you do it?',
          'A customer was charged twice because a request was repeated. How do you change the Python service?',
        ],
        criterion: 'Changes running systems without loss or interruption.',
        points: [
          'adds the column as optional first',
          'fills it in batches',
          'old and new code work side by side',
          'an idempotency key',
          'unique constraint in the database',
          'a way back',
        ],
      },
    ],
  },
];

export const PYTHON = roleTypeEntries('python', PYTHON_THEMES);
