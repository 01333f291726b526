import { roleTypeEntries, type RoleTypeTheme } from './role-type.ts';

export const REACT_THEMES: readonly RoleTypeTheme[] = [
  {
    id: 'state',
    skill: 'state and effects in React',
    topics: ['React components, state, props and hooks', 'state and effects in React'],
    keywords: ['react', 'hooks'],
    points: [
      'state belongs as close as possible to where it is used',
      'rendering follows from state and props',
      'an example from own code',
    ],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'In React, how do you decide whether a value belongs in props or in state?',
          'What happens in React between a call to a state setter and the new picture on the screen?',
        ],
        criterion: 'Explains props, state and re-rendering correctly in own words.',
        points: [
          'props come from the parent and are read-only',
          'state is owned by the component',
          'a state change schedules a re-render',
          'updates are batched',
          'values that can be computed need no state',
        ],
      },
      {
        kind: 'technical',
        level: 'standard',
        templates: [
          'When do you need useEffect, and when is it the wrong tool?',
          'A useEffect in your component fetches data by id, and sometimes the wrong record is shown. What is going on?',
        ],
        criterion: 'Uses effects for synchronising with outside systems and knows their traps.',
        points: [
          'effects synchronise with something outside React',
          'the dependency list must be complete',
          'clean-up function ignores or aborts a stale request',
          'race between two responses',
          'derived values are computed while rendering',
          'events belong in event handlers',
        ],
        followUps: { specifics: ['What would the clean-up function of that effect contain?'] },
      },
      {
        kind: 'technical',
        level: 'advanced',
        templates: [
          'How do you decide where shared state lives in a large React application?',
          'A context value at the top of your React tree changes on every key stroke. What would you do about it?',
        ],
        criterion: 'Places shared state with regard to re-rendering, ownership and server data.',
        points: [
          'server data belongs in a query cache',
          'context re-renders all its consumers',
          'split contexts or use a store with selectors',
          'move state down or pass children through',
          'stable values with useMemo',
          'state in the URL where it can be shared',
        ],
      },
    ],
  },
  {
    id: 'performance',
    skill: 'performance of React interfaces',
    topics: ['React rendering performance, memoisation and bundle size', 'performance of React interfaces'],
    keywords: ['react'],
    points: ['measures before changing anything', 'the React profiler', 'checks the effect afterwards'],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'Why does React ask for a key on every item of a list?',
          'What makes a React component render again?',
        ],
        criterion: 'Knows what triggers rendering and how React matches elements.',
        points: [
          'a change of state or context',
          'a render of the parent',
          'keys tell React which item is which',
          'the index as a key breaks when items move',
          'rendering does not always change the DOM',
        ],
      },
      {
        kind: 'situational',
        level: 'standard',
        templates: [
          'A React page with a table of two thousand rows stutters while typing into its filter. How do you proceed?',
          'Users report that a React page has become slow since the last release. How do you find out why?',
        ],
        criterion: 'Finds the bottleneck by measuring and chooses a fitting remedy.',
        points: [
          'reproduces it with production data',
          'virtualises the list',
          'useDeferredValue or debouncing',
          'memo for costly rows with stable props',
          'compares the bundle and requests of both releases',
        ],
      },
      {
        kind: 'technical',
        level: 'advanced',
        templates: [
          'When does memoisation in React do more harm than good?',
          'How would you bring down the time until a large React application can be used?',
        ],
        criterion: 'Weighs rendering costs, bundle size and complexity.',
        points: [
          'comparing props costs something too',
          'unstable props defeat memo',
          'code splitting by route with lazy and Suspense',
          'server rendering or streaming',
          'removing heavy dependencies',
          'field figures such as LCP and INP',
        ],
      },
    ],
  },
  {
    id: 'testing',
    skill: 'testing React components',
    topics: ['testing React components with Testing Library and Jest', 'testing React components'],
    keywords: ['react'],
    points: [
      'tests what the user sees and does',
      'avoids testing implementation details',
      'an example of a fault that a test has caught',
    ],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'What do you test in a React component, and what do you leave untested?',
          'Which test did you last write for a React component?',
        ],
        criterion: 'Tests behaviour that matters to users.',
        points: [
          'queries by role or label',
          'simulates real events',
          'checks the visible result',
          'leaves styling and library code untested',
        ],
      },
      {
        kind: 'technical',
        level: 'standard',
        templates: [
          'How do you test a React form that saves to a server?',
          'A React test passes on your machine and fails every tenth time in the pipeline. How do you track it down?',
        ],
        criterion: 'Writes reliable tests around asynchronous behaviour.',
        points: [
          'fakes the network at its edge',
          'waits for something to appear instead of a fixed time',
          'tests validation and the error case',
          'isolates tests from each other',
          'checks that nothing is saved twice',
        ],
      },
      {
        kind: 'situational',
        level: 'advanced',
        templates: [
          'You inherit a React application without tests that must be changed heavily. Where do you begin?',
          'Your team has four thousand snapshot tests that nobody reads any more. What do you do?',
        ],
        criterion: 'Builds a test strategy from risk rather than coverage.',
        points: [
          'tests the riskiest user journeys first',
          'end-to-end tests as a safety net',
          'replaces snapshots by meaningful assertions',
          'refactors in small steps',
          'agrees on rules with the team',
        ],
      },
    ],
  },
  {
    id: 'accessibility',
    skill: 'accessible interfaces',
    topics: ['accessible user interfaces, keyboard and screen reader', 'accessibility, semantic HTML and forms'],
    keywords: ['react', 'accessibility', 'accessible', 'html', 'frontend', 'front-end'],
    points: ['semantic HTML first', 'works with the keyboard alone', 'checked with a screen reader or a tool'],
    questions: [
      {
        kind: 'technical',
        level: 'warmup',
        templates: [
          'What makes a form usable for somebody who cannot use a mouse?',
          'Why is a div with a click handler not a button?',
        ],
        criterion: 'Knows the basics of accessible markup.',
        points: [
          'focus and tab order',
          'labels tied to inputs',
          'Enter and Space work',
          'role and name for assistive technology',
          'visible focus',
        ],
      },
      {
        kind: 'technical',
        level: 'standard',
        templates: [
          'What has to happen to keyboard focus when a dialog opens and closes?',
          'How do you tell a screen reader user that a form could not be saved?',
        ],
        criterion: 'Handles focus and dynamic messages properly.',
        points: [
          'focus moves into the dialog',
          'focus stays inside while it is open',
          'focus returns to the opener',
          'Escape closes it',
          'live region or focus on the error summary',
          'errors are tied to their fields',
        ],
      },
      {
        kind: 'behavioural',
        level: 'advanced',
        templates: [
          'Tell me about an accessibility problem that you found and removed.',
          'Tell me about a time when design and accessibility were at odds in your project.',
        ],
        criterion: 'Improves accessibility in real projects and brings others along.',
        points: [
          'how it was found',
          'who was affected by it',
          'the solution',
          'how designers or colleagues were convinced',
          'how it is kept from coming back',
        ],
      },
    ],
  },
];

export const REACT = roleTypeEntries('react', REACT_THEMES);
