/** What somebody reads before they agree to be interviewed by a machine. */
export const invite = {
  page: 'Your invitation',
  hello: 'Hello {{name}},',
  title: '{{organisation}} invites you to an interview: {{role}}',
  until: 'Open until',
  yourTime: '({{zone}}), {{when}}.',
  message: 'A message from {{organisation}}',
  expect: 'What to expect',
  points: {
    time: '20 to 30 minutes, when it suits you',
    timeAbout: 'About {{minutes}} minutes, when it suits you',
    timeTell: 'You can pause; everything up to your last answer is kept.',
    ai: 'An AI asks, and scores what you say',
    aiTell:
      'One question at a time, about the work. Type or talk as you like. Every score rests on words of yours that you can read afterwards. How you look or sound, and how fast you answer, never counts.',
    person: 'A person decides',
    personTell:
      'Somebody at {{organisation}} reads your words and the scores, and decides under their own name. You see how you were scored, and can ask for another person to look again.',
    kept: 'What is kept, and how long',
    keptTell:
      '{{organisation}} keeps your answers {{transcript}} after the interview, recordings {{recording}}, your resume and letters {{evidence}}, and the application with its scores and the decision {{decision}}. You can download all of it or have it erased earlier, under “My data”.',
    help: 'If you need it done differently',
    helpTell:
      'More time, breaks, large type, keyboard only: the interview has no clock and works with a screen reader. For anything else answer the mail; it has no influence on the result.',
    human: 'Rather with a person?',
    humanTell:
      'Answer the invitation mail and ask {{organisation}} for a conversation with a person. Asking is not held against you.',
  },
  entrance: 'Accept the invitation',
  consent: 'What you agree to',
  consents: {
    interview: 'An AI may interview me and score my answers',
    interviewTell: 'You can stop at any time and go on later, or withdraw.',
    keeping: '{{organisation}} may keep and read my answers',
    keepingTell: 'For this application only. You can have them erased.',
  },
  recordingTell:
    'Sound and picture are another matter: you are asked for each right before the interview, and may say no. Typing is always possible.',
  consentMissing:
    'Please tick both boxes if you agree. Without that there is no interview with the AI; ask for one with a person instead.',
  choosePassword: 'Choose a password',
  accept: 'Accept',
  acceptTell: 'The interview does not begin yet. You start it when you are ready.',
  accepted: 'You have accepted. Start the interview when you are ready.',
  haveAccount: 'There is an account for {{email}} already. Sign in, and you are asked what you agree to.',
  signInToAccept: 'Sign in to accept',
  otherPerson: 'This is somebody else’s invitation',
  otherPersonTell:
    'You are signed in as {{signedIn}}; the invitation is for {{invited}}. If that is you too, sign out and open the link again.',
  closed: {
    expired: 'This invitation has ended',
    expiredTell: 'Its time ran out. Answer the mail it came with and ask for a new one; nothing was lost.',
    revoked: 'This invitation was withdrawn',
    revokedTell: 'The organisation took it back. If that surprises you, answer the mail it came with.',
    used: 'You have accepted this invitation already',
    usedTell: 'Sign in to go on where you were. Everything you said is kept.',
    application_ended: 'This application has ended',
    application_endedTell: 'It was decided or withdrawn, so there is no interview any more.',
    not_found: 'This link leads nowhere',
    not_foundTell:
      'It may have been cut off, or a newer mail has replaced it. Try the link in your newest mail, and copy all of it.',
  },
} as const;
