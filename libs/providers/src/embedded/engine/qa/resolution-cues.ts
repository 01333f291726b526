/** What somebody says who has a problem, beyond not wanting to pay or having been called by mistake. */
export const PROBLEM_STATED =
  /\b(?:stopp?ed working|(?:does|do|did|has|have|is|are|was|were)(?: not|n't) (?:work|working|start|starting|turn|turning|arrive|arrived|come|connect|receive|received|been delivered|show|load|let me)\b|(?:i|we) (?:cannot|can't|could not|couldn't) (?!pay\b|afford\b|do that\b|complain\b|say\b|wait\b)\w+|broken\b|(?:is|it's|am|are) missing\b|something(?:'s| is) wrong|charged (?:me )?(?:twice|too much|again)|overcharged|(?:a|the|another|this|real|have|with) (?:\w+ )?(?:problem|issue|fault|error)s?\b|keeps? (?:losing|crashing|dropping|stopping|cutting|freezing|failing)|never (?:got|arrived|received|came)|blocked|locked out|damaged|took money|cracked|leak(?:s|ing)\b|faulty|trouble with|double charge|days? (?:late|without)|(?:error|fault) (?:code|\d))/i;

/** The agent says what was done about it. */
export const FIX_STATED =
  /\b(?:i(?:'ve| have)(?: just| now)?|we(?:'ve| have)(?: just| now)?|(?:has|have) (?:now |just )?been|is now|it was|(?:it|that)(?:'s| is) (?:now |all |been )?)\s?(?:\w+ ){0,3}?(?:ordered|sent|refunded|replaced|cancelled|canceled|reset|fixed|booked|changed|corrected|credited|unlocked|unblocked|activated|updated|arranged|removed|resolved|sorted|repaired|restored|handed|found|reversed|done)\b|\b(?:replacement|refund)\b/i;

/** The customer says that it is settled. */
export const SETTLED =
  /\b(?:that|this|it|everything|which)(?:'s| is| has| did)? (?:\w+ )?(?:sorts?|sorted|solves?|solved|fixed|fixes|works|worked|working|resolved|done the trick|helped|back on|settled|stopped(?! working))\b|\b(?:problem|issue) (?:is )?(?:solved|fixed|sorted|gone)\b|\bworks (?:now|again|fine|perfectly)\b|\b(?:i can|i'm able to) (?:now )?(?:see|log in|get in|access|use) (?:it|the|that|again|now|in|my)\b|\bi(?:'m| am) (?:back )?in (?:again|now)\b/i;

/** Either side says that it is still open. */
export const STILL_OPEN = {
  customer:
    /\bstill (?:does|do|can|have|has|is|are|not|no|nothing|broken|waiting|blocked)\b|\bno help\b|\bnot (?:good enough|helpful|happy|solved|fixed|acceptable|what i)\b|\b(?:going|want|have) to complain\b|\b(?:complaint|ombudsman)\b|\bso (?:i|you) (?:still )?(?:cannot|can't|won't|will not)\b|\b(?:does|do|did)(?: not|n't) help\b|\bstill (?:\w+ )?(?:cannot|can't|doesn't|don't|isn't)\b|\bnothing (?:has )?changed\b|\bstill \w+ing\b|\bhad enough of\b|\bi just wait\b|\bso (?:i|you) (?:cannot|can't) tell\b|\bnobody (?:is going to|will|can|wants to) help\b|\b(?:speak|talk) to (?:a|your) (?:supervisor|manager)\b/i,
  agent:
    /\b(?:nothing|not much) (?:else |more )?(?:that )?(?:we|i) can (?:do|see)\b|\b(?:we|i) (?:cannot|can't) (?:help|do anything|solve|fix|refund)\b|\bstays? (?:blocked|locked|closed|open)\b|\bnot today\b|\bi(?:'m| am) afraid (?:so|not)\b|\bearliest (?:\w+ ){0,3}is\b/i,
} as const;
