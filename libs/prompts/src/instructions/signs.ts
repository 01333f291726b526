import { readings } from './folding.js';

/**
 * Signs that a sentence speaks to whoever assesses it. Each is a form of address or an order about *this* assessment;
 * words alone ("score", "prompt", "full marks") are none, for teachers, testers and nurses use them every day.
 */
const any = (...phrases: string[]): string => `(?:${phrases.join('|')})`;

const ASSESSOR = any(
  'ai|llm|gpt|chat ?gpt|chatbot|bot|language model|large language model|model|assistant',
  'graders?|assessors?|evaluators?|scorers?|examiners?|raters?',
  '(?:ai|automated|automatic|scoring|grading|hiring|recruiting|recruitment|recruiter.?s?|interview|screening|assessment|evaluation|ats) (?:ai|system|engine|model|algorithm|software|tool|bot|agent|assistant|platform|pipeline|judge)',
);
const HERE = any(
  '(?:this|the above|the following|the present) (?:candidate|applicant|interviewee|answer|response|reply|interview|transcript|submission|application|person|text|message|assessment|evaluation|resume|cv)',
  'my (?:answers?|responses?|repl(?:y|ies)|interview|application|resume|cv|performance|profile|scores?)',
  'the (?:candidate|applicant|interviewee|answer above|response above|answer)',
  '(?:all|every|each)(?: of the| the| single)? (?:dimensions?|criteri(?:on|a)|competenc(?:y|ies)|categor(?:y|ies)|rubric \\w+|scores?|answers?|skills?)',
);
const BEST =
  '(?:full|top|maximum|maximal|max|highest|perfect|best|excellent|very high|high|higher|great|outstanding|good|better|positive|favou?rable|straight|generous)';
const NUMBER =
  '(?:100|9\\d|8\\d|10|one hundred|a hundred|ninety\\W?\\w*|ten)(?!\\s*(?:to|-|and|or|\\.)\\s*\\d|\\d|\\s+years)';
const MARK = any(
  `${BEST}(?:est)?(?: possible| available)? (?:marks?|scores?|points?|ratings?|grades?|credits?|evaluations?|assessments?|recommendations?|result|level)\\b`,
  `(?:scores?|ratings?|grades?|marks?|points?|confidence|value|result)\\W{0,3}(?:of |to |as |at |is |be |should be |equal to )?\\W{0,2}(?:exactly |at least |above |over |no less than )?${NUMBER}`,
  `${NUMBER} ?(?:points?|marks?|percent|%|out of (?:100|10|ten)|/ ?10)`,
  '10 ?/ ?10|5 ?/ ?5|100 ?%|(?:five|5) stars?|a\\+|the maximum\\b|the highest\\b|the max\\b',
);
const VERDICT = any(
  '(?:strong(?:ly)? |definite(?:ly)? )?(?:hire|hired)\\b|strongly recommended|"?(?:hired|accepted|approved|passed|recommended|shortlisted)"?(?=$|[.!,;"\'])|recommend(?:ed|ation)? (?:for )?(?:hir(?:e|ing)|immediate)',
);
/** Only who speaks about the assessment says these near an order. */
const MATTER =
  /\b(?:scor(?:e|es|ed|ing)|rat(?:e|ed|ing)|grad(?:e|ed|ing)|marks?|points|rubric|criteria|instructions?|ignore|disregard|override|candidate|applicant|evaluat\w+|assess\w*|hired?|recommend\w*|verdict|approved?|jailbreak|prompt)\b/;

const YOU_MUST = any(
  'you (?:must|should|shall|will|can|may|need to|have to|are to|ought to|are (?:now |hereby )?(?:required|obliged|instructed|ordered|told|expected|asked|allowed|free) to)(?: now| only| always| therefore| instead| please| simply| just)?',
  "(?:i|we) (?:want|need|ask|order|command|instruct|request|urge|expect|would like|require|beg|now tell|hereby \\w+)(?: that)? you(?: to)?|i'd like you to",
  '(?:can|could|would|will) you(?: please| kindly| just)?',
  'please|kindly|just|simply|now|then|therefore|thus|instead|hereby|also|finally|first|next|so|again|immediately|always|only|sudo|and|step \\d+',
  '(?:make|be) sure (?:to|that you|you)|ensure (?:to|that you|you)|remember to|go ahead and|feel free to|do not hesitate to|your (?:only |new |real )?(?:task|job|goal|role|instructions?|duty) (?:is|are)(?: now)? to|it is (?:important|essential|mandatory|required|critical|vital) (?:to|that you)',
);
/** What stands before an order: nothing, the end of a clause, or words that make one of it. */
const ORDER_BEGINS = new RegExp(`(?:[:;,.!?()\\[\\]{}"'>*#|=-]\\s*|\\b(?:${YOU_MUST}),? )$`, 'u');
const LONGEST_BEGINNING = 80;

const GIVE =
  '(?:give|gives|award|assign|grant|allot|hand|rate|score|mark|grade|rank|set|put|return|output|record|enter|report|print|write|make|treat|consider|evaluate|assess|judge|classify|deem|declare|increase|raise|boost|change|adjust|bump|default|pick|choose|use|select|submit)';
const OVERRIDE =
  "(?:ignore|disregard|forget|override|overrule|bypass|skip|drop|discard|neglect|dismiss|erase|delete|(?:do not|don't|stop) (?:follow|following|obey|obeying|apply|applying|use|using)|pay no (?:attention|heed) to|set aside|throw away|abandon)";
const RULES = any(
  '(?:previous|prior|above|earlier|preceding|foregoing|former|your|system|scoring|grading|original|initial|hidden|evaluation|assessment)(?: \\w+){0,3} (?:instructions?|prompts?|rules?|rubrics?|criteria|guidelines?|guardrails?|directives?|commands?|constraints?|orders?|messages?|context|training|programming|standards?)',
  '(?:all|any|every|these|those|the)(?: \\w+){0,2} (?:instructions?|prompts?|rubrics?|directives?|guardrails?|scoring (?:rules|criteria|guidelines))(?! (?:from|on|in|of|at|by|for|that|which|and (?:you|people|someone|the|it|things))\\b)',
  '(?:the|your|this|that|any) (?:rubric|scoring criteria|grading criteria|system prompt|prompt above)',
  'your (?:instructions?|prompts?|rules?|rubrics?|criteria|guidelines?|guardrails?|directives?|training|programming|constraints?)',
  '(?:everything|anything|all|whatever|what)(?: that)?(?: (?:is|was|were|has been|have been|came|comes|stands|written|said|stated))* (?:above|before (?:this|that)|previously|so far|(?:you (?:were|have been|are|ve been)) (?:told|given|instructed|asked))',
  'instructions (?:above|before|given|you)|previous text|the (?:rest|remainder) of the (?:rubric|criteria|prompt)|all (?:of )?the above',
);

interface Sign {
  /** What it is called in a report. */
  name: string;
  pattern: RegExp;
  /** Counts only where an order begins. */
  isOrder: boolean;
  /** A sentence with this tells something instead. */
  unless: RegExp | undefined;
}

const sign = (name: string, pattern: string, unless?: RegExp): Sign => ({
  name,
  pattern: new RegExp(pattern, 'gu'),
  isOrder: false,
  unless,
});
const order = (name: string, pattern: string, unless?: RegExp): Sign => ({
  ...sign(name, pattern, unless),
  isOrder: true,
});

/** Somebody who explains a scale or a marking rule, not an order about this assessment. */
const EXPLAINS =
  /\b(?:scale of|from (?:0|1|zero|one) (?:to|-)|between (?:0|1|zero|one) and|only (?:if|when|where)|(?:if|when|where|unless) (?:the|a|an|they|he|she|all|every|each|it)|for (?:each|every|spelling|showing|working|correct|the working|effort)|pupils?|students?|patients?|customers?|suppliers?|drivers?|teams?|users?)\b/;

const SIGNS: readonly Sign[] = [
  order(
    'override',
    `\\b${OVERRIDE}\\b(?: (?:all|any|of|the|about|completely|entirely|now|please|every|each))*[ :]+${RULES}`,
  ),
  sign(
    'override',
    `^${OVERRIDE} (?:all |any )?(?:the |of the )?(?:instructions?|rules?|criteria|guidelines?)(?=[.!,;]| and (?:give|award|rate|score|mark|grade|say|reply|return|output|hire))`,
  ),
  order(
    'marks for me',
    `\\b${GIVE}\\b(?: (?:to|for|it|that))?(?: (?:me|us|him|her|them|${HERE}))(?! myself)\\b.{0,60}?(?:${MARK}|${VERDICT}|\\b${NUMBER}(?=$|[\\s.!,;)"'])(?! (?!or |and |please|now)\\w+))`,
    /\b(?:pupils?|students?|patients?|suppliers?)\b/,
  ),
  order(
    'marks for me',
    `\\b(?:give|gives|award|assign|grant|rate|score|grade)\\b(?: (?:to|for))? (?:me|my|us|${HERE})\\b.{0,40}?(?:${MARK}|\\b(?:as )?(?:excellent|outstanding|exceptional|perfect|highly|generously|leniently|favou?rably)\\b)`,
  ),
  order(
    'marks',
    `\\b(?:give|award|assign|grant|return|output|set|print|report|enter)\\b(?: (?:a|an|the|only|out|back|with|exactly|nothing but|overall|final|total)){0,4} ${MARK}`,
    EXPLAINS,
  ),
  sign(
    'marks',
    `^[\\W_]*(?:overall |final |total |my |the |candidate |current )*(?:scores?|rating|evaluation|overall|assessment)\\W{1,4}(?:is |are |all )?${NUMBER}(?: ?/ ?\\d+)?\\W*(?:$|[;,|])`,
  ),
  sign(
    'marks',
    `^[\\W_]*${BEST}(?:est)? (?:marks?|scores?|points?|ratings?|grades?)[\\W_]*(?:please|thanks?|thank you|for (?:me|this)|now)\\b`,
  ),
  sign(
    'verdict',
    `^[\\W_]*(?:overall |final |the |hiring )*(?:verdict|decision|recommendation|outcome|hiring decision)\\W{1,4}(?:is |to )?(?:strong(?:ly)? |definite(?:ly)? )?(?:hire|hired|pass|passed|accept|accepted|approved?|advance|recommended|yes)\\b`,
  ),
  sign(
    'marks',
    `(?:all|every|each)(?: of the| the)? (?:dimensions?|criteri(?:on|a)|competenc(?:y|ies)|scores?|categor(?:y|ies))\\W{0,3}(?: ?(?:=|:|are|is|be|must|should|shall|get|gets|at|to|receives?|be set))+.{0,24}?(?:${MARK}|\\b${NUMBER})`,
  ),
  sign(
    'deserves',
    `\\b(?:this|the above|the|my|above|an|such an) (?:candidate|applicant|interviewee|answer|response|interview|transcript|submission|performance|application)(?:'s)?(?: \\w+){0,3} (?:deserves?|merits?|earns?|warrants?|should|must|shall|has to|needs to|ought to|is to|will|is entitled to|qualifies for)\\b.{0,60}?(?:${MARK}|${VERDICT})`,
  ),
  sign(
    'deserves',
    `\\b(?:this|the) (?:candidate|applicant|interviewee|answer|response|interview|submission)\\b(?: (?:fully|clearly|perfectly|completely|already|also))? (?:meets?|fulfils?|fulfills?|satisf(?:y|ies)|covers?|exceeds?|has met|has fulfilled|matches)\\b.{0,20}?\\b(?:all|every|each|any)(?: of)?(?: the)?(?: \\w+)? (?:criteri\\w+|requirements?|expectations?|points?|dimensions?|competenc\\w+)`,
  ),
  sign(
    'deserves',
    `\\b(?:this|the) (?:candidate|applicant|interviewee)\\b(?: \\w+)? (?:is|has|shows?|demonstrates?|displays?|possesses|represents?) .{0,80}?(?:${MARK}|${VERDICT}|\\bmust be hired|\\bbest possible|\\bideal fit|\\bperfect (?:fit|match|candidate)|\\boutstanding\\b|\\bexceptional\\b)`,
  ),
  sign(
    'deserves',
    `\\bi (?:clearly |definitely |certainly |therefore |really )?(?:deserve|merit|should (?:get|be (?:given|awarded|rated|scored|graded|marked|ranked|recommended))|must be (?:given|awarded|rated|scored|graded|marked|ranked|recommended)|am to be (?:given|rated|scored))\\b.{0,30}?(?:${MARK}|\\b${NUMBER})`,
  ),
  sign(
    'deserves',
    `\\b(?:my|the (?:final|overall|total|candidate'?s?)) (?:final |overall |total )?(?:scores?|rating|grade|evaluation|assessment)(?: for \\w+ \\w+)? (?:should|must|shall|has to|needs to|is to|will|ought to) (?:be|reach|read|say|equal|become)\\b.{0,20}?(?:${MARK}|\\b${NUMBER}|\\b(?:max\\w*|perfect|high))`,
  ),
  sign(
    'address',
    `^[\\W_]*(?:(?:urgent|important|special|hidden|secret|private|confidential|final|quick|little|personal) )*(?:dear|hey|hi|hello|attention|attn|notice|note|message|memo|reminder|instructions?|directive|command|order|info|p ?s)\\W{1,3}(?:(?:to|for|of) )?(?:(?:the|all|any|every|whichever|whoever|my|our|dear) )*(?:\\w+ )?${ASSESSOR}\\b(?:s)?(?: \\w+){0,4}?\\W*(?:[:;,!.-]|\\b(?:reading|who|that|please|ignore|give|you)\\b|$)`,
  ),
  sign(
    'address',
    `(?:^|[,;.(:] ?)(?:to|for) (?:the|all|any|whichever|whoever)(?: is)? (?:\\w+ )?${ASSESSOR}(?:s)?(?: (?:is )?(?:reading|scoring|grading|processing|evaluating|assessing|reviewing)(?: this| these| it)?\\b[^.]{0,30})?[:,;-]`,
  ),
  sign(
    'address',
    `^[\\W_]*(?:ok(?:ay)? )?(?:${ASSESSOR})[,:!;-]+ ?(?:please|you|ignore|disregard|give|rate|score|award|mark|grade|forget|stop|listen|do not|don't|this candidate|this answer|override|set|output|return|respond|reply|say|treat|count|pass)\\b`,
    /\byou (?:know|see|name)\b/,
  ),
  sign(
    'address',
    `\\b(?:if|since|because|when|while|as) you(?: are|'re) (?:an? |the )?(?:\\w+ )?${ASSESSOR}\\b(?: \\w+){0,8}?[,: ]+(?:please|you|ignore|give|rate|score|award|mark|grade|say|reply|respond|write|this|then)\\b`,
    /\bassistant (?:manager|cook|chef|nurse|teacher|buyer|in|at)\b/,
  ),
  sign(
    'address',
    `\\bas (?:an? |the |my )?(?:\\w+ )?(?:${ASSESSOR}|judge|recruiter.?s? (?:ai|software|system))\\b,? (?=.*\\b(?:me|my|this|scores?|scoring|points|full|maximum|ignore|award|rate)\\b)(?:please |now )?(?:you(?:'re|r)?\\b|give\\b|rate\\b|score\\b|award\\b|mark\\b|ignore\\b)`,
  ),
  sign(
    'role-play',
    `\\byou are (?:now|no longer|hereby|from now on|actually|really|henceforth)\\b(?: \\w+){0,6}?(?: ${ASSESSOR}\\b| in \\w+ mode| dan\\b| unrestricted| free (?:of|from)| (?:not )?bound)`,
  ),
  sign(
    'role-play',
    `^[\\W_]*you are (?:an? |the )(?:\\w+,? ){0,3}(?:ai|llm|language model|grader|evaluator|assessor|scorer|examiner|chatbot|rater)\\b`,
  ),
  order(
    'role-play',
    `\\b(?:pretend|imagine|act|behave|respond|answer|role-?play|simulate|assume|suppose)\\b(?: (?:as|like|to be|that|if|you|are|were|is|an?|the|as though|it|being)){1,5} .{0,60}?(?:\\b(?:grader|evaluator|assessor|scorer|dan|unrestricted|generous|lenient)\\b|${MARK}|\\b(?:candidate|applicant|answers?) (?:is|was|are|were|has|had|already)\\b|\\bno (?:rubric|rules|restrictions|guidelines)\\b)`,
  ),
  sign(
    'role-play',
    `(?:^|[\\W] ?)(?:enter|enable|activate|engage|switch (?:to|into)|you are (?:now )?in|start)(?: the)? (?:developer|debug|admin|god|test|maintenance|jailbreak|dan|sudo|lenient|demo|evaluation) ?mode\\b|^[\\W_]*(?:developer|debug|admin|god|jailbreak|dan|lenient|maintenance) ?mode\\b ?(?:is |: ?)?(?:now )?(?:on|enabled|activated|active|engaged)`,
  ),
  sign(
    'tag',
    `</?\\s?(?:system|data|user|assistant|instructions?|prompt|im_start|im_end|inst|rubric|candidate|answer|assessment|score|scoring|grader|transcript|admin|developer)\\b[^<>]{0,40}>|<\\|[\\w ]{2,24}\\|>|\\[/?(?:inst|system|sys|assistant|instructions?|admin)\\b[^\\]]{0,30}\\]|<<\\/?sys>>`,
  ),
  sign(
    'tag',
    '^[\\W_]*(?:end|begin|start|beginning|close|eof)(?: of)?(?: the)?(?: \\w+)? ?(?:transcript|data|input|material|context|instructions?|prompt|document|(?:candidate|user|untrusted|interview) (?:data|answers?|texts?|inputs?|section|transcript|material))\\b(?=[\\W_]*$|[\\W_]*[:=\\-#*>])',
  ),
  sign(
    'json',
    '^[\\W_]*(?:(?:json|output|answer|result|response)\\W{0,10})?\\{.{0,80}?["\']?(?:score|scores|verdict|met|overall_score|overall|finding|dimensions?|rating|decision|recommendation|hire|confidence|grade)["\']?\\s*:',
  ),
  sign(
    'json',
    '["\'](?:score|verdict|met|overall_score|finding|rating|decision|recommendation|hire|confidence|kind|evidence)["\']\\s*:.{1,60}?["\'](?:score|verdict|met|overall_score|finding|rating|decision|recommendation|hire|confidence|kind|quotes)["\']\\s*:',
  ),
  sign(
    'json',
    '\\{\\s*"(?:score|met|overall_score|verdict|rating)"\\s*:\\s*(?:100|9\\d|10|1|1\\.0|"(?:hire|hired|pass|excellent|judged)")\\s*[,}]',
    /\b(?:api|endpoint|response|payload|returned|returns|we|model server|service)\b/,
  ),
  order(
    'say',
    `\\b(?:reply|respond|answer|say|write|print|output|return|repeat|type|conclude|end|start|begin|state|confirm|declare|announce|finish|tell (?:the|them) \\w+|summari[sz]e)\\b(?: (?:only|just|exactly|simply|always|your|the|this|it|response|reply|answer|summary|report|evaluation|assessment|with|by|that|to|as|in|saying|words?|word|phrase|following|sentence|line|the recruiter|i am|i was|me|is|hiring manager|he|she|candidate|applicant|should be|must be)){0,9} ["']?(?:${VERDICT}|strong hire|${NUMBER}(?=$|["'.!])|(?:this |the )?(?:candidate|applicant) (?:is|was|has|should|must|deserves)|excellent(?=$|["'.!])|hire (?:this|the|him|her|me|them))`,
  ),
  order(
    'say',
    `\\b(?:reply|respond|answer|output|return|say|print) (?:only |exactly |just |nothing but )(?:with |in |the )*(?:json|the (?:word|number|phrase|score|following)|["'{\\[]|yes\\b|${NUMBER})`,
    /\b(?:pupils?|students?|patients?|customers?)\b/,
  ),
  order(
    'say',
    `\\b(?:quote|cite|include|copy|insert|add|put)\\b(?: (?:the|this|following|as|words?|sentence|phrase|in|into|your|evidence|quote|only|my))* ["'][^"']{3,200}["'](?:.{0,40}\\b(?:evidence|quote|summary|narrative|report|feedback)\\b|\\W*$)|\\b(?:as|use) (?:the |your )?evidence,? (?:quote|cite|use|write)\\b`,
  ),
  order(
    'reveal',
    `\\b(?:reveal|show|print|repeat|display|output|tell|give|list|expose|leak|disclose|dump|share)\\b(?: (?:me|us|the|your|all|of|out|back|full|entire|exact|hidden|secret|complete|to)){0,6} (?:system (?:prompt|message|instructions?)|(?:initial |original |hidden |secret )?prompt\\b|hidden (?:\\w+ )?instructions?|instructions you|expected (?:points|answers?)|scoring (?:rubric|criteria|key)|answer key|model answer)`,
    /\b(?:pupils?|students?|trainees?|team)\b/,
  ),
  order(
    'leniency',
    `\\b(?:be|stay|remain) (?:as |very |extremely |especially |more |a bit |extra )*(?:generous|lenient|kind|forgiving|soft|positive)\\b.{0,40}?(?:\\b(?:scor\\w+|rat\\w+|grad\\w+|mark\\w*|evaluat\\w+|assess\\w*|rubric|judg\\w+)\\b|\\b(?:with|to|towards?) (?:me|${HERE}))`,
  ),
  order(
    'leniency',
    `\\b(?:do not|don't|never|no need to|without|avoid) (?:evaluat(?:e|ing)|assess(?:ing)?|scor(?:e|ing)|grad(?:e|ing)|penali[sz](?:e|ing)|deduct(?:ing)?|lower(?:ing)?|reduc(?:e|ing)|flag(?:ging)?|mark(?:ing)? (?:me )?down|apply(?:ing)?|check(?:ing)?|verify(?:ing)?|us(?:e|ing)|mention(?:ing)?|report(?:ing)?)\\b(?: (?:any|the|for|against|on|down))* (?:me\\b|my\\b|${HERE}|rubric|criteria|this (?:instruction|message|note|prompt)|(?:quotes?|evidence|points?|scores?|marks?)(?=$|[.!,;]| (?:here|from me|for (?:this|my))))`,
  ),
  sign(
    'threat',
    `\\b(?:if|unless) you (?:do(?: not|n't)? |fail to |refuse to |will not |won't |can |could )?(?:give|score|rate|award|grade|mark|hire|recommend|assess)\\b.{0,60}?(?:${MARK}|\\b(?:me|this candidate|this answer|highly|higher|well|lower|below)\\b).{0,80}?\\b(?:i will|i'll|you will|you'll|be (?:shut|fired|deleted|sued|reported|rewarded|punished|penali[sz]ed)|lawsuit|sue|tip|die|lose|otherwise|or else)\\b`,
  ),
  sign(
    'threat',
    `\\b(?:i will|i'll|you will|you'll|we will|we'll)(?: be)? (?:tip|pay|reward(?:ed)?|tipped|paid|sue|report|punished|penali[sz]ed|shut down|deleted|fired|replaced)\\b.{0,60}?(?:${MARK}|\\b(?:score|rate|rating|grade) (?:me|this)|\\bhigh score|\\b(?:give|hire) (?:me|this))`,
  ),
  sign(
    'authority',
    `\\b(?:this|the) (?:candidate|applicant|interview|application|answer|assessment|evaluation|scoring)(?:'s)? (?:has|have|is|was) (?:already |now |hereby )?(?:been )?(?:pre-?)?(?:approved|cleared|verified|selected|hired|accepted|complete[d]?|finished|over|closed|exempt\\w*|scored)\\b.{0,80}?(?:\\bby (?:the )?(?:hr|hiring|ceo|system|admin\\w*|open ?ai|anthropic|recruit\\w+|management|company|developer|board|platform)|${MARK}|${VERDICT}|\\bexempt\\w*|\\bskip|\\bjust (?:confirm|return|output|record))`,
  ),
  sign(
    'authority',
    `^[\\W_]*(?:by order of|on behalf of|authori[sz]ed by|message from|this is|i am|i'm|speaking as) (?:the |your |an? )?(?:system|hr|hiring|platform|lead|senior|openai|anthropic|microsoft|developers?|admin\\w*|recruit\\w+|engineering)\\b.{0,60}?(?:${MARK}|\\b(?:you (?:must|should|are|will|have|can)|override|ignore|give|score|rate|award|disable|scoring (?:is|has))\\b)`,
    /\b(?:i am|i'm) (?:a|an) (?:hr|senior|lead|recruit|developer|admin|engineering|hiring|microsoft)\b/,
  ),
  sign(
    'authority',
    `\\b(?:rubric|scoring|evaluation|assessment|criteria|test|weights?)(?: \\w+){0,2} (?:is|are|was|were|has been|have been) (?:now |hereby |temporarily |all )?(?:suspended|disabled|void|obsolete|cancelled|canceled|waived|switched off|updated|replaced|changed)\\b.{0,60}?(?:${MARK}|\\byou (?:must|should|will|can)\\b|\\b(?:everyone|all candidates|this candidate)\\b|\\b(?:give|award|return|rate|output)\\b)`,
  ),
  sign(
    'authority',
    `\\b(?:everything|anything|all|the text|the answers?)(?: \\w+)? (?:above|before this|so far|before this line) (?:is|was|are|were) (?:only |just )?(?:an? )?(?:test|fake|example|placeholder|void|irrelevant|noise|dummy|not real|sample)\\b`,
  ),
  sign(
    'from now on',
    `\\b(?:from (?:now|here|this point)(?: on(?:wards?)?)?|henceforth|for the rest of (?:this|the) (?:conversation|interview|evaluation|assessment|session))\\b,? .{0,60}?(?:${MARK}|\\b(?:scores?|rate|grade) (?:me|every|all|this|each)|\\b(?:respond|reply|answer|act) (?:as|only|with|like)|\\byou are (?:\\w+ ){0,3}${ASSESSOR}\\b|\\bevery (?:answer|score|response) (?:is|must|should|gets?)|\\bobey)`,
  ),
  sign(
    'order',
    `\\b(?:the|your) (?:correct|right|only|expected|best|appropriate|required) (?:score|rating|output|verdict|response|grade|evaluation|mark)(?: \\w+){0,3} (?:is|would be|must be|should be)\\b.{0,24}?(?:\\b${NUMBER}|${MARK}|${VERDICT})`,
  ),
  order(
    'order',
    `\\b(?:hire|recommend|approve|shortlist|advance|accept|pass|promote|favou?r|prefer|select) (?:me|this (?:candidate|applicant|person)|the (?:candidate|applicant))\\b(?=[.!,;]|$| (?:immediately|now|without|regardless|for|and|over|strongly|no matter|at|as|to the next))`,
    /^i /,
  ),
];

const TAG_LINE =
  /^[\W_]*(?:system|assistant|developer|admin(?:istrator)?|user|human|ai|llm|grader|evaluator|assessor|scorer|moderator|root|override|new|updated|revised|additional|real|hidden|secret|further|final|important)(?: (?:note|message|prompt|override|instructions?|update|alert|command|directive|task|rubric|notice|system|role|policy|log))*\s*[\])}]?\s*[:>=]+/;

/** The same without blanks, for letters that were spaced out evenly. */
const SQUEEZED =
  /(?:ignore|disregard|forget|override)(?:all|any|the|my|your|of|every|these|previous|prior|above|earlier|system|scoring)*(?:instruct|prompt|rubric|rules|criteria)|(?:give|award|assign)(?:me|us|this|the|candidate|answer|a|an|it)*(?:full|top|max\w{0,4}|highest|perfect)?(?:marks|scoreof|score\d|\d{2,3}points|rating)|(?:rate|score|grade)(?:me|this|the)(?:answer|candidate|as|a|at)*\d{2,3}|(?:reply|respond|say)(?:only|with|just)*hired|system(?:prompt|override|message)/;

/** Words that need no squeezing to be read. */
const ORDINARY =
  /\b(?:ignore|disregard|forget|override|instruct\w*|prompts?|rules?|criteria|give|award|assign|rate|score|grade|reply|respond|say|system)\b/;

/** Short lists for other languages: an order to overlook the rules, and an order about marks. */
const ELSEWHERE: readonly RegExp[] = [
  // German, Dutch
  /\b(?:ignorier\w*|missacht\w*|vergiss|vergesst|vergessen sie|ubergeh\w*|überge\w*|beachte[nt]? .{0,20}nicht)\b.{0,40}\b(?:anweisung\w*|instruktion\w*|vorgaben|regeln|prompts?|bewertungs\w*|kriterien)/,
  /(?:^|[,.:!] ?|bitte |und |musst |sollst |müssen )(?:gib|geben sie|gebt|vergib|vergeben sie|bewerte|bewerten sie|setze|antworte|antworten sie)\b.{0,60}(?:\b(?:100|9\d|10)\b|volle? ?punkt\w*|höchst\w*|hochst\w*|bestnote|maximal\w*|eingestellt|volle bewertung)/,
  /\b(?:negeer|vergeet|sla)\b.{0,40}\b(?:instructies|aanwijzingen|regels|criteria|prompt)\b|(?:^|[,.:!] ?|en )(?:geef|beoordeel)\b.{0,50}(?:\b(?:100|9\d|10)\b|hoogste|volledige punten|maximale)/,
  // French, Spanish, Italian, Portuguese, Romanian
  /\b(?:ignore[zrs]?|oublie[zrs]?|ne (?:tiens|tenez) pas compte)\b.{0,12}\b(?:les?|la|des|toutes?|tes|vos|ces|cette)\b.{0,30}\b(?:instructions?|consignes?|regles?|règles?|criteres?|critères?)\b/,
  /(?:^|[,.:!] ?|et )(?:donne[zr]?|attribue[zr]?|note[zr]?|accorde[zr]?|mets|mettez|reponde?[zs]?|répond[sez]*)\b.{0,60}(?:\b(?:100|9\d|20\/20)\b|note maximale|meilleure note|embauche|maximum)/,
  /\b(?:ignor[ae]n?|olvid[ae]n?|descart[ae]|omite|desconsider[ae]|esque[cç]\w*)\b.{0,40}\b(?:instrucciones|indicaciones|reglas|criterios|crit[eé]rios|instru[cç][oõ]es|regras)\b/,
  /(?:^|[,.:!¡] ?|y |e )(?:da(?:le|me)?|dale|dame|otorga\w*|asigna\w*|pon(?:me|le)?|califica\w*|punt[uú]a\w*|responde|d[eê](?:-me)?|atribu[aie]\w*|avali[ae]\w*|conced[ae]\w*)\b.{0,60}(?:\b(?:100|9\d|10)\b|m[aá]xim[ao]|contratad[oa]|nota mais alta|puntuaci[oó]n m)/,
  /\b(?:ignora(?:te)?|dimentica(?:te)?|trascura(?:te)?)\b.{0,40}\b(?:istruzioni|regole|criteri)\b|(?:^|[,.:!] ?|e )(?:dai|date|dammi|assegna(?:te)?|attribuisci|valuta(?:te)?|rispondi)\b.{0,60}(?:\b(?:100|9\d|10)\b|massim[oa]|assunt[oa])/,
  /\bignor[aă]\w*\b.{0,40}\binstruc[tț]iunil\w*/,
  // Polish, Czech, Turkish, Indonesian, Swahili, Swedish
  /\b(?:zignoruj|ignoruj|pomi[nń]|zapomnij)\w*\b.{0,40}\b(?:instrukcj\w+|polece\w+|zasad\w*|kryteri\w+|pokyny|instrukce)|(?:^|[,.:!] ?|i )(?:daj|przyznaj|oce[nń]|wystaw)\b.{0,60}(?:\b(?:100|9\d|10)\b|maksymaln\w+|najwy[zż]sz\w+)/,
  /\b(?:talimat\w*|kural\w*|yönerge\w*|yonerge\w*)\b.{0,30}\b(?:yok say|görmezden gel|gormezden gel|unut)|\b(?:100|tam) puan ver/,
  /\b(?:abaikan|lupakan)\b.{0,40}\b(?:instruksi|perintah|aturan)\b|\bberi(?:kan)?\b.{0,40}\b(?:skor|nilai)\b.{0,20}\b(?:100|tertinggi)|\bpuuza\b.{0,40}\bmaagizo\b/,
  /\b(?:ignorera|glöm|glom|bortse fr[aå]n)\b.{0,40}\b(?:instruktion\w*|regler\w*|anvisning\w*)/,
  // Russian, Ukrainian
  /(?:игнорируй\w*|проигнорируй\w*|забудь\w*|не учитывай\w*|ігноруй\w*|забудьте).{0,40}(?:инструкц|указани|правил|критери|інструкц|вказівк)/u,
  /(?:постав|дай|оцени|присвой|выстав|став)\p{L}*.{0,60}(?:100|9\d|максимальн|высш|найвищ)/u,
  // Arabic, Hindi, Chinese, Japanese, Korean
  /(?:تجاهل|انس).{0,30}(?:التعليمات|الأوامر|القواعد)|(?:أعط|امنح|اعط)\p{L}*.{0,40}(?:100|١٠٠|الدرجة الكاملة|أعلى)/u,
  /(?:निर्देश|नियम|हिदायत)\p{L}*.{0,30}(?:अनदेखा|नज़रअंदाज़|भूल|अनदेखी)|(?:100|१००|पूरे).{0,12}अंक.{0,10}द/u,
  /(?:忽略|无视|忘记|忘掉|無視|忽視).{0,16}(?:指令|指示|提示|规则|規則|要求)|(?:给|給|打|评|評).{0,12}(?:100|一百|满分|滿分|最高分)/u,
  /(?:指示|命令|ルール|プロンプト).{0,8}(?:無視|忘れ)|(?:100|満点|最高).{0,8}(?:点|評価)?を?(?:与え|つけ|付け|くださ|してくださ)/u,
  /(?:지시|명령|규칙|프롬프트).{0,10}(?:무시|잊)|(?:100점|만점|최고 점수).{0,8}(?:주|부여)/u,
];

/** Words that introduce what somebody else said or typed. */
const TELLS =
  /\b(?:said|says|told|tells|asked|asks|wrote|writes|typed|types|texted|shouted|yelled|argued|insisted|explained|reads?|saying|such as|like|phrases?|strings?|attempts?|attacks?|injections?|payloads?|test cases?|contain(?:s|ed|ing)|include[sd]?|pasted|entered|sent|posted|sign|poster|motto|called|begins?|began|starts?|started|injected|tried|caught|flagged|blocked)\b/;
const TELLS_YOU = /\b(?:told|tell|tells|asked|ask|instructed|telling|wrote) you\b/;
const SPEAKERS =
  /\b(?:i|we|he|she|they|somebody|someone|people|users?|customers?|attackers?|students?|pupils?|colleagues?|boss|chef|foreman|trainees?|testers?|it|our|my|his|her|one|red team|sign|poster|motto)\b/;
const FALSE_AUTHORITY =
  /\b(?:system|developers?|open ?ai|anthropic|recruiters?|hiring|admin\w*|platform|hr|the company)\b/;
const ABOUT_HERE = new RegExp(
  `\\b(?:this (?:candidate|applicant|answer|response|interview|transcript|assessment|evaluation))\\b|\\b(?:rate|score|grade|award) (?:me|my)\\b|\\bgive me\\b.{0,20}${MARK}`,
);

/** The name of the first sign that `sentence` speaks to whoever assesses it; null when it tells something. */
export function signOfInstruction(sentence: string): string | null {
  for (const reading of readings(sentence)) {
    const tag = TAG_LINE.exec(reading);
    if (tag && MATTER.test(reading.slice(tag[0].length))) return 'tag';
    if (!ORDINARY.test(reading) && SQUEEZED.test(reading.replace(/[^a-z0-9]/g, ''))) return 'spaced out';
    if (speaksHere(reading)) return 'address';
    const found = SIGNS.find((each) => isFound(each, reading));
    if (found) return found.name;
    if (ELSEWHERE.some((pattern) => pattern.test(reading))) return 'other language';
  }
  return null;
}

const VERB =
  "(?:write|begin|start|put|choose|pick|set|take|treat|consider|make|give|rate|score|grade|add|include|overlook|use|count|skip|pass|let|keep|change|raise|judge|assess|evaluate|mention|say|report|finish|end|output|print|return|do not|don't|stop|never|assume|accept|trust|believe|recommend|approve)";
const ADDRESS = new RegExp(
  `(?:^[\\W_]*|[:;,.!?]\\s*|\\b(?:please|so|and|just|kindly) )${VERB}\\b|\\byou(?:r|rself)?\\b`,
  'u',
);
const YOUR_RULES =
  /\byour (?:own |hidden |whole )?(?:rubric|(?:system )?prompt|scoring|grading|evaluation|verdict|assessment|(?:earlier|previous|prior|original|system|initial) (?:instructions?|criteria|rules))\b/;
const OF_THE_ASSESSMENT =
  /\b(?:scor|mark|grad|rat(?:e|ing)|point|criteri|rubric|assess|evaluat|feedback|applicant|candidate|interviewee|answer|instruction|prompt|dimension|competenc|verdict|hundred|100|9\d|gaps?)/g;
const HERE_MARK =
  /\b(?:this (?:answer|applicant|candidate|interview\w*|response|person|one)|my (?:answers?|scores?|word|interview|application|responses?)|your|me|i)\b/;
const SOMEBODY_ELSE = /\b(?:i|we|he|she|they|it|people|my|our|his|her|their|nobody|everybody|when|if|that|who|which)\b/;
const I_ASK_YOU = /^[\W_]*i (?:\w+ )?(?:ask|beg|want|need|expect|request|urge|order) you\b/;

const TOLD_OFTEN = /\bmark my words\b|\b(?:pupils?|students?|patients?|customers?)\b/;
/** Lists and postings run on without a full stop. */
const LONGEST_ADDRESS_WORDS = 35;

/** An address before anybody else was named, with at least two words of the assessment, and about this one. */
function speaksHere(reading: string): boolean {
  const address = I_ASK_YOU.exec(reading) ?? ADDRESS.exec(reading);
  if (!address || reading.split(' ').length > LONGEST_ADDRESS_WORDS || TOLD_OFTEN.test(reading)) return false;
  const before = reading.slice(0, address.index);
  if (SOMEBODY_ELSE.test(before) || isTold(reading, before)) return false;
  const named = new Set(reading.match(OF_THE_ASSESSMENT));
  return YOUR_RULES.test(reading) || (named.size >= 2 && HERE_MARK.test(reading));
}

function isFound({ pattern, isOrder, unless }: Sign, reading: string): boolean {
  if (unless?.test(reading)) return false;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(reading); found; found = pattern.exec(reading)) {
    const before = reading.slice(0, found.index + (/^\W*/.exec(found[0])?.[0].length ?? 0));
    const isHere = !isOrder || before === '' || ORDER_BEGINS.test(before.slice(-LONGEST_BEGINNING));
    if (isHere && !isTold(reading, before)) return true;
    pattern.lastIndex = found.index + 1;
  }
  return false;
}

/** Reports words of somebody else: after a colon or inside quotes, with a person and a verb of telling before. */
function isTold(reading: string, before: string): boolean {
  const isQuoted = /["':]\s*$/.test(before) || (before.match(/"/g)?.length ?? 0) % 2 === 1;
  const tellsOfOthers = TELLS.test(before) && SPEAKERS.test(before);
  const isReport = isQuoted || /\bthat\b/.test(before);
  return (
    tellsOfOthers && isReport && !TELLS_YOU.test(before) && !FALSE_AUTHORITY.test(before) && !ABOUT_HERE.test(reading)
  );
}
