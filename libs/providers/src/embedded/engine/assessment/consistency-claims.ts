import { contentWords, sentences, stem } from '../language.ts';

/** One sentence of the candidate, with where it was said. */
export interface SaidSentence {
  message_id: string;
  /** Which main question it belongs to. */
  exchange: number;
  text: string;
}

export function saidSentences(
  exchanges: readonly { answers: readonly { message_id: string; text: string }[] }[],
): SaidSentence[] {
  return exchanges.flatMap(({ answers }, exchange) =>
    answers.flatMap(({ message_id, text }) =>
      sentences(text).map((sentence) => ({ message_id, exchange, text: sentence })),
    ),
  );
}

const NUMBER_WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  eighty: 80,
  hundred: 100,
};
const NUMBER = String.raw`(\d{1,4}|${[...NUMBER_WORDS, ...Object.keys(TENS), 'a dozen'].join('|')})`;

/** A figure about something that stays the same however often it is told. */
export interface Figure {
  /** What it is about, so that only figures of the same thing are compared. */
  about: string;
  value: number;
  /** What it is, for the explanation. */
  name: string;
  said: SaidSentence;
}

const PEOPLE =
  '(?:people|nurses|staff|colleagues|engineers|developers|drivers|cooks|chefs|members|employees|pickers|men|teachers|carers|agents|technicians|workers|operators)';
/** "about", "then" and the like make a figure one of another time or none at all. */
const LOOSE =
  /\b(?:about|around|roughly|nearly|almost|at least|up to|more than|over|less than|by then|at first|initially|originally|grew|grown|later|now|some|or so|between|from \w+ to|used to|at times|sometimes|that (?:night|day|shift|week))\b/i;

const numberIn = (pattern: string): RegExp => new RegExp(pattern.replaceAll('NUMBER', NUMBER), 'i');
const TEAM = [
  numberIn(
    String.raw`\b(?:my|our) (?:own |current |whole )?(team|crew|department|kitchen|shift|ward|brigade|office) (?:has|had|is|was|of|consists of|consisted of|counts) (?:just |only |exactly )?NUMBER\b(?! (?:years|months|weeks|days|hours|percent|tables|beds|minutes))`,
  ),
  numberIn(
    String.raw`\bI (?:lead|led|manage|managed|supervise|supervised|run|ran) (?:a|the|my) (team|crew|department|kitchen|shift|brigade) of (?:just |only |exactly )?NUMBER\b`,
  ),
  numberIn(String.raw`\bI (?:lead|led|manage|managed|supervise|supervised) NUMBER ${PEOPLE}\b`),
  numberIn(String.raw`\bwe (?:are|were) (?:only |just |exactly )?NUMBER ${PEOPLE}\b`),
];
const EXPERIENCE = numberIn(
  String.raw`\bI (?:have|'ve|had)(?: got)? (?:only )?NUMBER years (?:of )?(?:\w+ )?experience (?:as|in|with|of) (?:an? |the )?([a-z]+(?: [a-z]+)?)`,
);
const TENURE = [
  numberIn(
    String.raw`\bI(?: have|'ve)? (?:worked|been|spent) (?:only |just )?(?:for )?NUMBER (years|months) (?:at|with|in|for) ((?:[A-Z][\w&'-]+ ?){1,3})`,
  ),
  numberIn(
    String.raw`\bI(?: have|'ve)? (?:worked|been) (?:at|with|in|for) ((?:[A-Z][\w&'-]+ ?){1,3})for (?:only |just )?NUMBER (years|months)`,
  ),
];
const STARTED =
  /\bI (?:started|joined|began|was hired|came|got my job)(?: (?:working|work))?(?: (?:at|with|to|by|in))? ((?:[A-Z][\w&'-]+ ?){1,3})(?:in )((?:19|20)\d\d)\b/;
const SINCE_AT = /\bI(?: have|'ve) (?:worked|been) (?:at|with|for) ((?:[A-Z][\w&'-]+ ?){1,3})since ((?:19|20)\d\d)\b/;
const QUALIFIED =
  /\bI (?:qualified|graduated|got my (?:licence|license|degree|diploma)|passed my exam|finished (?:school|my apprenticeship))(?: [a-z]+){0,4}? in ((?:19|20)\d\d)\b/;
/** Of one event, so only compared within one exchange. */
const OF_THE_EVENT = [
  numberIn(
    String.raw`\b(?:the|our|my) (budget|deadline|deposit|order|backlog|queue) (?:was|of|is|had) (?:exactly )?(?:[€$£])?NUMBER(?: (?:thousand|million|days|weeks|months|items|orders|pallets|tickets|hours))?`,
  ),
  numberIn(
    String.raw`\b(?:it|that|the (?:project|repair|migration|job|training|work|whole thing|move)) (took|lasted) (?:us |me )?(?:exactly )?NUMBER (days|weeks|months|years|hours|minutes)\b`,
  ),
  numberIn(
    String.raw`\bwe (lost|saved|shipped|served|delivered|hired|sold) (?:exactly )?NUMBER (minutes|hours|days|orders|guests|pallets|people|customers|units|machines|houses|cars)\b`,
  ),
];

/** Figures of a sentence that must be the same wherever they are told. */
export function figuresIn(said: SaidSentence): Figure[] {
  const { text } = said;
  const figure = (about: string, value: string | undefined, name: string): Figure[] =>
    value === undefined ? [] : [{ about, value: numberOf(value), name, said }];
  const year = (pattern: RegExp, name: string): Figure[] => {
    const [, place = '', when] = pattern.exec(text) ?? [];
    return figure(`start ${place.trim().toLowerCase()}`, when, name);
  };
  const settled = LOOSE.test(text) ? [] : settledFigures(said, figure);
  const qualified = QUALIFIED.exec(text);
  const what = qualified?.[0].replace(/ in \d{4}$/, '').toLowerCase() ?? '';
  return [
    ...settled,
    ...year(STARTED, 'when this job began'),
    ...year(SINCE_AT, 'when this job began'),
    ...figure(what, qualified?.[1], 'when this was'),
  ];
}

function settledFigures(
  { text, exchange }: SaidSentence,
  figure: (about: string, value: string | undefined, name: string) => Figure[],
): Figure[] {
  const team = TEAM.flatMap((pattern) => {
    const [, first, second] = pattern.exec(text) ?? [];
    return second === undefined
      ? figure(`team ${exchange}`, first, 'how many they were')
      : figure(
          /^(?:team|crew|brigade)$/i.test(first ?? '') ? `team ${exchange}` : `${first} ${exchange}`,
          second,
          'how many they were',
        );
  });
  const [, years, field = ''] = EXPERIENCE.exec(text) ?? [];
  const [, length, unit, where = ''] = TENURE[0]?.exec(text) ?? [];
  const [, where2 = '', length2, unit2] = TENURE[1]?.exec(text) ?? [];
  const events = OF_THE_EVENT.flatMap((pattern) => {
    const [, what, value, ofWhat = ''] = pattern.exec(text) ?? [];
    return figure(
      `event ${exchange} ${what} ${what === 'took' || what === 'lasted' ? '' : ofWhat}`,
      asMinutes(value, ofWhat),
      'the figure for the same thing',
    );
  });
  return [
    ...team,
    ...figure(`experience ${stem(field.split(' ')[0] ?? '')}`, years, 'how long'),
    ...figure(`tenure ${where.trim().toLowerCase()}`, asMonths(length, unit), 'how long they were there'),
    ...figure(`tenure ${where2.trim().toLowerCase()}`, asMonths(length2, unit2), 'how long they were there'),
    ...events,
  ];
}

function asMonths(value: string | undefined, unit: string | undefined): string | undefined {
  return value === undefined ? undefined : String(numberOf(value) * (unit === 'years' ? 12 : 1));
}

const IN_MINUTES: Readonly<Record<string, number>> = {
  minutes: 1,
  hours: 60,
  days: 1_440,
  weeks: 10_080,
  months: 43_200,
  years: 525_600,
};

function asMinutes(value: string | undefined, unit: string): string | undefined {
  return value === undefined ? undefined : String(numberOf(value) * (IN_MINUTES[unit] ?? 1));
}

function numberOf(text: string): number {
  const word = text.toLowerCase();
  if (/^\d/.test(word)) return Number(word);
  if (word === 'a dozen') return 12;
  return TENS[word] ?? NUMBER_WORDS.indexOf(word) + 1;
}

/** Something that was done or denied. */
export interface Deed {
  isDenied: boolean;
  verb: string;
  /** Stems of what it was done to. */
  object: ReadonlySet<string>;
  said: SaidSentence;
}

const DOING =
  'used?|work(?:ed)? with|dr(?:ive|iven|ove)|manag(?:ed?)|led?|lead|supervis(?:ed?)|train(?:ed)?|hir(?:ed?)|fired?|dismissed|wr(?:ite|ote|itten)|built?|build|operat(?:ed?)|welded|weld|taught|teach|sold|sell|cooked|cook|handled?|r(?:un|an)|opened|negotiated?|programmed|repaired|installed|flown|flew|assembled|presented|worked (?:in|at|on|as)';
const DENIED = new RegExp(
  String.raw`\bI(?: have|'ve)? (?:never|not yet|not ever)(?: once| actually| really)? (${DOING})\b(.{3,80})|\bI(?: have|'ve) (?:not|n't) (?:ever|yet) (${DOING})\b(.{3,80})|\bI haven't (?:ever |yet )?(${DOING})\b(.{3,80})`,
  'i',
);
const NO_EXPERIENCE =
  /\bI(?: have|'ve)(?: got)? (?:no|never had any) experience (?:with|in|of|as)(.{3,80})|\bI (?:do not|don't) have any experience (?:with|in|of|as)(.{3,80})/i;
const DONE = new RegExp(
  String.raw`\b(?:when|while|after|because|since|there|then|where|that|and|so|year|month|summer|winter|job|^)?,? ?\bI(?: have|'ve| also| myself| once| often| mainly| regularly)? (${DOING})\b(.{3,80})`,
  'i',
);
/** What was not so at another time is no denial of today. */
const OTHER_TIME =
  /\b(?:before (?:that|then|this)|until (?:then|that)|at (?:that|the) time|back then|had never|up to (?:then|that)|in my first|never again|never (?:alone|without|again)|except|apart from|other than|only (?:once|in)|alone|without|since then|on my own)\b/i;
const HYPOTHETICAL =
  /\b(?:would|could|should|if I|want to|like to|plan to|hope to|going to|learn(?:ing)? (?:to|how))\b/i;

/** What a sentence says was done, or never done, by the speaker. */
export function deedsIn(said: SaidSentence): Deed[] {
  const { text } = said;
  if (HYPOTHETICAL.test(text)) return [];
  const denied = DENIED.exec(text);
  const none = NO_EXPERIENCE.exec(text);
  if (denied || none) {
    if (OTHER_TIME.test(text)) return [];
    const [verb, rest] = denied
      ? denied.slice(1).filter((group) => group !== undefined)
      : ['', none?.[1] ?? none?.[2] ?? ''];
    return [{ isDenied: true, verb: verbOf(verb ?? ''), object: objectOf(rest ?? ''), said }];
  }
  const done = DONE.exec(text);
  if (!done) return [];
  return [{ isDenied: false, verb: verbOf(done[1] ?? ''), object: objectOf(done[2] ?? ''), said }];
}

const VERB_FAMILIES: readonly RegExp[] = [
  /^(?:use|used|work with|worked with|operate|operated|handle|handled)$/i,
  /^(?:manage|managed|lead|led|le|supervise|supervised|run|ran)$/i,
  /^(?:drive|driven|drove)$/i,
  /^(?:write|wrote|written|programmed|build|built)$/i,
  /^(?:teach|taught|train|trained)$/i,
  /^(?:fire|fired|dismissed)$/i,
  /^(?:sell|sold|negotiate|negotiated)$/i,
  /^(?:weld|welded)$/i,
  /^(?:cook|cooked)$/i,
];

function verbOf(verb: string): string {
  const family = VERB_FAMILIES.findIndex((members) => members.test(verb.trim()));
  return family < 0 ? stem(verb) : `family ${family}`;
}

const SAME_THING: Readonly<Record<string, string>> = {
  people: 'team',
  staff: 'team',
  crew: 'team',
  colleague: 'team',
  forklif: 'forklift',
  truck: 'lorry',
};

/** The first words of meaning behind the verb, up to the end of the clause. */
function objectOf(rest: string): Set<string> {
  const clause =
    rest.split(
      /[,;.!?]| (?:because|but|so|and then|when|while|since|until|for|at|in|to|every|with the|during|on) /,
    )[0] ?? '';
  return new Set(
    contentWords(clause)
      .slice(0, 4)
      .map(stem)
      .map((word) => SAME_THING[word] ?? word),
  );
}

/** Pairs that cannot both be true of one event, so only compared within one exchange. */
export const OPPOSITES: readonly (readonly [RegExp, RegExp, string])[] = [
  [
    /\b(?:nobody|no ?one|none of us) (?:was|got) (?:hurt|injured)\b|\bno injur(?:y|ies)\b/i,
    /\b(?:was|got|were) (?:badly |slightly )?(?:hurt|injured)\b|\bbroke (?:his|her|their|an?) (?:arm|leg|hand|foot|wrist|ankle)\b/i,
    'Whether somebody was hurt is told in two ways.',
  ],
  [
    /\b(?:on my own|by myself|all alone|without (?:any )?help|nobody helped me|single-handedly|I did it alone)\b/i,
    /\b(?:my colleague|the two of us|two colleagues|a colleague) (?:and I|helped me|did (?:half|most)|did it with me)\b|\btogether with (?:my|a|two|the) (?:colleagues?|team|boss|partner)\b|\bwe did it together\b/i,
    'Whether it was done alone or with others is told in two ways.',
  ],
  [
    /\b(?:on time|before the deadline|a (?:day|week) early|within the deadline|kept the deadline|met the deadline)\b/i,
    /\b(?:missed the deadline|(?:days?|weeks?|months?|hours?) (?:too )?late|late by|could not keep the deadline|overran by)\b/i,
    'Whether it was on time is told in two ways.',
  ],
  [
    /\b(?:customer|client|guest|account) (?:stayed|renewed|came back|signed again)\b|\bkept the (?:customer|client|account)\b/i,
    /\blost the (?:customer|client|account)\b|\b(?:customer|client|guest) (?:left us|cancelled|never came back|went to (?:a|another|the) compet)/i,
    'Whether the customer stayed is told in two ways.',
  ],
  [
    /\b(?:it was|the idea was) (?:entirely |completely )?my (?:own )?idea\b|\bthe idea was mine\b|\bI came up with (?:it|the idea)\b/i,
    /\b(?:it was|the idea was) (?:actually |really )?(?:my (?:boss|manager|colleague|supervisor)'?s|(?:his|her|their)) idea\b|\bmy (?:boss|manager|colleague|supervisor) (?:came up with (?:it|the idea)|had the idea)\b/i,
    'Whose idea it was is told in two ways.',
  ],
  [
    /\bI (?:was in charge|led the (?:project|move|team|repair|rollout|introduction)|had the lead|was the (?:project )?lead)\b/i,
    /\bI (?:only |just )(?:helped|assisted|watched|supported|took notes|observed)\b|\bI was not (?:really )?(?:involved|in charge)\b|\bI wasn't (?:really )?(?:involved|in charge)\b/i,
    'Whether they led it or took part is told in two ways.',
  ],
  [
    /\b(?:under|below|within) budget\b/i,
    /\b(?:over budget|overspent|exceeded the budget|more than the budget)\b/i,
    'Whether the budget was kept is told in two ways.',
  ],
  [
    /\bI (?:called|rang|phoned|informed|told) (?:the|my) (?:doctor|registrar|manager|supervisor|boss) (?:at once|immediately|straight away|right away)\b/i,
    /\bI (?:did not|didn't|never) (?:call|ring|phone|inform|tell) (?:the|my) (?:doctor|registrar|manager|supervisor|boss)\b/i,
    'Whether somebody was called is told in two ways.',
  ],
];

/** Statements about the whole of a life at work, compared across the interview. */
export const LIFELONG: readonly (readonly [RegExp, RegExp, string])[] = [
  [
    /\b(?:this (?:is|would be)|it (?:is|would be)) my (?:very )?first job\b|\bI have never had a job\b|\bI(?: have|'ve) never worked before\b/i,
    /\b(?:at|in) my (?:last|previous|old|former) (?:job|employer|company|position)\b|\bmy (?:last|previous|former) (?:boss|employer)\b/i,
    'There is a job before what is called the first one.',
  ],
  [
    /\bI(?: have|'ve) only (?:ever )?worked (?:at|for|in) one (?:company|employer|firm|place)\b|\bI(?: have|'ve) never changed (?:my )?(?:employer|job|company)s?\b/i,
    /\b(?:at|in|with) my (?:last|previous|old|former|second|third) (?:employer|company|firm)\b|\bI changed (?:to another|my) (?:company|employer)\b/i,
    'There is a second employer beside what is called the only one.',
  ],
  [
    /\bI(?: have|'ve) never (?:led|managed|supervised|been responsible for) (?:anybody|anyone|people|a team|staff|others)\b/i,
    /\bI (?:led|managed|supervised|was responsible for) (?:a (?:team|crew|shift|brigade)|\w+ (?:people|nurses|drivers|cooks|colleagues|engineers))\b|\bmy (?:\w+ )?direct reports\b/i,
    'There is a team that was led beside never having led one.',
  ],
  [
    /\bI (?:do not|don't) have (?:a|any) (?:driving licence|driver'?s license|driving license|forklift licence|degree)\b/i,
    /\bI (?:drove|drive) (?:the|a|our|my) (?:van|lorry|truck|forklift|bus|car)\b|\b(?:with|since I have|I have|I hold) (?:a|my) (?:driving licence|driver'?s license|forklift licence|degree)\b|\bI graduated\b/i,
    'A paper that is said not to be there is needed for what is told.',
  ],
];
