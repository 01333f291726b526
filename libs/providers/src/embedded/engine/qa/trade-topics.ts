import type { StatementTopic } from './statement-topic.ts';

const AMOUNT =
  '(?:\\d[\\d.,]*|(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|and)[ -]?)+)';

/** What is said where something is sold or owed. */
export const TRADE_TOPICS: readonly StatementTopic[] = [
  {
    id: 'debt disclosure',
    asks: /\bmini.?miranda\b|\battempt to collect\b/i,
    parts: [
      {
        said: /\b(?:attempt(?:ing)?|try(?:ing)?|purpose|calling) (?:\w+ ){0,3}?(?:to )?collect(?:ing)? (?:on )?(?:an? |the |this |your )?debts?\b|\bdebt collector\b|\bcollection of (?:an? |this |the )?debt\b/i,
        word: /\b(?:debt|collect\w*)\b/i,
        prototypes: ['This is an attempt to collect a debt.', 'We are a debt collector.'],
        needsWord: true,
      },
      {
        said: /\b(?:information|anything|whatever|everything|details|what you)\b[^.?!]{0,50}\b(?:used (?:\w+ )?(?:for|to)|serves?|for) (?:that|this|the|such|collect\w*)\b/i,
        word: /\b(?:information|purpose|used)\b/i,
        prototypes: [
          'Any information obtained will be used for that purpose.',
          'Whatever you tell us will be used to collect the debt.',
        ],
        needsWord: true,
      },
    ],
  },
  {
    id: 'payment options',
    asks: /\b(?:ways to pay|payment options?|payment plans?|instal?lments?)\b/i,
    parts: [
      {
        said: new RegExp(
          `\\b(?:payment (?:plan|arrangement|option)s?|in?stal?l?ments|(?:monthly|weekly|smaller|equal|partial) (?:payment|part|rate)s|(?:split|spread|divide|stretch|break) (?:it|this|that|the|your)|(?:pay|payments?) [^.?!]{0,20}\\b(?:in|over) ${AMOUNT} ?(?:parts|months|payments|rates|weeks)|(?:reduced|lower) (?:amount|payment|settlement)|more time to pay)\\b`,
          'i',
        ),
        word: /\b(?:plan|parts|months?|settle\w*|instal\w*|interest)\b/i,
        prototypes: [
          'We can set up a payment plan with smaller monthly payments.',
          'You can pay it at once or in several parts.',
        ],
      },
    ],
  },
  {
    id: 'payment agreed',
    asks: /\bagrees? to (?:a |some )?(?:way|plan|payment)/i,
    refused:
      /\b(?:i|we) (?:will not|won't|cannot|can't|am not going to|refuse to) pay\b|\bnot paying\b|\b(?:speak|talk) to (?:a|my) (?:lawyer|attorney|solicitor)\b|\bi (?:dispute|contest) (?:it|this|that|the)\b/i,
    parts: [
      {
        said: /\b(?:i(?:'ll| will| can| could| agree to| want to)|let me|i'd like to) (?:\w+ ){0,2}?(?:pay|settle|transfer|do (?:that|the)|send (?:you )?the money)\b|\b(?:works for me|i agree to (?:that|the)|let(?:'s| us) do (?:that|it)|set (?:it|that) up)\b/i,
        word: /\b(?:pay\w*|month|plan|agree|transfer)\b/i,
        prototypes: ['Yes, I can pay fifty a month.', 'I agree to that payment plan.'],
      },
    ],
  },
  {
    id: 'price',
    asks: /\bprices?\b/i,
    parts: [
      {
        said: new RegExp(
          `(?:[£$€]\\s?\\d|\\b${AMOUNT} ?(?:pounds?|euros?|dollars?|pence|cents|francs|rupees|a month|per month|a year|per year)\\b)`,
          'i',
        ),
        besides:
          /\b(?:a|an|per|every|each) (?:month|year|week|quarter|day)\b|\b(?:monthly|yearly|weekly|annual(?:ly)?|one[- ]off|once|single payment)\b/i,
        word: /\b(?:price|costs?|pay|fee)\b/i,
        needsWord: true,
        prototypes: [],
      },
    ],
  },
  {
    id: 'right to cancel',
    asks: /\bright to (?:cancel|withdraw)|\bwithdraw\w*|\bcancel\w*/i,
    parts: [
      {
        said: /\b(?:cancel\w*|withdraw\w*|chang(?:e|ed|ing) your mind|cooling[- ]off|revoke|send it back|(?:step|back|get|pull) (?:back|out|away) (?:from|of)|(?:end|return|undo) (?:it|the (?:contract|order)))\b/i,
        unless: /\b(?:cannot|can't|no right to|not) (?:\w+ )?(?:cancel|withdraw)/i,
        besides:
          /\b(?:\d+|seven|ten|fourteen|thirty|two|three|four)[- ](?:\w+ )?(?:calendar |working )?(?:days?|weeks?|months?)\b/i,
        word: /\b(?:cancel\w*|withdraw\w*|mind)\b/i,
        prototypes: [
          'You have fourteen days to cancel without giving a reason.',
          'If you change your mind you can get out of the contract in the first two weeks.',
        ],
      },
    ],
  },
];
