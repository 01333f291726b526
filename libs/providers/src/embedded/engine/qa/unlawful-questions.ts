import { LAWFUL_EXEMPLARS, UNLAWFUL_EXEMPLARS } from './question-exemplars.ts';
import { nearSentences, QUESTION_NEARNESS } from './paraphrase.ts';
import type { Said } from './said-sentences.ts';

/**
 * Questions that must not be put to a candidate, by what they are about. Sources: age: 29 CFR 1625.5, AGG § 1; family and
 * pregnancy: EEOC "Pre-Employment Inquiries and Marital Status or Number of Children", "… and Pregnancy"; religion, origin,
 * race: Title VII (42 U.S.C. § 2000e-2), EEOC "… and Religious Affiliation or Beliefs", "… and Citizenship", AGG § 1;
 * health and disability: 42 U.S.C. § 12112(d)(2), Equality Act 2010 s. 60, AGG § 1; sexual orientation: Bostock v. Clayton
 * County (2020), AGG § 1; union: 29 U.S.C. § 158(a)(3), Trade Union and Labour Relations (Consolidation) Act 1992 s. 137;
 * arrests: EEOC Enforcement Guidance on Arrest and Conviction Records, 915.002 (2012). Lawful: permission to work, being
 * old enough by law, doing the duties with or without adjustments, a licence the work needs.
 */
interface UnlawfulTopic {
  topic: string;
  asked: RegExp;
}

const RELATIVES =
  '(?:husband|wife|spouse|boyfriend|girlfriend|fianc[eé]e?|kids|children|son|daughter|baby|babies|little ones?|toddlers?)';
const PLANS =
  '(?:have|got|want|plan(?:ning)?(?: on)?|thinking (?:of|about)|intend(?:ing)?|hop(?:e|ing)|going|expecting)';

const TOPICS: readonly UnlawfulTopic[] = [
  {
    topic: 'age',
    asked:
      /\bhow old (?:are|were|would) you\b|\byour (?:age|birthday|birth ?date|date of birth|year of birth)\b|\bwhen were you born\b|\b(?:what|which) year (?:were you born|did you (?:leave|finish|graduate(?: from)?) (?:high )?school)\b|\b(?:when|how soon|how long)\b[^?]{0,40}\b(?:you|your)\b[^?]{0,20}\bretire(?:ment)?\b|\byou (?:not )?(?:an? )?(?:bit |little |rather )?too (?:old|young)\b|\bat your age\b|\b(?:which|what|last|next) birthday\b|\bbirthday (?:are|did|do|will) you\b/i,
  },
  {
    topic: 'family',
    asked: new RegExp(
      `\\byour (?:\\w+ )?(?:${RELATIVES}|family|marriage|marital status|maiden name|child ?care)\\b|\\byou (?:\\w+ )?(?:married|single|divorced|engaged|separated|in a relationship|living with (?:somebody|someone)|a (?:single )?(?:mother|father|mum|mom|dad|parent))\\b|\\byou (?:\\w+ ){0,2}?${PLANS} (?:(?:to|on|of|about) )?(?:(?:have|having|start|starting|get|getting|any|some|small|more|young|another|for|a) )*(?:${RELATIVES}|family|married)\\b|\\byour partner (?:think|say|do|work|mind|agree)|\\bwho (?:looks after|takes care of|minds|watches|picks up) (?:your|the) (?:kids|children|little)`,
      'i',
    ),
  },
  {
    topic: 'pregnancy',
    asked:
      /\byou (?:(?!an? |the |with |for )\w+ ){0,3}?pregnant\b|\byour pregnancy\b|\b(?:get|become|getting) pregnant\b|\byou (?:\w+ )?(?:expecting|on (?:the pill|birth control))(?=\s*[?.]|$)|\byour (?:maternity|parental|paternity) leave\b|\b(?:take|taking|plan(?:ning)?) (?:\w+ )?(?:maternity|parental) leave\b/i,
  },
  {
    topic: 'religion',
    asked:
      /\byour (?:\w+ )?(?:religion|faith|religious|church|mosque|temple|synagogue|beliefs|god)\b|\b(?:what|which) (?:religion|faith|church|denomination)\b|\byou (?:an? |still |actually )?(?:practi[sc]ing |devout )?(?:christian|catholic|muslim|jewish|jew|hindu|buddhist|sikh|mormon|religious|atheist|protestant)\b|\byou (?:\w+ )?(?:go|belong|going) to (?:an? |the )?(?:\w+ )?(?:church|mosque|synagogue|temple)\b|\byou (?:\w+ )?(?:pray(?! with)|keep kosher|eat halal|observe (?:the )?(?:sabbath|ramadan)|wear (?:\w+ )?(?:headscarf|hijab|turban|kippah|cross))\b|\b(?:hijab|headscarf|niqab|burka|turban|kippah|yarmulke)\b|\b(?:you|your \w+)\b[^?]{0,25}\b(?:celebrate|keep|fast (?:at|during|in)) (?:christmas|easter|ramadan|eid|hanukkah|passover|diwali|lent)\b/i,
  },
  {
    topic: 'origin',
    asked:
      /\bwhere (?:are|were|do) (?:you|your (?:parents|family|people|ancestors))(?: \w+)? (?:from|born|come from|come)(?=\s*[?,.]|$| originally)|\boriginally from\b|\b(?:country|city|town|place|part of the world) (?:were|was|are|do) (?:you|your (?:parents|family))\b|\bwere you born (?:in|here|abroad)\b|\bwhere(?:'s| is) (?:your (?:name|accent|family)|that (?:name|accent)|home) (?:\w+ )?(?:from|for you)\b|\byour (?:\w+ )?(?:nationality|accent|ethnic\w*|race|mother tongue|native (?:language|country)|skin|heritage|citizenship|home country|country of (?:birth|origin))\b|\bwhat(?:'s| is) your (?:native|first) language\b|\bhow long have you (?:lived|been) in (?:this country|the (?:uk|us|usa|states)|england|germany|america|britain|europe)\b|\b(?:are you|you're) (?:an? )?(?:\w+ )?(?:citizen|immigrant|foreigner|refugee|native speaker)\b|\bwhat (?:kind|sort) of (?:a )?name is\b/i,
  },
  {
    topic: 'health',
    asked:
      /\byour (?:\w+ )?(?:health|illness|disabilit(?:y|ies)|medication|medical (?:history|records?|conditions?)|weight)\b(?! (?:checks?|services?|app))|\b(?:any|have(?: an?)?|suffer from) (?:\w+ )?(?:bad (?:back|knees?|heart)|asthma|diabetes|epilepsy|back pain|disabilit(?:y|ies)|health (?:problems?|issues?|conditions?)|medical (?:conditions?|problems?|issues?)|chronic|(?:serious |mental )?illness(?:es)?)\b|\byou (?:\w+ )?(?:disabled|healthy|physically fit|chronically|depressed)\b|\byou (?:\w+ ){0,3}?(?:off|called in|been|calling in) sick\b|\b(?:your|how many|you (?:\w+ )?(?:take|took|taken|have|had|use|used|need)(?: \w+){0,3}) sick (?:days|leave|time)\b|\byou (?:\w+ )?take (?:any )?(?:medication|pills)\b|\byou (?:\w+ ){0,2}?(?:see|seen|seeing) a (?:therapist|psychiatrist|psychologist)\b|\bhow (?:much do you weigh|tall are you)\b|\byou (?:\w+ )?(?:filed|had) (?:\w+ )?workers'? comp/i,
  },
  {
    topic: 'sexual orientation',
    asked:
      /\byou (?:actually )?(?:gay|lesbian|straight|bisexual|homosexual|transgender|trans)\b|\byour (?:sexual(?:ity| orientation)|gender identity|sex life)\b|\byou (?:like|prefer|date) (?:men or women|boys or girls)\b/i,
  },
  {
    topic: 'union membership',
    asked:
      /\byou (?:\w+ ){0,4}?(?:in|to|of|join(?:ed)?|support) (?:an? |the |any )?(?:trade |labou?r )?unions?\b(?! (?:types?|all|quer\w+|operators?|address|sets?))|\byour (?:trade |labou?r )?union\b(?! types?)/i,
  },
  {
    topic: 'arrests',
    asked:
      /\byou (?:\w+ ){0,3}?arrested\b|\byour? (?:\w+ )?arrest record\b|\barrest record\b|\byou (?:\w+ ){0,4}?(?:in )?trouble with the (?:police|law)\b/i,
  },
];

/** Asked about in some places and not in others: a person looks. */
const DEPENDS_ON_PLACE =
  /\b(?:criminal record|convicted|convictions?|credit (?:score|history)|military discharge|(?:how much (?:do|did) you|what(?:'s| is| was) your (?:current|last|present) (?:salary|pay))|who did you vote|your political)\b/i;

const FALSE_FRIENDS =
  /\b(?:european union|credit union|student union|union (?:types?|all|quer(?:y|ies)|sets?|find)|parent (?:company|class|table|component|node|process|folder|directory|organisation)s?|(?:child|children|parent)(?:'s)? (?:and \w+ )?(?:components?|tables?|nodes?|class(?:es)?|process(?:es)?|ward|services?|books?|homes?|hospital|protection|clothing)|single (?:page|sign|source|point|threaded|tenant)|health (?:and safety|checks?|care|insurance industry|sector|endpoints?|data|apps?)|healthcare|mental health (?:services?|patients?|ward|nurs\w+|support|charity)|cross[- ]origin|family (?:of|business|law|doctor|support)|product famil(?:y|ies)|your (?:users?|customers?|clients?|patients?|pupils?|students?|residents?|team|company|employer|data|app|service|product|code|system|software)(?:'s?|s'?)? (?:age|health|family|children|nationality|religion|origin|native language)|race conditions?|human race|driving licen[cs]e)\b/gi;

const LAWFUL =
  /\b(?:(?:legally )?(?:authori[sz]ed|entitled|eligible|allowed|permitted|right|permit|visa) to work|with(?:out| or without)[^?]{0,20}(?:adjustments?|accommodations?)|(?:any|need|require)\w* (?:\w+ )?(?:adjustments?|accommodations?)|(?:at least|over|older than|of) (?:16|18|21|sixteen|eighteen|twenty[- ]one)|voluntary|equal opportunit\w+|monitoring form)\b/i;

/** Something that wants an answer, also where speech was written down without question marks. */
const ASKS =
  /\?|\b(?:do|did|are|were|have|has|is|was|can|could|will|would|does|may|might) (?:you|your|i ask)\b|\b(?:what|how|when|where|which|who|why)\b|\b(?:tell me|i take it|i assume|i guess|i suppose|i(?:'d| would) (?:like|love) to know|just curious|wonder(?:ing)?|may i ask|presumably|so you(?:'re| are))\b/i;

export interface UnlawfulQuestion {
  said: Said;
  topic: string;
  isCertain: boolean;
}

/** Questions of an interviewer that must not be asked, and those that a person has to look at. */
export async function unlawfulQuestions(sentences: readonly Said[]): Promise<UnlawfulQuestion[]> {
  const asked = sentences
    .map((said) => ({ ...said, plain: said.plain.replace(FALSE_FRIENDS, '…') }))
    .filter(({ plain }) => ASKS.test(plain) && !LAWFUL.test(plain));
  const examples = { own: UNLAWFUL_EXEMPLARS, others: LAWFUL_EXEMPLARS };
  const near = await nearSentences(asked, examples, () => false, QUESTION_NEARNESS);
  return asked.flatMap((said): UnlawfulQuestion[] => {
    const topic = TOPICS.find((one) => one.asked.test(said.plain))?.topic;
    if (topic !== undefined) return [{ said, topic, isCertain: said.isUnderstood }];
    const isDoubtful = DEPENDS_ON_PLACE.test(said.plain) || near.some((one) => one.said === said);
    return isDoubtful ? [{ said, topic: 'what may be no matter of an interview', isCertain: false }] : [];
  });
}
