/** The recruiting team's pages; whoever is no member never loads them. */
import { analytics } from './analytics.js';
import { application } from './application.js';
import { compare } from './compare.js';
import { feedback } from './feedback.js';
import { invitations } from './invitations.js';
import { pipeline } from './pipeline.js';
import { resumeBatch } from './resume-batch.js';
import { qaFigures } from './qa-figures.js';
import { qaTemplates } from './qa-templates.js';
import { recordings } from './recordings.js';
import { roleSetup } from './role-setup.js';
import { roles } from './roles.js';
import { settings } from './settings.js';
import { shortlist } from './shortlist.js';
import { today } from './today.js';

export const staffEnglish = {
  analytics,
  application,
  compare,
  feedback,
  invitations,
  pipeline,
  resumeBatch,
  qaFigures,
  qaTemplates,
  recordings,
  roleSetup,
  roles,
  settings,
  shortlist,
  today,
} as const;
