/** Something a candidate can go to. Public, free, run by whoever it says, without tracking parameters. */
export interface KnownResource {
  id: string;
  /** Good for a matter of the role, for a credential, for practising, or for writing the resume. */
  kind: 'matter' | 'credential' | 'practice' | 'writing';
  title: string;
  /** One sentence for the letter. */
  description: string;
  /** Null for a kind of thing that everybody finds near them. */
  url: string | null;
  /** Words by which an engine sees what it is good for. */
  about: string;
}

/** All that is ever recommended: an engine chooses from it and cannot add an address. */
export const RESOURCES: readonly KnownResource[] = [
  {
    id: 'europass',
    kind: 'writing',
    title: 'Europass CV editor',
    description: 'A free editor of the European Union that leads through each part of a resume.',
    url: 'https://europass.europa.eu/',
    about: 'top summary shorter list dates skills languages certificates',
  },
  {
    id: 'onet',
    kind: 'writing',
    title: 'O*NET OnLine',
    description: 'Look up an occupation and see its tasks and skills in the words that employers use.',
    url: 'https://www.onetonline.org/',
    about: 'tasks occasion posting verb duties job',
  },
  {
    id: 'openlearn',
    kind: 'matter',
    title: 'OpenLearn',
    description: 'Free courses of The Open University, many with a statement of participation.',
    url: 'https://www.open.edu/openlearn/',
    about:
      'management leadership budget budgets business teaching law negotiation marketing project coaching accounting costing',
  },
  {
    id: 'freecodecamp',
    kind: 'matter',
    title: 'freeCodeCamp',
    description: 'Free, hands-on programming courses with projects that you can show.',
    url: 'https://www.freecodecamp.org/',
    about: 'programming software python javascript typescript react sql databases git nestjs node.js power query',
  },
  {
    id: 'mdn',
    kind: 'matter',
    title: 'MDN Web Docs',
    description: 'The reference for web technology, with a guided path for learning it.',
    url: 'https://developer.mozilla.org/',
    about: 'web html css javascript frontend browser accessibility rest http',
  },
  {
    id: 'khan_academy',
    kind: 'matter',
    title: 'Khan Academy',
    description: 'Free lessons with practice, from mathematics and statistics to finance.',
    url: 'https://www.khanacademy.org/',
    about: 'mathematics statistics numeracy finance economics chemistry biology physics',
  },
  {
    id: 'cefr',
    kind: 'matter',
    title: 'Common European Framework of Reference for Languages',
    description: 'The scale from A1 to C2, so that you can state a level that readers understand.',
    url: 'https://www.coe.int/en/web/common-european-framework-reference-languages',
    about: 'language english german french spanish italian fluent spoken',
  },
  {
    id: 'red_cross',
    kind: 'matter',
    title: 'Your national Red Cross or Red Crescent Society',
    description: 'First-aid courses near you; the directory leads to the society of your country.',
    url: 'https://www.ifrc.org/national-societies-directory',
    about: 'aid emergency cpr resuscitation',
  },
  {
    id: 'issuing_body',
    kind: 'credential',
    title: 'The body that issues the licence or certificate',
    description: 'Its site says what is needed, how long it takes, and what counts from other countries.',
    url: null,
    about: 'licence license certificate certification registration permit qualification degree diploma accredited',
  },
  {
    id: 'practice_piece',
    kind: 'practice',
    title: 'A small piece of work to show',
    description:
      'Something you did on your own, at work or as a volunteer, described in two lines with what came of it.',
    url: null,
    about: 'practice experience project example portfolio tool software system',
  },
  {
    id: 'second_reader',
    kind: 'writing',
    title: 'Somebody who knows the work',
    description: 'Ask a colleague from the field to read your resume for two minutes and tell you what they remember.',
    url: null,
    about: 'figure figures qualities example convinces moment',
  },
];

const BY_ID = new Map(RESOURCES.map((resource) => [resource.id, resource]));

export const resourceOf = (id: string): KnownResource | undefined => BY_ID.get(id);
