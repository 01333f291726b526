/** The recruiting team's pages; whoever is no member never loads them. */
import { analytics } from './analytics.js';
import { application } from './application.js';
import { pipeline } from './pipeline.js';
import { roleSetup } from './role-setup.js';
import { roles } from './roles.js';
import { settings } from './settings.js';
import { today } from './today.js';

export const staffEnglish = { analytics, application, pipeline, roleSetup, roles, settings, today } as const;
