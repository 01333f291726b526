import { VERSION } from '#libs/config';
import type { ReviewService } from '../review/review.service.js';
import type { Block, Paper } from './drawing/paper.js';
import { moment, percent, scoreOf100 } from './wording.js';

type Explanation = Awaited<ReturnType<ReviewService['explanation']>>;
type Criterion = Explanation['criteria'][number];

const NOT_ASSESSED_AT_MS = 0;

/** What a candidate is told about their interview, as a paper to keep. */
export function toExplanationPaper(explanation: Explanation): Paper {
  const { role_title: role, organisation_name: organisation, assessed_at: assessedAt } = explanation;
  const { decision, contest } = explanation;
  const made = assessedAt === null ? 'not assessed yet' : moment(new Date(assessedAt));
  return {
    title: `How your interview was judged: ${role}`,
    language: 'en',
    madeAtMs: assessedAt === null ? NOT_ASSESSED_AT_MS : Date.parse(assessedAt),
    header: { left: `How your interview was judged · ${role}`, right: organisation ?? 'Practice' },
    footer: [`Interview ${explanation.interview_id}, assessed ${made} · Talenti ${VERSION}`],
    blocks: [
      { kind: 'heading', level: 1, text: 'How your interview was judged' },
      {
        kind: 'facts',
        rows: [
          ['Role', organisation === null ? role : `${role}, ${organisation}`],
          ['Assessed', made],
          ['Overall score', scoreOf100(explanation.overall_score)],
        ],
      },
      {
        kind: 'notice',
        tone: 'plain',
        text: [decision.who_decides, explanation.engine_statement ?? ''].join(' ').trim(),
      },
      ...dated('A person has decided about your application', decision.decided_at),
      ...dated('A person has overruled the engine', decision.overruled_at),
      { kind: 'heading', level: 2, text: 'What you were judged by' },
      { kind: 'text', text: explanation.how_scored },
      ...explanation.criteria.flatMap(criterionPart),
      ...letter(explanation.feedback),
      { kind: 'heading', level: 2, text: 'What does not count' },
      { kind: 'list', items: explanation.not_used },
      { kind: 'heading', level: 2, text: 'If you think the result is wrong' },
      { kind: 'text', text: contest.how },
      ...dated('Possible until', contest.until),
    ],
  };
}

function dated(what: string, at: string | null): Block[] {
  return at === null ? [] : [{ kind: 'text', tone: 'quiet', text: `${what}: ${moment(new Date(at))}` }];
}

function criterionPart({ name, description, weight, meaning, heard }: Criterion): Block[] {
  return [
    { kind: 'heading', level: 3, text: name },
    {
      kind: 'text',
      tone: 'quiet',
      text: [...(description === null ? [] : [description]), `weight ${percent(weight)}`].join(' · '),
    },
    { kind: 'text', text: meaning },
    ...heard.map(({ text }): Block => ({ kind: 'quote', text, source: 'Your words' })),
  ];
}

function letter(feedback: string | null): Block[] {
  return feedback === null
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Feedback' },
        { kind: 'text', text: feedback },
      ];
}
