export const roles = {
  title: 'Roles',
  create: 'New role',
  filter: 'Show roles that are',
  none: 'No roles yet.',
  noneHint: 'Paste a job description: the requirements are found for you, each with the sentence it came from.',
  noneOfThese: 'No role is in this state.',
  status: { all: 'All', draft: 'Draft', active: 'Active', paused: 'Paused', closed: 'Closed' },
} as const;
