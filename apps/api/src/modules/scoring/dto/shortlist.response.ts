import {
  BooleanField,
  IntegerField,
  NumberField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  TimeField,
  UuidField,
} from '#libs/http';
import { PersonResponse } from './human-override.response.js';

/** Words of the candidate at their place in the transcript, or only the place once the words were erased. */
export class ShortlistQuote {
  @UuidField({ description: 'The message they stand in.' })
  message_id!: string;

  @IntegerField({ description: 'First character, from 0, in UTF-16 units.', min: 0 })
  start!: number;

  @IntegerField({ description: 'Character after the last one.', min: 0 })
  end!: number;

  @TextField({ description: 'The words themselves; null once they were erased.', max: 8_000, nullable: true })
  text!: string | null;
}

/** A criterion that speaks for a candidate. */
export class ShortlistReason {
  @TextField({ description: 'Name of the criterion in the rubric.' })
  dimension!: string;

  @NumberField({ description: '0 to 100.', min: 0, max: 100 })
  score!: number;

  @ObjectField(() => ShortlistQuote, { description: 'What it rests on.' })
  quote!: ShortlistQuote;
}

/** One place of a shortlist. */
export class ShortlistPlace {
  @IntegerField({ description: 'Place, from 1.', min: 1 })
  rank!: number;

  @UuidField({ description: 'The application.' })
  application_id!: string;

  @UuidField({ description: 'The interview with the transcript that the quotes stand in.', nullable: true })
  interview_id!: string | null;

  @UuidField({ description: 'The assessment that the score comes from.', nullable: true })
  assessment_id!: string | null;

  @IntegerField({ description: 'Its version.', min: 1, nullable: true })
  assessment_version!: number | null;

  @IntegerField({ description: "Version of the role's rubric that it was scored by.", min: 1, nullable: true })
  rubric_version!: number | null;

  @TextField({ description: 'What made the scores: engine, model and version of the prompt.', nullable: true })
  engine!: string | null;

  @NumberField({ description: "What counts, 0 to 100: a person's score where one was set.", min: 0, max: 100 })
  match_score!: number;

  @BooleanField({ description: 'A person set the score.' })
  human_override!: boolean;

  @NumberField({ description: "Share of the rubric's weight that has evidence.", min: 0, max: 1 })
  evidence_coverage!: number;

  @TextListField({ description: 'What speaks for them, with quotes.' })
  match_reasons!: string[];

  @ObjectListField(() => ShortlistReason, { description: 'The same, with the place of each quote in the transcript.' })
  reasons!: ShortlistReason[];

  @TextListField({ description: 'What to look at before deciding.' })
  concerns!: string[];
}

/** One shortlisted application. */
export class ShortlistCandidate extends ShortlistPlace {
  @TextField({ description: 'Who.' })
  candidate_name!: string;
}

/** One place of an earlier shortlist, with what has happened since. */
export class ShortlistEntryResponse extends ShortlistPlace {
  @TextField({ description: 'Who; null once the application was erased.', nullable: true })
  candidate_name!: string | null;

  @BooleanField({ description: 'The application was erased since.' })
  is_erased!: boolean;

  @UuidField({ description: 'An assessment that counts instead by now; null while there is none.', nullable: true })
  newer_assessment_id!: string | null;

  @NumberField({ description: 'What counts by now.', min: 0, max: 100, nullable: true })
  score_now!: number | null;

  @TextField({ description: 'Status of the application by now; null once it was erased.', nullable: true })
  application_status!: string | null;
}

/** What a shortlist was made from. */
export class ShortlistCounts {
  @IntegerField({ description: "Version of the role's rubric that counted then.", min: 1 })
  rubric_version!: number;

  @IntegerField({ description: 'How many at most were asked for.', min: 1 })
  max_candidates!: number;

  @NumberField({ description: 'Scores below this were left out.', min: 0, max: 100 })
  min_score!: number;

  @IntegerField({ description: 'How many assessed applications were compared.', min: 0 })
  total_evaluated!: number;

  @IntegerField({ description: 'How many of these were left out for their score.', min: 0 })
  below_min_score!: number;

  @IntegerField({ description: 'Applications that have no score yet.', min: 0 })
  not_assessed!: number;

  @TimeField({ description: 'When it was made.' })
  generated_at!: string;
}

/** The best assessed applications. A person decides. */
export class ShortlistResponse extends ShortlistCounts {
  @UuidField({ description: 'Under this id the shortlist can be read again as it is now.' })
  shortlist_id!: string;

  @TextListField({
    description: 'Where places rest on different rubrics or engines, so that their scores do not compare well.',
  })
  warnings!: string[];

  @ObjectListField(() => ShortlistCandidate, {
    description:
      'Best score first; of equals whose score rests on more evidence, then who applied earlier, then by id.',
  })
  candidates!: ShortlistCandidate[];
}

/** An earlier shortlist in a list. */
export class ShortlistListItem extends ShortlistCounts {
  @UuidField({ description: 'Id of the shortlist.' })
  id!: string;

  @UuidField({ description: 'The role.' })
  job_role_id!: string;

  @ObjectField(() => PersonResponse, { description: 'Who made it; null once erased.', nullable: true })
  created_by!: PersonResponse | null;

  @IntegerField({ description: 'How many places it has.', min: 0 })
  places!: number;
}

export class ShortlistListResponse {
  @ObjectListField(() => ShortlistListItem, { description: 'Newest first.' })
  items!: ShortlistListItem[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}

/** A shortlist as it was made. */
export class KeptShortlistResponse extends ShortlistListItem {
  @TextListField({
    description: 'Where places rest on different rubrics or engines, so that their scores do not compare well.',
  })
  warnings!: string[];

  @ObjectListField(() => ShortlistEntryResponse, { description: 'Best first, by the scores of then.' })
  entries!: ShortlistEntryResponse[];
}
