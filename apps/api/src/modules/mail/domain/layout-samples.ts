import type { Letter } from './letter.js';

/** Everything the layout can do, and the hardest it has to bear. */
export const LAYOUT_SAMPLES: Readonly<Record<string, Letter & { subject: string }>> = {
  'layout.invitation': {
    subject: 'Your interview for Warehouse shift lead',
    heading: 'An interview for Warehouse shift lead',
    paragraphs: [
      'Hello Amara Okafor,',
      'Harbour Logistics invites you to an interview for the role Warehouse shift lead. It takes about 25 minutes, in your browser, whenever it suits you.',
      'An AI asks the questions and proposes a score; a person at Harbour Logistics reads it and decides.',
    ],
    button: {
      label: 'Begin the interview',
      url: 'https://talenti.example/invite?token=Zm9ydHktdHdvLWJ5dGVzLW9mLW5vbnNlbnNl',
    },
    notes: ['The link is yours alone and works until 3 May.', 'You did not apply? Then ignore this mail.'],
  },
  'layout.feedback': {
    subject: 'Feedback on your resume',
    heading: 'What we read in your resume',
    paragraphs: ['Hello Amara Okafor,', 'thank you for your resume. Here is what stood out, and what would help.'],
    sections: [
      {
        heading: 'Strong already',
        items: ['Six years in chilled warehouses', 'A forklift licence that is up to date'],
      },
      {
        heading: 'Worth adding',
        items: ['How many people you led, and on which shifts', 'Which stock system you worked with'],
      },
    ],
    notes: ['A person at Harbour Logistics has read this letter before it was sent.'],
  },
  'layout.hard': {
    subject: 'A letter that is hard to set',
    heading: 'Donaudampfschifffahrtsgesellschaftskapitänsanwärterprüfung 面接のご案内',
    paragraphs: [
      'Hello Aleksandra-Konstantina Wolfeschlegelsteinhausenbergerdorff,',
      'one line\nand another, with <b>markup</b> & "quotes" that nobody meant',
      'https://talenti.example/an/address/without/any/blank/in/it/that/is/longer/than/every/line/of/every/telephone',
    ],
    button: {
      label: 'A button whose label does not fit into one line of a telephone',
      url: `https://talenti.example/?a=1&b=${'x'.repeat(120)}`,
    },
  },
  'layout.plain': {
    subject: 'Only words',
    heading: 'Your password was changed',
    paragraphs: ['Hello Amara Okafor,', 'your password was changed a moment ago.'],
  },
};
