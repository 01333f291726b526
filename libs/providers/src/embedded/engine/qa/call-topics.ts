import type { StatementTopic } from './statement-topic.ts';

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const COUNT =
  '(?:\\d[\\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|a few|a couple of)';
/** A time by which something is to happen. */
const BY_WHEN = new RegExp(
  `\\b(?:today|tonight|tomorrow|shortly|straight away|right away|this (?:morning|afternoon|evening|week)|next (?:week|month|${DAY})|(?:by|on|before|until|from|in) (?:the )?(?:next |coming |end of |first of |${DAY}|${MONTH}|noon|midday)|in the coming|within|(?:in|after)(?: about)? ${COUNT} (?:\\w+ )?(?:minutes?|hours?|days?|weeks?|months?)|the (?:same day|evening before|day after)|(?:by|on|before) the (?:\\w+ )?(?:\\w+(?:st|nd|rd|th)|weekend)|${DAY})\\b`,
  'i',
);
const WHO =
  '(?:i|we|they|he|she|somebody|someone|our [\\w ]{2,30}?|the [\\w ]{2,30}?|a (?:colleague|technician|member of [\\w ]+?)|\\w+ from [\\w ]{2,20}?)';
const REACHES =
  '(?:send|call|ring|phone|e-?mail|mail|text|write|contact|reach|let|get back|be in touch|follow up|give|leave|come|inform|notify|update|post)';

/** What is said in most calls, by whoever leads them. */
export const CALL_TOPICS: readonly StatementTopic[] = [
  {
    id: 'greeting',
    asks: /\b(?:greet\w*|introduc\w*)\b/i,
    parts: [
      {
        said: /\b[Mm]y name(?:'s| is)\b|\b[Tt]his is (?:[A-Z]\w+|\w+ (?:from|with|at|calling))|\b[Yy]ou(?:'re| are) (?:now )?(?:through|speaking|talking) (?:to|with)\b|\b[Yy]ou(?:'ve| have) reached\b|\b[A-Z]\w+ (?:speaking|here)\b|\b(?:I am|I'm) (?:Dr |Chef |Mr |Ms |Mrs )?[A-Z][a-z]+\b|\b[Cc]alling (?:you )?(?:from|on behalf of)\b|\b[Ww]elcome to [A-Z]|\b[Tt]hank you for calling [A-Z]|\b[A-Z]\w+ (?:from|with|at|of) [A-Z]\w+|\b[A-Z]\w+ (?:at your service|on the (?:phone|line)|is my name)\b|\b(?:[Ii] am|[Ii]'m) (?:the|your|an?) (?:\w+ ){0,3}(?:manager|head|owner|lead|leader|director|recruiter|interviewer|agent|chef|founder|engineer|nurse|supervisor)\b|^(?:[Hh]i|[Hh]ello|[Hh]ey|[Gg]ood \w+)\b.*\b(?:[Ii]'m|[Ii] am) (?!sorry|not|afraid|glad|happy|calling|going|just|very|so|here|the|a|an|in|on|sure|pleased|really|doing|fine|good|ready|well)[a-z]+\b|^(?:I'm|I am) (?:[A-Z][a-z]+|[a-z]+ (?:from|i )\w*)|\b(?:[Mm]y|[Oo]ur) colleagues? [A-Z]\w+/,
        word: /\b(?:name|speaking|calling|from|i'm|i am|here|service|phone|this is)\b/i,
        prototypes: [
          'Hello, my name is Anna from customer service.',
          'You are speaking with the support team, I am Ben.',
          'Hi, it is Maria here, I lead the team.',
          'Good afternoon, Redline Parcels, Miriam at your service.',
          'Take a seat, I am the head of this school.',
        ],
      },
    ],
  },
  {
    id: 'recording disclosure',
    asks: /\brecord(?:ed|ing)\b/i,
    parts: [
      {
        said: /\b(?:call|conversation|interview|line|session|chat|meeting|everything|phone)s?\b[^.?!]{0,50}\b(?:record(?:ed|ing)?|taped|taping|monitored)\b|\brecord(?:ed|ing)\b[^.?!]{0,30}\b(?:line|call|conversation|interview|session|this)\b|\b(?:we|i)(?:'re| are|'m| am| may| will|'ll)? (?:\w+ )?(?:record|recording|tape|taping)\b|\bkeep a recording\b|\b(?:is|are|be|being|get|gets|'re|'m|am) (?:\w+ )?(?:recorded|taped)\b|\b(?:on|to) tape\b|\baudio (?:record|file|copy|recording)\b|\b(?:saved|stored|kept|captured|taken down) (?:as|in|on) (?:audio|sound|video|tape|text)\b|\bon (?:the )?record\b|\brecord(?:ing|er) (?:is |has )?(?:on|running|started)\b|\b(?:call|conversation|interview|session)s?\b[^.?!]{0,30}\b(?:stored|archived|kept) for\b/i,
        unless:
          /\b(?:stop(?:ped)?|without|no longer|turn(?:ed)? off) (?:the )?(?:record|tap)|\b(?:not|n't) (?:\w+ )?(?:record|tap)|\b(?:track|medical|your|service) record|record (?:keeping|the result|your answer)/i,
        word: /\b(?:record\w*|tap(?:e|ed|ing)|monitor\w*|transcri\w+|audio|stored)\b/i,
        needsWord: true,
        prototypes: [
          'This call may be recorded for quality and training purposes.',
          'Please note that our conversation is being recorded.',
          'We keep an audio record of this interview.',
          'What you say is saved as audio and text.',
        ],
      },
    ],
  },
  {
    id: 'verification',
    asks: /\bverif\w+|\bidentity\b|\bsecurity questions?\b/i,
    parts: [
      {
        said: /(?=.*(?:\?|\b(?:confirm|verify|give me|tell me|provide|may i have|can i (?:have|get|take)|i need|please|what|which)\b)).*\b(?:(?:date|year) of birth|birth ?date|surname|last name|booking reference|reference number|(?:name|which name|what name) (?:is|are) \w+ \w+ under|which street|post ?code|zip(?: code)?|full name|(?:account|order|member(?:ship)?|customer|policy|reference|booking) number|last (?:four|4|three|3) (?:digits|numbers)|maiden name|security (?:question|word|answer)|(?:line of |home |e-?mail )?address|(?:phone|mobile|telephone) number|street you live)\b/i,
        unless: /\b(?:send|deliver|ship|update|change|new|email (?:it )?to)\b/i,
        word: /\b(?:birth|post ?code|zip|identity|security|address|digits|name|number|reference|street|surname)\b/i,
        prototypes: [
          'Can you confirm your date of birth and postcode for me?',
          'For security, what are the last four digits of your social security number?',
          'I need to check that I am speaking to the account holder, what is your full name and address?',
        ],
      },
    ],
  },
  {
    id: 'acknowledgement',
    asks: /\b(?:acknowledg\w*|empath\w*)\b/i,
    parts: [
      {
        said: /\b(?:sorry|apologi[sz]e|apologies)\b|\bi (?:can |do |completely |fully |totally |quite )*(?:understand|see|imagine|appreciate|know|realise|realize) (?:how|that (?:this|it)|why|what|your)\b|\bmust (?:have been|be|feel) (?:\w+ )?(?:an? )?(?:frustrat|annoy|shock|worr|upset|difficult|hard|stress|horribl|terribl|disappoint)|\b(?:that|this|it) (?:is|'s|sounds|must be) (?:really |very |so |quite )?(?:frustrating|annoying|worrying|inconvenient|upsetting|terrible|awful|horrible|unfortunate|disappointing)|\b(?:that's|how|what an?) (?:really |very |so )?(?:frustrating|annoying|worrying|awful|terrible|unpleasant|pain|shame|nuisance|pity)\b|\b(?:oh (?:no|dear)|goodness|oh my)\b|\blast thing (?:\w+ )?(?:wants?|needs?)\b|\bnot (?:how|what) (?:it should|you expected|we want|you should)|\bi(?:'d| would) (?:\w+ )?be (?:\w+ )?(?:upset|angry|annoyed|frustrated|worried)|\bi wish i (?:had|could)|\bmust not happen\b|\bthat should not have happened\b/i,
        unless:
          /\bsorry,? (?:but|you feel|what|could you|can you|i (?:did not|didn't) (?:catch|hear))|\bnot sorry\b|\bthat(?:'s| is) your\b/i,
        word: /\b(?:sorry|apolog\w+|understand|frustrat\w+|annoy\w+|inconvenien\w+|upset\w*|worr\w+|imagine)\b/i,
        prototypes: [
          'I am sorry to hear that, that must be frustrating.',
          'I completely understand how annoying this is for you.',
          'That is worrying, let us find out what happened.',
          'Oh no, that is the last thing you need.',
          'I would be upset about this too.',
        ],
      },
    ],
  },
  {
    id: 'recap',
    asks: /\b(?:recap\w*|summar\w+|sums? up)\b/i,
    parts: [
      {
        said: /\b(?:to (?:sum (?:it |this |that )?up|recap|summari[sz]e|go over (?:it|this|that|everything)|go through it|run through (?:it|this)|repeat)|in summary|just to (?:confirm|be clear)|let me (?:just )?(?:recap|summari[sz]e|repeat|go over|sum)|so,? we(?:'ve| have) agreed|what we(?:'ve| have) agreed|once more,|read (?:it|that|this|them|everything) back|(?:got|have) (?:it|that|everything|all) (?:right|down)|in short,|to (?:be sure|make sure) (?:that )?(?:i|we)|to (?:conclude|wrap (?:it |this )?up)|(?:quick|short|brief) (?:recap|summary))/i,
        word: /\b(?:summar\w+|recap|agreed|repeat|read|back)\b/i,
        prototypes: [
          'So to sum up, I have sent the replacement and you return the old one.',
          'Let me recap what we agreed today.',
          'Let me read it back to you, a technician on Thursday and a text the evening before.',
        ],
      },
    ],
  },
  {
    id: 'next step',
    asks: /\bnext steps?\b|\bwhat happens next\b|\bfollow.?up\b/i,
    parts: [
      {
        said: new RegExp(
          `\\b(?:you(?:'ll| will| are going to| should|)? (?:then |soon |also )?(?:receive|get|hear|have)(?: \\w+){0,3}? (?:an?|the|our|your|from|back|feedback|confirmation|answer|e-?mails?|texts?|letters?|calls?)|${WHO}(?:'ll| will| are going to| is going to|'m going to)? (?:also |then |personally )?${REACHES}s? (?:you|to|a call|out|in touch|everybody|on)|(?:the )?next steps?\\b|(?:be|get) in touch|(?:will arrive|arrives|is sent to you|will be sent|will be delivered)|(?:get|hear) back|should be with you|(?=[^?]*${BY_WHEN.source})(?=[^?]*\\b(?:you|your|everybody)\\b)(?=[^?]*\\b(?:will|'ll|going to|can expect|reach(?:es)?|arrives?|leaves?|gets?|comes?|calls?|check|have|is due|are due|sends?|rings?|mail|e-?mails?|phones?|texts?)\\b)(?=[^?]*\\b(?:e-?mail|mail|letter|text|call|ring|phone|post|inbox|answer|decision|feedback|documents?|papers|contract|invitation|confirmation|login|form|visit|technician|engineer|courier|driver|contact|statement|parcel|replacement|refund|check in)\\b).)`,
          'i',
        ),
        unless: /\?\s*$|\bwhy (?:you|we)\b|\bif you (?:have|had)\b/i,
        besides: BY_WHEN,
        word: /\b(?:receive|hear|send|e-?mail|mail|call|ring|contact|touch|next|arriv\w+|confirm\w*|reach|inbox|answer|expect)\b/i,
        prototypes: [
          'You will receive an e-mail within two days.',
          'We will call you back tomorrow with an answer.',
          'You will hear from us by the end of next week.',
          'The papers reach you by post in about three days.',
          'By the fifteenth you have our answer in writing.',
          'I give you a ring on Thursday and tell you.',
        ],
      },
    ],
  },
  {
    id: 'closing',
    asks: /\bclosing\b|\banything else\b|\bgoodbye\b/i,
    parts: [
      {
        said: /\b(?:anything|something|any thing) (?:else|more|further)\b|\bany (?:other|more|further) (?:questions?|matters?|requests?|things?)\b|\b(?:was|is|would) that (?:be )?(?:everything|all|it)\b|\bhelp (?:you )?further\b/i,
        word: /\b(?:else|more|other)\b/i,
        prototypes: ['Is there anything else I can do for you?', 'Can I help you with anything else today?'],
      },
      {
        said: /\b(?:good ?bye|bye|take care|have (?:a|an) (?:\w+ )?(?:day|evening|afternoon|morning|weekend|night|one)|all the best|enjoy (?:your|the|it)|good luck|i wish you|(?:a|an) (?:\w+ )?(?:pleasant|nice|lovely|good|great) (?:day|evening|afternoon|weekend|night))\b/i,
        word: /\b(?:bye|day|evening|weekend|care)\b/i,
        prototypes: ['Goodbye and have a nice day.'],
      },
    ],
  },
];
