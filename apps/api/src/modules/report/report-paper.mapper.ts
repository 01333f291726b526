import { VERSION } from '#libs/config';
import { effectiveScore } from '../scoring/scoring.service.js';
import type { Block, Paper } from './drawing/paper.js';
import type { ReportMaterial } from './use-cases/gather-report.js';
import { moment, percent, scoreOf100 } from './wording.js';

type Dimension = ReportMaterial['whole']['dimensions'][number];
type Override = ReportMaterial['whole']['overrides'][number];
type Quote = Dimension['citedQuotes'][number];
type JudgedFlag = ReportMaterial['flags'][number];

const INTEGRITY_NOTE =
  'These are hints for a person to look at. They are made apart from the scores and are never part of a score. Each of ' +
  'them can have an innocent reason.';
const LEGEND =
  'Bar: score from 0 to 100. Thin line under the bar: how sure the engine is, from 0 to 1. Dashed: not enough evidence; it ' +
  'counts neither for nor against.';
const TOTAL_RULE =
  'The overall score is the average of the scored criteria by their weights. A criterion without evidence is left out of it.';
const NOBODY = 'somebody whose account was erased';

const DECISIONS = { advance: 'go on with the candidate', hold: 'wait', decline: 'do not go on' } as const;
const PASS_NAMES = {
  scores: 'Scores',
  integrity: 'Integrity check',
  reasoning: 'Reasoning and feedback',
  actions: 'Recommended steps',
} as const;

/** The report of an assessment as a paper for staff. */
export function toReportPaper(material: ReportMaterial, withTranscript: boolean): Paper {
  const { whole, application } = material;
  const { assessment } = whole;
  const madeAt = assessment.generatedAt ?? assessment.createdAt;
  const hash = assessment.outputHash === null ? '' : ` · output SHA-256 ${assessment.outputHash.slice(0, 16)}…`;
  return {
    title: `Interview report: ${application.candidateName}, ${application.jobRole.title}`,
    language: 'en',
    madeAtMs: madeAt.getTime(),
    header: {
      left: `${application.candidateName} · ${application.jobRole.title}`,
      right: application.organisation.name,
    },
    footer: [
      `Assessment ${assessment.id}, version ${assessment.version}, made ${moment(madeAt)}`,
      `Talenti ${VERSION}${hash}`,
    ],
    blocks: [
      ...beginning(material, madeAt),
      ...summary(material),
      ...chart(whole.dimensions),
      ...whole.dimensions.flatMap((dimension) => dimensionPart(dimension, numbersOf(material))),
      ...listed('Strengths', assessment.strengths),
      ...listed('What stayed thin', assessment.weaknesses),
      ...listed('Possible next steps', assessment.recommendedActions),
      ...integrityPart(material),
      ...originPart(material),
      ...(withTranscript ? transcriptPart(material) : []),
    ],
  };
}

function beginning({ whole, record, application }: ReportMaterial, madeAt: Date): Block[] {
  const { assessment } = whole;
  return [
    { kind: 'heading', level: 1, text: 'Interview report' },
    {
      kind: 'facts',
      rows: [
        ['Candidate', application.candidateName],
        ['Role', `${application.jobRole.title}, ${application.organisation.name}`],
        ['Interview completed', record.completedAt ? moment(record.completedAt) : 'not completed'],
        ['Assessment', `version ${assessment.version}, made ${moment(madeAt)}, ${assessment.status}`],
      ],
    },
    {
      kind: 'notice',
      tone: 'plain',
      text:
        `A person at ${application.organisation.name} decides. This report is material for them, not a decision. ` +
        (assessment.provenance?.passes.scores?.statement ?? ''),
    },
    ...(assessment.problem === null
      ? []
      : [{ kind: 'notice', tone: 'warning', text: assessment.problem } satisfies Block]),
  ];
}

function summary({ whole }: ReportMaterial): Block[] {
  const { assessment, overrides } = whole;
  const counting = effectiveScore(assessment.overallScore, overrides);
  return [
    { kind: 'heading', level: 2, text: 'Overall' },
    { kind: 'text', tone: 'strong', text: `Score that counts: ${scoreOf100(counting)}` },
    { kind: 'text', text: `The engine’s own: ${scoreOf100(assessment.overallScore)}. ${TOTAL_RULE}` },
    ...overrides.flatMap(overrulingPart),
    ...(assessment.narrativeSummary === null
      ? []
      : [{ kind: 'text', text: assessment.narrativeSummary } satisfies Block]),
  ];
}

function overrulingPart({ by, at, overallScore, decision, reason }: Override): Block[] {
  const said = [
    ...(overallScore === null ? [] : [`set the score to ${overallScore}`]),
    ...(decision === null ? [] : [`concluded: ${DECISIONS[decision]}`]),
  ].join(' and ');
  return [
    {
      kind: 'notice',
      tone: 'plain',
      text: `Overruled by a person. ${by?.name ?? NOBODY} ${said} on ${moment(at)}. Reason: ${reason}`,
    },
  ];
}

function chart(dimensions: readonly Dimension[]): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Scores' },
    {
      kind: 'bars',
      legend: LEGEND,
      alternative: `Scores from 0 to 100. ${dimensions.map((dimension) => `${dimension.dimension}: ${figures(dimension)}`).join('. ')}.`,
      bars: dimensions.map((dimension) => ({
        label: dimension.dimension,
        value: dimension.score,
        confidence: dimension.score === null ? null : dimension.confidence,
        note: figures(dimension),
      })),
    },
  ];
}

function figures({ score, weight, confidence }: Dimension): string {
  return score === null
    ? `insufficient evidence · weight ${percent(weight)}`
    : `${score} · weight ${percent(weight)} · confidence ${confidence}`;
}

function dimensionPart(dimension: Dimension, numbers: ReadonlyMap<string, number>): Block[] {
  const { score, weight, confidence, evidence, reasoning } = dimension;
  const heading = score === null ? 'insufficient evidence' : `${score} of 100`;
  const saysItAgain = reasoning?.includes(evidence) === true;
  return [
    { kind: 'heading', level: 3, text: `${dimension.dimension}: ${heading}` },
    { kind: 'text', tone: 'quiet', text: `Weight ${percent(weight)}, confidence ${confidence}` },
    { kind: 'text', text: saysItAgain ? reasoning : evidence },
    ...dimension.citedQuotes.map((quote) => quoted(quote, numbers)),
    ...(reasoning === null || saysItAgain ? [] : [{ kind: 'text', text: reasoning } satisfies Block]),
    ...dimension.reasoningQuotes
      .filter((quote) => !dimension.citedQuotes.some((cited) => isSameQuote(cited, quote)))
      .map((quote) => quoted(quote, numbers)),
  ];
}

const isSameQuote = (one: Quote, other: Quote): boolean =>
  one.message_id === other.message_id && one.start === other.start && one.end === other.end;

function quoted({ text, message_id }: Quote, numbers: ReadonlyMap<string, number>): Block {
  return { kind: 'quote', text, source: `Candidate, message ${numbers.get(message_id) ?? '?'}` };
}

function listed(title: string, items: readonly string[]): Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: title },
        { kind: 'list', items },
      ];
}

function integrityPart(material: ReportMaterial): Block[] {
  const { assessment } = material.whole;
  const numbers = numbersOf(material);
  return [
    { kind: 'heading', level: 2, text: 'Integrity hints: never part of the score', startsPage: true },
    { kind: 'notice', tone: 'warning', text: INTEGRITY_NOTE },
    {
      kind: 'facts',
      rows: [
        ['Hints, as a whole', assessment.antiCheatRiskLevel ?? 'not checked'],
        ['Integrity score', assessment.integrityScore === null ? 'not checked' : scoreOf100(assessment.integrityScore)],
      ],
    },
    ...(assessment.integrityScore !== null && material.flags.length === 0
      ? [{ kind: 'text', text: 'Nothing was noticed.' } satisfies Block]
      : []),
    ...material.flags.flatMap((judged) => flagPart(judged, numbers)),
  ];
}

function flagPart({ flag, verdicts }: JudgedFlag, numbers: ReadonlyMap<string, number>): Block[] {
  const messages = flag.messages.map((id) => numbers.get(id) ?? '?').join(', ');
  const [verdict] = verdicts;
  const judged = verdict
    ? `${verdict.by?.name ?? NOBODY}: ${verdict.verdict.verdict}${verdict.verdict.note === null ? '' : `. ${verdict.verdict.note}`}`
    : 'nobody has looked at it yet';
  return [
    { kind: 'heading', level: 3, text: inWords(flag.type) },
    {
      kind: 'text',
      tone: 'quiet',
      text: `Severity ${flag.severity}, confidence ${flag.confidence}${messages === '' ? '' : `, messages ${messages}`}`,
    },
    { kind: 'text', text: flag.evidence },
    ...flag.quotes.map((quote) => quoted(quote, numbers)),
    { kind: 'facts', rows: [['A person’s verdict', judged]] },
  ];
}

function inWords(type: string): string {
  const words = type.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function originPart({ whole }: ReportMaterial): Block[] {
  const { provenance, outputHash, rubricVersion } = whole.assessment;
  if (provenance === null) return [];
  const { inputs, checks } = provenance;
  return [
    { kind: 'heading', level: 2, text: 'How this assessment was made' },
    {
      kind: 'facts',
      rows: [
        ['Product', `Talenti ${provenance.product_version}`],
        ['Rubric', rubricVersion === null ? 'default rubric' : `version ${rubricVersion}`],
        ...Object.entries(PASS_NAMES).map(([pass, name]): [string, string] => [
          name,
          engineLine(provenance.passes[pass as keyof typeof PASS_NAMES]),
        ]),
        ['Left out by our checks', `${checks.quotes_dropped} quotes, ${checks.sentences_dropped.length} sentences`],
        ['SHA-256 of transcript', inputs.transcript_hash],
        ['SHA-256 of rubric', inputs.rubric_hash],
        ['SHA-256 of role', inputs.role_hash],
        ['SHA-256 of signals', inputs.signals_hash],
        ['SHA-256 of output', outputHash ?? 'none'],
      ],
    },
  ];
}

type PassOrigin = NonNullable<ReportMaterial['whole']['assessment']['provenance']>['passes']['scores'];

function engineLine(origin: PassOrigin): string {
  if (origin === null) return 'made by rules without an engine, or missing';
  const { engine, model, prompt_id, prompt_version, prompt_hash } = origin;
  return `${engine}, ${model}; prompt ${prompt_id} version ${prompt_version}, SHA-256:\n${prompt_hash}`;
}

function transcriptPart({ record }: ReportMaterial): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Appendix: transcript', startsPage: true },
    {
      kind: 'facts',
      rows: record.transcript.map(({ sequenceNumber, speaker, text }): [string, string] => [
        `${sequenceNumber} · ${speaker === 'ai' ? 'Interviewer (AI)' : 'Candidate'}`,
        text,
      ]),
    },
  ];
}

const numbersOf = ({ record }: ReportMaterial): ReadonlyMap<string, number> =>
  new Map(record.transcript.map(({ id, sequenceNumber }) => [id, sequenceNumber]));
