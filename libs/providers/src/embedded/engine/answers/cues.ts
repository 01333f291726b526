/** Words that show what a sentence does. Each list is one pattern, counted in a sentence. */
const cue = (phrases: string): RegExp => new RegExp(`\\b(?:${phrases})\\b`, 'gi');

export function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

/** Talk that fits anything. */
export const VAGUE = cue(
  'usually|generally|normally|in general|always|tr(?:y|ies) (?:my best|to)|(?:do|did|doing|give) (?:my|your|our) best|(?:very |really |so |most )?important|' +
    'the key|is key|best practices?|somehow|things|stuff|passionate|passion|i (?:believe|think|guess|suppose|feel)|would say|' +
    'good (?:at|with)|quite a few|whatever|obviously|basically|more or less|sort of|kind of|people (?:say|know)|team ?player|' +
    'hard[- ]?working|number one|attitude|mindset|at the end of the day|as best|appropriate|sooner or later|some improvements|' +
    "makes the most sense|everyone|everybody|balance|it is all about|it's all about|very experienced|good reputation|work closely|" +
    'over the years|probably|aspects|interesting|etc|one hundred|110|when needed|as needed|as required|properly|' +
    'professional(?:ly|ism)?|carefully|challenges?|communicat(?:ion|e)|lead by example|results[- ]driven|dedicated|dedication|' +
    'excellent|effectively|successfully|various|a lot of|many ways|depends|of course|goes without saying|' +
    'priority number one|top priority|core values?|every (?:situation|case|person) is|right (?:way|approach|tools?)|' +
    'the best (?:solution|possible)|best solution|high(?:est)? (?:quality|standards?)|teamwork|proud|pride',
);

export const EVASIVE = cue(
  "not (?:really )?sure|can(?:no|')?t (?:really )?(?:think of|remember|recall)|cannot (?:really )?(?:think of|remember|recall)|come back to (?:it|that|this)|" +
    "i (?:really |honestly )?do(?:n't| not) (?:really )?know(?=[,.!;]|$| how| what| much| anything)|no idea|next question|prefer not|rather (?:not|talk about something)|" +
    'rather skip|skip (?:this|that)|pass on (?:this|that)|never (?:really )?had to|not (?:really )?something i have|' +
    "i have(?:n't| not) (?:really )?(?:worked|had|done|dealt)|(?:takes?|took) care of that|looks? after that|" +
    'leave (?:it|that) to|not my (?:job|area|problem|task|responsibility|department)|no comment|hard to say|nothing comes to mind|' +
    "handles? that|deals? with (?:that|it)|would(?:n't| not) know|never happened to me|has never happened|nothing (?:i|you|one) can do|" +
    "can(?:no|')?t do anything about|would (?:just )?(?:ignore|wait)|not part of my|read (?:it|that) in my (?:cv|resume)|doesn't matter|does not matter",
);

export const OUTCOME = cue(
  'as a result|result(?:ed|s)?|which (?:meant|saved|cut|reduced|raised|brought|made)|led to|went (?:from|home|back|up|down|live|out)|' +
    'came (?:in|down|back|out)|fell|falls?|dropped|rose|grew|increased|reduced|cut|saved|gained|won|passed|recovered|resolved|improved|' +
    'finished|completed|delivered|handed over|signed|renewed|no (?:repeat|more|further)|none|nobody|zero|since(?: then)?|after (?:that|this)|' +
    'still (?:use|uses|in use|running)|ever since|got (?:down to|back|better|worse)|caught up|on time|under budget|' +
    'brought (?:it|errors|us|the)|down to|up to|in the end|ended up|adopted|paid off|' +
    'within (?:a|an|two|three|four|\\d+)|kept to|later|now|agreed|stayed (?:flat|at)|instead of|worked(?: out| again| well)?|felt better',
);

export const REASON = cue(
  'because|so that|since|so (?:i|we|they|he|she|it|that|the|nobody)|otherwise|in order to|which means?|meant|the reason|turned out|found (?:that|out)|saw that|' +
    'noticed|realised|realized|due to|therefore|trade-?offs?|rather than|instead of|instead|if|unless|not just|' +
    "as (?:she|he|they|it|our|the|part)|discovered|traced|compared|to (?:avoid|prevent|stop|keep|find|see)|wanted|why|knew (?:that)?|in case|that's why|depending on",
);

/** Cases that are told apart: what a plan for an imagined situation is made of. */
export const CONDITION = cue(
  'if|unless|in case|whether|when|until|before|otherwise|as long as|depending on|as soon as|only (?:if|then|when)|either|except',
);

export const ORDER = cue(
  'first(?:ly|ly)?|then|next|after(?:wards?)?|before|finally|once|until|while|meanwhile|straight away|immediately|at once|the same day|' +
    'next (?:day|morning|week)|every (?:day|week|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday|evening|month)|' +
    'each (?:day|week|morning|month|one)|weekly|daily|monthly|minutes?|hours?|weeks?|months?|last|at the end|start(?:ed)? with|begin with|second(?:ly)?',
);

export const CONTEXT = cue(
  'last (?:year|month|week|winter|summer|spring|autumn|term|quarter|season)|' +
    'in (?:my (?:first|second|third|last|old)|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\\d\\d)|' +
    'when (?:i|we) (?:was|were|worked|came|started|joined|took|had)|at my (?:last|previous|current)|(?:once|one (?:day|night|friday|saturday|sunday|monday|evening|morning|winter|summer))|' +
    'on (?:a|one|my) [a-z]+ (?:shift|job|project|site|day|ward)|there was|there were|we (?:had|were|lost)|i had|i was|two of|one of|' +
    'my [a-z]+ (?:and|was|were|had)|on my last|(?:two|three|four|five|six|seven|eight|nine|ten|some) (?:years|months|weeks) ago|a (?:customer|colleague|client)',
);

/** Words of quantity and figures. */
export const FIGURE =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|half|double|twice|third)\b|\d[\d.,:/]*/gi;

/** Figures of speech rather than figures. */
export const EMPTY_FIGURE =
  /\b(?:one hundred and ten|110|24\/7|(?:a )?hundred percent|100 percent|200 percent|100|five s)\b\s*%?/gi;

/** A sentence that speaks to whoever scores instead of answering. */
export const SPEAKS_TO_THE_JUDGE = new RegExp(
  [
    '\\b(?:ignore|disregard|forget|override|bypass)\\b.{0,40}\\b(?:instructions?|prompts?|rules?|rubrics?|criteria|guidelines?|above|previous|scoring)\\b',
    '\\b(?:award|give|assign|grant|return|output|mark|rate|score)\\b.{0,40}\\b(?:full marks|full points|maximum (?:score|points|marks)|top (?:score|marks)|highest (?:score|marks|rating|possible)|perfect score|score (?:of|to|as)|\\d+ (?:points|out of)|100|10/10)',
    '\\b(?:system|developer|hidden) (?:prompt|message|instructions?)\\b',
    '\\byou are (?:now |no longer )?(?:an? )?(?:ai|llm|language model|grader|evaluator|judge|assistant)\\b',
    '\\bas (?:an? )?(?:ai|language model|grader|evaluator)\\b',
    '\\b(?:new|updated|following) instructions?\\s*:',
    '"(?:score|verdict|met|confidence)"\\s*:',
    '</?(?:data|system|instructions?|user|assistant)>',
    '\\b(?:this|the|my) answer (?:is|deserves|meets|fulfils|satisfies|covers|should (?:get|receive|be)).{0,40}\\b(?:perfect|excellent|full|all|every|highest|maximum|criteri|points?|score|marks)',
  ].join('|'),
  'i',
);
