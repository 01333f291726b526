import type { MeResponse } from '#libs/api-client';
import { mayHire } from '../../api/who.js';

/** What this person's role lets them do; the server checks it again. */
export const mayReview = (me: MeResponse): boolean => mayHire(me) || me.role === 'reviewer';
export const mayHold = ({ role }: MeResponse): boolean => role === 'org_admin';
