import {
  BooleanField,
  DocumentField,
  EnumField,
  IntegerField,
  NumberField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
} from '#libs/http';
import { requirementCategory, type RequirementCategory } from '#libs/prompts';

/** Where a requirement stands in the posting. */
export class ExtractedSource {
  @IntegerField({ description: 'First character in the posting, from 0.', min: 0 })
  start!: number;

  @IntegerField({ description: 'Character after the last one.', min: 0 })
  end!: number;

  @TextField({ description: 'The sentence itself.', max: 60_000 })
  sentence!: string;
}

/** One point of a posting. */
export class ExtractedItem {
  @EnumField(requirementCategory.options, { description: 'What kind of point.' })
  category!: RequirementCategory;

  @TextField({ description: 'The point in few words.' })
  text!: string;

  @BooleanField({ description: 'False for what is a plus.' })
  required!: boolean;

  @IntegerField({ description: 'Years asked for.', nullable: true })
  years!: number | null;

  @ObjectField(() => ExtractedSource, { description: 'Where it comes from.' })
  source!: ExtractedSource;

  @NumberField({ description: 'How clear the reading is, 0 to 1; below 0.3 please check.', min: 0, max: 1 })
  margin!: number;
}

/** What a job description asks for. A proposal to correct, never used silently. */
export class RequirementsResponse {
  @TextListField({ description: 'Skills that are required.' })
  required_skills!: string[];

  @TextListField({ description: 'Skills that are a plus.' })
  preferred_skills!: string[];

  @IntegerField({ description: 'The most years of experience that are asked for.', nullable: true })
  experience_years!: number | null;

  @TextListField({ description: 'Degrees and training.' })
  education_requirements!: string[];

  @TextListField({ description: 'Certificates and registrations.' })
  certifications!: string[];

  @TextListField({ description: 'What the person will do.' })
  responsibilities!: string[];

  @TextListField({ description: 'How the person works with others.' })
  key_competencies!: string[];

  @ObjectListField(() => ExtractedItem, { description: 'Every point with the sentence it came from.' })
  items!: ExtractedItem[];

  @TextListField({ description: 'What to know before using it.' })
  warnings!: string[];

  @DocumentField({ description: 'Engine and prompt that read it.' })
  provenance!: object;
}
