import {
  BooleanField,
  EnumField,
  IntegerField,
  NumberField,
  ObjectField,
  ObjectListField,
  TextField,
  UuidField,
} from '#libs/http';
import { APPLICATION_STATUSES, type ApplicationStatus } from '../../recruitment/recruitment.service.js';

const meanField = (): PropertyDecorator =>
  NumberField({ description: 'Mean of the scores, 0 to 100; null without one.', min: 0, max: 100, nullable: true });
const countField = (what: string): PropertyDecorator => IntegerField({ description: `${what}.`, min: 0 });
const hoursField = (what: string): PropertyDecorator =>
  NumberField({ description: `${what}, in hours; null without a decision.`, min: 0, nullable: true });
const smallField = (): PropertyDecorator =>
  BooleanField({ description: 'Fewer than five people: the figure says more about them than about anything else.' });

/** How many applications got somewhere. */
export class FunnelStepResponse {
  @EnumField(APPLICATION_STATUSES, { description: 'The status.' })
  status!: ApplicationStatus;

  @countField('Applications that ever had it')
  count!: number;
}

/** One bar of a histogram. */
export class ScoreBinResponse {
  @NumberField({ description: 'Lowest score of the bin.' })
  from!: number;

  @NumberField({ description: 'Where the next bin begins; the last one holds 100 too.' })
  to!: number;

  @countField('Interviews whose overall score lies there')
  count!: number;
}

/** How the overall scores of interviews lie. */
export class ScoreDistributionResponse {
  @ObjectListField(() => ScoreBinResponse, { description: 'Ten bins, lowest first.' })
  bins!: ScoreBinResponse[];

  @countField('Interviews with an overall score')
  count!: number;

  @countField('People who gave them')
  people!: number;

  @meanField()
  mean!: number | null;

  @smallField()
  is_small!: boolean;

  @countField('Interviews that were assessed and had too little evidence for an overall score')
  insufficient_count!: number;

  @countField('Interviews that are completed and not assessed so far')
  waiting_count!: number;
}

/** What the interviews for one role say about one criterion. */
export class CriterionInsightResponse {
  @UuidField({ description: 'The role.' })
  job_role_id!: string;

  @TextField({ description: 'Its title.' })
  job_title!: string;

  @TextField({ description: 'The criterion, as the rubric names it.' })
  criterion!: string;

  @meanField()
  mean!: number | null;

  @countField('Interviews with a score')
  count!: number;

  @countField('People who gave them')
  people!: number;

  @smallField()
  is_small!: boolean;

  @NumberField({ description: 'Share of interviews with too little evidence for a score, 0 to 1.', min: 0, max: 1 })
  insufficient_share!: number;
}

/** How long it took people to decide. */
export class WaitingInsightResponse {
  @countField('Applications with a decision')
  count!: number;

  @hoursField('Half were decided within')
  median_hours!: number | null;

  @hoursField('Nine in ten were decided within')
  p90_hours!: number | null;

  @smallField()
  is_small!: boolean;
}

/** Time to the first decision of the organisation: shortlisted, offered or rejected. Withdrawals are none. */
export class DecisionInsightResponse {
  @ObjectField(() => WaitingInsightResponse, { description: 'From the application.' })
  from_application!: WaitingInsightResponse;

  @ObjectField(() => WaitingInsightResponse, { description: 'From the last interview completed before.' })
  from_interview!: WaitingInsightResponse;
}

/** How far invitations led. */
export class InvitationInsightResponse {
  @countField('Applications with an invitation that went out')
  invited!: number;

  @countField('Of these, with an invitation that was opened')
  opened!: number;

  @countField('Of these, with an invitation that was accepted')
  accepted!: number;

  @countField('Of these, with a completed interview')
  completed!: number;
}

/** How hiring goes. */
export class InsightsResponse {
  @ObjectListField(() => FunnelStepResponse, { description: 'Every status, in the order of hiring.' })
  funnel!: FunnelStepResponse[];

  @ObjectField(() => ScoreDistributionResponse, { description: 'Overall scores.' })
  scores!: ScoreDistributionResponse;

  @ObjectListField(() => CriterionInsightResponse, {
    description: 'Criteria by role, in the order of the roles and their rubrics.',
    maxItems: 10_000,
  })
  criteria!: CriterionInsightResponse[];

  @ObjectField(() => DecisionInsightResponse, { description: 'Time to a decision.' })
  time_to_decision!: DecisionInsightResponse;

  @ObjectField(() => InvitationInsightResponse, { description: 'Invitations.' })
  invitations!: InvitationInsightResponse;
}
