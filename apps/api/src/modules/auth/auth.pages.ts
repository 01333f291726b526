import type { HtmlField, HtmlPage } from '#libs/http';
import { PASSWORD_RULES } from './domain/password.policy.js';

export const newPasswordField = (label: string): HtmlField => ({
  name: 'password',
  label,
  type: 'password',
  autocomplete: 'new-password',
  hint: PASSWORD_RULES,
});

/** Asks for a click: programs that look at mails follow links, and must not confirm anything by that. */
export const verifyEmailPage = (token: string): HtmlPage => ({
  title: 'Confirm your e-mail address',
  paragraphs: ['Press the button to confirm that this e-mail address is yours.'],
  form: { action: 'verify-email', hidden: { token }, fields: [], button: 'Confirm e-mail address' },
});

export const emailVerifiedPage = (): HtmlPage => ({
  title: 'Your e-mail address is confirmed',
  paragraphs: ['Thank you. You can close this page.'],
});

export const resetPasswordPage = (token: string): HtmlPage => ({
  title: 'Choose a new password',
  paragraphs: ['You will be signed out everywhere and sign in with the new password from then on.'],
  form: {
    action: 'reset-password',
    hidden: { token },
    fields: [newPasswordField('New password')],
    button: 'Change password',
  },
});

export const passwordChangedPage = (): HtmlPage => ({
  title: 'Your password is changed',
  paragraphs: ['Please sign in with the new one. You can close this page.'],
});
