export const myData = {
  title: 'My data',
  lead: 'What you agreed to, what is known about you, and how to take it along or have it erased.',
  agreements: 'What you agreed to',
  interview: 'An AI interviews and scores; people at the organisation read it',
  interviewTell:
    'You agreed by accepting an invitation, for that application alone. To take it back, withdraw the application:',
  toApplications: 'your applications',
  recording: 'Sound and picture',
  recordingTell:
    'You are asked anew before each interview, and nothing is recorded without your yes. To take it back afterwards, have the recordings erased below.',
  contact: 'Telephone, place and links of your profile',
  contactTell:
    'Organisations you applied to can see them if you like. Your name and your experience they see in any case, unless you hide your profile.',
  contactSwitch: 'Show them',
  nameOnly: 'At the moment only your name is shown.',
  export: 'Take it along',
  exportTell:
    'Everything that is known about you in one file (JSON): account, profile, resumes, answers, scores, decisions, mails.',
  download: 'Download everything',
  exported: 'Saved, with {{rows}} entries.',
  erasure: 'Have it erased',
  erasureTell:
    'Nobody has to allow it, and it is not held against you. If a law makes somebody keep something for now, you are told.',
  requests: 'What you asked for',
  what: 'What should go?',
  kinds: {
    recordings_only: 'Only sound and picture',
    anonymise: 'Everything that says who I am',
    full: 'Everything',
  },
  kindsTell: {
    recordings_only: 'Your voice and video. Written answers, scores and your account stay; applications go on.',
    anonymise:
      'Your account, name, addresses and resumes. Scores stay as numbers that lead to nobody. Open applications end, and you cannot sign in any more.',
    full: 'Your account and all that belongs to it: resumes, answers, recordings, scores. Open applications end, and you cannot sign in any more.',
  },
  status: {
    received: 'asked for',
    on_hold: 'waiting for the end of a legal hold',
    working: 'being done',
    completed: 'done',
  },
  due: 'at the latest {{due}}',
  erase: 'Have it erased',
  sure: 'I know that nobody can bring it back.',
  receiptTell: 'Keep this link. It leads to the certificate of what was erased, and is shown only now:',
  erased: 'You asked to be forgotten',
  erasedTell: 'It is being done, and you are signed out. Thank you for the time you gave.',
  copy: 'Copy the link',
  copied: 'Copied',
} as const;
