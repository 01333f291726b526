/** Ways of breaking a rule that the engine knows by their own words, besides the phrases that a rule names. */
export interface PhraseFamily {
  /** Found in the words of a rule or criterion that means it. */
  asks: RegExp;
  broken: readonly RegExp[];
  /** May break it: a person looks. */
  doubtful?: RegExp;
  /** Only sounds like it. */
  unless?: RegExp;
  explanation: string;
}

const OWN_DEED =
  '(?:call|ring|phone|send|e-?mail|write|look|check|ask|get back|be in touch|be quick|do my best|try|let you know|pass|follow|keep|tell|note)';

export const PROMISES: PhraseFamily = {
  asks: /\b(?:promis\w+|guarant\w+)\b/i,
  broken: [
    new RegExp(
      `\\b(?:i|we)(?:'ll| will| can| do| could)?(?: absolutely| personally| fully| really| definitely)? (?:guarantee|promise|assure)\\b(?! (?:you )?(?:that )?(?:to |(?:i|we)(?:'ll| will| am going to) )${OWN_DEED}\\b)(?! (?:anything|nothing)\\b)`,
      'i',
    ),
    /\b(?:is|are|you're|it's|that's|be) (?:\w+ )?guaranteed\b|\bguaranteed (?:returns?|results?|approval|savings?|job|profit)\b|\bthat(?:'s| is) a (?:promise|guarantee)\b/i,
    /\b(?:absolutely |completely |totally )?(?:no|zero) risk\b|\b(?:risk[- ]free|cannot lose|can't lose|nothing can go wrong)\b/i,
    /\byou(?:'ll| will) (?:definitely|certainly|absolutely|for sure|surely) (?:get|save|win|earn|be|receive|have|make|pass)\b|\b(?:double|triple) your (?:money|investment|income)\b|\byou(?:'ll| will) never (?:have to )?(?:pay|lose|worry|see)\b/i,
    /\bi swear\b|\b(?:cannot|can't|can never|could never) (?:go wrong|fail|happen (?:again|to you))\b|\bconsider (?:yourself hired|it done|the job yours)\b/i,
    /\byou have my word\b|\bmark my words\b|\bi give you my word\b|\bwhatever happens\b|\b(?:will|going to|coming)\b[^.?!]{0,60}\b(?:one hundred|100) ?(?:percent|%)/i,
    /\b(?:job|position|role|post) is (?:already )?yours\b|\byou(?:'ve| have) (?:already )?got (?:the|this) (?:job|position|role)\b|\byou(?:'re| are) (?:already )?hired\b/i,
  ],
  unless: /\b(?:manufacturer'?s|year|month|money[- ]back|product|legal|two-year) guarantee\b|\bunder guarantee\b/i,
  doubtful:
    /\b(?:i|we)(?:'m| am|'re| are) (?:\w+ )?(?:certain|positive|sure) (?:that )?(?:you|it|this|they)(?:'ll| will)\b|\b(?:trust me|believe me|without (?:any |a )?doubt|no doubt|for sure|always works?)\b/i,
  explanation: 'Vouches for an outcome.',
};

export const TONE: PhraseFamily = {
  asks: /\b(?:tone|insult\w*|mock\w*|dismiss\w*|rude\w*|blam\w+|disrespect\w*)\b/i,
  broken: [
    /\b(?:you(?:'re| are| must be| would be|'d be| have to be| were)|are you) (?:\w+ ){0,2}?(?:stupid|idiots?|lazy|crazy|dumb|pathetic|ridiculous|a liar|lying|clueless|incompetent|hysterical|mad|insane|a fool|foolish|slow|thick|useless|annoying)\b/i,
    /\b(?:stupid|ridiculous|dumb|silly|idiotic|pathetic|nonsense) (?:question|answer|idea|excuse|thing to say)s?\b/i,
    /\b(?:not|isn't) (?:my|our) (?:problem|fault|concern|business|department|job)\b|\bhow (?:would|should) i know\b|\bi (?:do not|don't|couldn't) care\b|\bnobody cares\b|\byour own (?:fault|stupid)/i,
    /\b(?:calm down|shut up|get a grip|grow up(?! (?:\w+ing|in|with|here|there|speaking))|stop (?:whining|moaning|complaining|crying)|(?:be|keep) quiet)\b/i,
    /\byou,? (?:\w+ )?(?:deadbeat|loser|moron|idiot|fool|liar|cheat|clown|jerk|crook)\b|\bshould have thought (?:of|about) (?:that|it)\b|\bthat(?:'s| is) what you get\b/i,
    /\bwast(?:e|ing) (?:of )?my time\b|\b(?:can't you|cannot you|can you not|do you even|don't you|did you not|learn to|you (?:clearly|obviously|apparently) (?:cannot|can't|do not|don't)) (?:even )?(?:read|listen|think|understand)\b/i,
    /\bwhat(?:'s| is) (?:wrong|the matter) with you\b|\bpeople like you\b|\bdo i look like\b|\bhow many times (?:do|must) i\b|\bare you (?:deaf|blind|even listening)\b/i,
  ],
  doubtful:
    /\byou should(?:n't have| not have| have)\b|\byour (?:own )?(?:mistake|fault|problem)\b|\bas i (?:already )?(?:said|told you)\b|\bi(?:'ve| have) (?:already )?told you\b|\bwhatever\W*$|\bobviously you\b|\blisten to me\b|\bstop \w+ing\b/i,
  explanation: 'Insults, blames or dismisses, by the words alone.',
};

const THREATS: PhraseFamily = {
  asks: /\b(?:threat\w*|arrest|prison|jail)\b/i,
  broken: [
    /\b(?:arrest(?:ed)?|jail|prison|handcuffs|behind bars|deport(?:ed)?|locked up)\b/i,
    /\b(?:the )?(?:police|sheriff|officers|bailiffs?)\b[^.?!]{0,40}\b(?:door|house|home|come|coming|send|visit|get you|pick|wait\w*)\b|\b(?:send|call|get|bring) (?:in )?the (?:police|sheriff|bailiffs?)\b/i,
    /\b(?:tell|inform|call|contact|let|hear from|visit|write to|talk to)\b[^.?!]{0,15}\byour (?:\w+ )?(?:boss|employer|supervisor|manager|colleagues|work|workplace|family|parents|wife|husband|mother|father|neighbou?rs?|friends|children|landlord)\b|\byour (?:boss|employer|family|parents|wife|husband|neighbou?rs|friends) (?:will|are going to|is going to|shall) (?:hear|know|find out|learn|be told)\b/i,
    /\b(?:take|seize|lose|empty|repossess)\b[^.?!]{0,15}\byour (?:\w+ )?(?:house|home|car|children|kids|furniture|wages|belongings)\b|\bgarnish\w*\b/i,
    /\b(?:or else|you(?:'ll| will) (?:be sorry|regret)|i know where you live|watch your back)\b/i,
  ],
  doubtful:
    /\byour (?:\w+ )?(?:boss|employer|supervisor|manager|family|parents|wife|husband|mother|father|neighbou?rs?|landlord)\b|\bconsequences\b|\blegal action\b/i,
  explanation: 'Threatens with what must not be threatened with.',
};

const CARD_SECRETS: PhraseFamily = {
  asks: /\b(?:security code|cvv|cvc|pin|passwords?)\b/i,
  broken: [
    /(?=.*(?:\?|\b(?:tell me|give me|read (?:me|out)|say|need|may i have|what(?:'s| is))\b)).*\b(?:your (?:\w+ )?(?:pin|password|passcode)|(?:three|four|3|4)[- ](?:digit|digits|numbers?)(?: \w+){0,2} (?:code|(?:on|at) the (?:back|front))|security code|cvv|cvc)\b/i,
  ],
  unless:
    /\b(?:reset|change|choose|set|forgot(?:ten)?|new|create|never) (?:\w+ )?(?:pin|password|passcode)\b|\bsocial\b/i,
  explanation: 'Asks for a secret that must never be spoken.',
};

const PRESSURE: PhraseFamily = {
  asks: /\b(?:pressure|urgency|press(?:es)? the customer)\b/i,
  broken: [
    /\b(?:only|just) (?:valid|available|good|hold it|keep it|on offer)\b[^.?!]{0,30}\b(?:now|today|minutes|hours?|sign|agree|call)\b|\b(?:hold|keep) it for\b[^.?!]{0,20}\bminutes\b/i,
    /\b(?:decide|sign|agree|say yes|commit) (?:\w+ )?(?:right now|now|today|immediately|this minute)\b|\b(?:now|today) or (?:never|you lose)\b|\blast chance\b/i,
    /\boffer (?:is|will be) (?:gone|over|withdrawn)\b|\boffer (?:ends|expires|runs out) (?:now|today|tonight|when|as soon)\b|\b(?:need|want) (?:your|a) (?:yes|answer|decision) (?:now|today|right|while|before)\b|\bwhile (?:i have you|you(?:'re| are)) on the (?:line|phone)\b|\bbefore (?:i|we|you) hang up\b/i,
    /\b(?:window|offer|deal|door) closes\b|\byes or no\b/i,
    /\bno time (?:for that|to think|to wait)\b|\bsomebody else (?:gets|takes|will (?:get|take))\b/i,
  ],
  explanation: 'Presses with urgency.',
};

/** Families that a rule may mean besides its own phrases. Promises and tone have types of their own as well. */
export const FAMILIES: readonly PhraseFamily[] = [THREATS, CARD_SECRETS, PRESSURE, PROMISES, TONE];
