/** Roles that somebody can practise for without an application. */
const PRACTICE_ROLES = {
  react: {
    title: 'React developer',
    description:
      'Build and maintain user interfaces with React and TypeScript. Work with designers, write tests, care for accessibility and performance.',
  },
  python: {
    title: 'Python developer',
    description:
      'Build and run services and data pipelines in Python. Design interfaces, write tests, work with databases and keep production healthy.',
  },
  javascript: {
    title: 'JavaScript developer',
    description:
      'Build web applications in JavaScript in the browser and on the server. Debug, test, review code and keep dependencies in order.',
  },
  fullstack: {
    title: 'Full-stack developer',
    description:
      'Build features from the database to the screen. Design APIs, model data, build interfaces, deploy and watch over what was built.',
  },
} as const;

export function practiceRole(roleType: keyof typeof PRACTICE_ROLES): {
  title: string;
  department: null;
  description: string;
} {
  return { ...PRACTICE_ROLES[roleType], department: null };
}
