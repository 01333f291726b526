import { account } from './account.js';
import { app } from './app.js';
import { explanation } from './explanation.js';
import { fields } from './fields.js';
import { home } from './home.js';
import { interview } from './interview.js';
import { invite } from './invite.js';
import { myData } from './my-data.js';
import { profile } from './profile.js';
import { sample } from './sample.js';
import { shell } from './shell.js';
import { welcome } from './welcome.js';

export const english = {
  account,
  app,
  explanation,
  fields,
  home,
  interview,
  invite,
  myData,
  profile,
  sample,
  shell,
  welcome,
} as const;
