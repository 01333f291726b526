import type { HtmlForm, HtmlPage } from '#libs/http';
import { newPasswordField } from '../auth/auth.service.js';
import { endOf, whatToExpect } from './invitation.letter.js';
import type { OpenedInvitation } from './use-cases/open-invitation.js';

const docsLink = (publicBaseUrl: string): HtmlPage['link'] => ({
  label: 'How to use the API',
  url: `${publicBaseUrl}/docs`,
});

/** What the invited person should know before they say yes, and the way in. */
export function invitePage(opened: OpenedInvitation, token: string, publicBaseUrl: string): HtmlPage {
  const { invitation, application, needsAccount } = opened;
  const { jobRole, organisation, candidateName } = application;
  const page: HtmlPage = {
    title: `Your interview for ${jobRole.title} at ${organisation.name}`,
    paragraphs: [
      `Hello ${candidateName},`,
      `${organisation.name} invites you to an interview for the role ${jobRole.title}.`,
      ...whatToExpect({
        durationMinutes: jobRole.interviewStructure?.duration_minutes ?? null,
        organisationName: organisation.name,
      }),
      endOf(invitation),
    ],
  };
  const { candidateEmail: email } = invitation;
  if (needsAccount) return { ...page, form: claimForm({ token, email, fullName: candidateName }) };
  return {
    ...page,
    paragraphs: [...page.paragraphs, `You have an account with the address ${email} already. To go on:`],
    steps: [
      'Sign in: POST /api/v1/auth/login.',
      'Accept the invitation with the token of this link: POST /api/v1/invitations/accept.',
      'Take the interview: POST /api/v1/interviews.',
    ],
    link: docsLink(publicBaseUrl),
  };
}

/** The form alone, for a second try. */
export const openAccountPage = (): HtmlPage => ({
  title: 'Open your account',
  paragraphs: [],
  form: claimForm({ token: '', email: '', fullName: '' }),
});

export const accountReadyPage = (publicBaseUrl: string): HtmlPage => ({
  title: 'Your account is ready',
  paragraphs: ['You have accepted the invitation and are signed in. What to do next, in your own time:'],
  steps: [
    'Upload your resume: POST /api/v1/resumes.',
    'Find your application: GET /api/v1/candidates/invitations.',
    'Take the interview in a quiet moment: POST /api/v1/interviews.',
  ],
  link: docsLink(publicBaseUrl),
});

function claimForm({ token, email, fullName }: { token: string; email: string; fullName: string }): HtmlForm {
  return {
    action: 'invite',
    hidden: { token },
    fields: [
      { name: 'email', label: 'E-mail address', type: 'email', autocomplete: 'username', value: email },
      { name: 'full_name', label: 'Full name', type: 'text', autocomplete: 'name', value: fullName },
      newPasswordField('Password'),
    ],
    button: 'Accept and open your account',
  };
}
