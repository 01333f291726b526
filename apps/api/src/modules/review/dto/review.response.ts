import {
  BooleanField,
  EnumField,
  IntegerField,
  NumberField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  TimeField,
  UuidField,
} from '#libs/http';
import { NamedPerson } from './verdict.response.js';

/** What a score of this height looks like. */
export class ReviewAnchor {
  @NumberField({ description: 'The score, 0 to 100.' })
  level!: number;

  @TextField({ description: 'What an answer of this kind is like.', max: 1_000 })
  description!: string;
}

/** One thing that the interview is scored by. */
export class ReviewCriterion {
  @TextField({ description: 'Name.' })
  name!: string;

  @TextField({ description: 'What is meant by it.', max: 1_000, nullable: true })
  description!: string | null;

  @NumberField({ description: 'Share of the overall score.' })
  weight!: number;

  @ObjectListField(() => ReviewAnchor, { description: 'What scores look like, lowest first.' })
  anchors!: ReviewAnchor[];
}

/** One message, with names hidden. */
export class ReviewMessage {
  @UuidField({ description: 'Id of the message.' })
  id!: string;

  @EnumField(['ai', 'candidate'], { description: 'Who speaks.' })
  speaker!: 'ai' | 'candidate';

  @TextField({ description: 'What is said; `[name]`, `[e-mail]`, `[phone]` and `[link]` stand for what is hidden.' })
  content!: string;
}

/** Words of the candidate, as the review shows them. */
export class ReviewQuote {
  @UuidField({ description: 'The message they stand in.' })
  message_id!: string;

  @IntegerField({ description: 'First character, from 0, in UTF-16 units of the text as the review shows it.' })
  start!: number;

  @IntegerField({ description: 'Character after the last one.' })
  end!: number;

  @TextField({ description: 'The words themselves.', max: 8_000 })
  text!: string;
}

/** What the reviewer thinks of one dimension. */
export class ReviewScore {
  @TextField({ description: 'Name of the dimension.' })
  dimension!: string;

  @NumberField({ description: '0 to 100; null when the answers do not allow one.', nullable: true })
  score!: number | null;

  @TextField({ description: 'Why there is no score.', max: 1_000, nullable: true })
  reason!: string | null;

  @TextField({ description: 'Whatever else there is to say.', max: 4_000, nullable: true })
  note!: string | null;

  @ObjectListField(() => ReviewQuote, { description: 'What it rests on.' })
  quotes!: ReviewQuote[];
}

/** Reviewer and engine side by side. */
export class ReviewComparison {
  @TextField({ description: 'Name of the dimension.' })
  dimension!: string;

  @NumberField({ description: "The reviewer's score.", nullable: true })
  reviewer_score!: number | null;

  @NumberField({ description: "The engine's score; null for insufficient evidence.", nullable: true })
  engine_score!: number | null;

  @NumberField({ description: "The reviewer's minus the engine's; null unless both gave one.", nullable: true })
  difference!: number | null;
}

/** What the engine said, beside what the reviewer said. */
export class ReviewEngine {
  @UuidField({ description: 'The assessment it is compared with: the newest when the review was submitted.' })
  assessment_id!: string;

  @IntegerField({ description: 'Its version.' })
  version!: number;

  @NumberField({ description: 'Its overall score.', nullable: true })
  overall_score!: number | null;

  @ObjectListField(() => ReviewComparison, { description: "In the rubric's order." })
  dimensions!: ReviewComparison[];
}

/** A second opinion with what it is about. */
export class ReviewResponse {
  @UuidField({ description: 'Id of the review.' })
  id!: string;

  @UuidField({ description: 'The interview it is about.' })
  interview_id!: string;

  @UuidField({ description: 'Who reviews; null once that account was erased.', nullable: true })
  reviewer_id!: string | null;

  @EnumField(['draft', 'submitted'], { description: 'A submitted review cannot be changed.' })
  status!: 'draft' | 'submitted';

  @BooleanField({
    description:
      'Whether the reviewer had opened an assessment of this interview before. Such a review does not count for agreement. The overall score beside an application is not tracked.',
  })
  saw_assessment_before!: boolean;

  @TextListField({ description: 'What is hidden from the reviewer.' })
  hidden!: string[];

  @TextField({ description: 'The role that the interview is for.' })
  role_title!: string;

  @ObjectListField(() => ReviewCriterion, { description: 'The rubric that the interview is scored by.' })
  criteria!: ReviewCriterion[];

  @ObjectListField(() => ReviewMessage, { description: 'Questions and answers in order.', maxItems: 1_000 })
  transcript!: ReviewMessage[];

  @ObjectListField(() => ReviewScore, { description: "The reviewer's scores so far." })
  scores!: ReviewScore[];

  @TimeField({ description: 'When it was submitted.', nullable: true })
  submitted_at!: string | null;

  @ObjectField(() => ReviewEngine, {
    description: "The engine's scores; null until the review is submitted, and when there were none then.",
    nullable: true,
  })
  engine!: ReviewEngine | null;
}

/** A second opinion in a list, without what it says. */
export class ListedReview {
  @UuidField({ description: 'Id of the review.' })
  id!: string;

  @ObjectField(() => NamedPerson, { description: 'Who reviews; null once that account was erased.', nullable: true })
  reviewer!: NamedPerson | null;

  @EnumField(['draft', 'submitted'], { description: 'Only your own is told while it is a draft.' })
  status!: 'draft' | 'submitted';

  @BooleanField({ description: 'Whether the reviewer had opened an assessment of this interview before.' })
  saw_assessment_before!: boolean;

  @TimeField({ description: 'When it was submitted.', nullable: true })
  submitted_at!: string | null;
}

/** Second opinions about an interview. */
export class ReviewListResponse {
  @ObjectListField(() => ListedReview, { description: 'Oldest first.' })
  items!: ListedReview[];

  @TextField({ description: 'Always null.', nullable: true })
  next_cursor!: string | null;
}

/** How far people and engine agree about one dimension. */
export class DimensionAgreementResponse {
  @TextField({ description: 'Name of the dimension.' })
  dimension!: string;

  @IntegerField({ description: 'Pairs of scores that the figures rest on.' })
  n!: number;

  @IntegerField({ description: 'Times that one of the two, or both, found too little evidence for a score.' })
  without_both_scores!: number;

  @NumberField({ description: 'Mean absolute difference in points.', nullable: true })
  mean_absolute_difference!: number | null;

  @NumberField({ description: "Pearson's correlation; null with fewer than two pairs or no spread.", nullable: true })
  pearson!: number | null;

  @NumberField({ description: "Spearman's correlation of ranks.", nullable: true })
  spearman!: number | null;

  @NumberField({
    description: "Cohen's kappa with linear weights over the bands weak (below 45), solid (to 70) and strong.",
    nullable: true,
  })
  weighted_kappa!: number | null;
}

/** How far people who scored blind and the engine agree about a role's interviews. */
export class AgreementResponse {
  @UuidField({ description: 'The role.' })
  job_role_id!: string;

  @IntegerField({ description: 'Submitted reviews that were blind to the end; only these count.' })
  blind_reviews!: number;

  @IntegerField({ description: 'Submitted reviews by people who had opened an assessment before; left out.' })
  excluded_reviews!: number;

  @ObjectListField(() => DimensionAgreementResponse, { description: 'Per dimension.' })
  dimensions!: DimensionAgreementResponse[];
}
