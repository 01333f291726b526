import { TextField, UrlField } from '#libs/http';

/** Something to work on. */
export class FeedbackGap {
  @TextField({ description: 'What the role asks for; null for advice on any resume.', max: 500, nullable: true })
  requirement!: string | null;

  @TextField({ description: 'What it is about, in a few words.', min: 1, max: 300 })
  title!: string;

  @TextField({ description: 'What to add or to change.', min: 1, max: 1_000 })
  advice!: string;

  @TextField({ description: 'The words of the resume that it is about.', max: 600, nullable: true })
  quote!: string | null;
}

/** Something to go to. */
export class FeedbackResource {
  @TextField({ description: 'What it is called.', min: 1, max: 200 })
  title!: string;

  @TextField({ description: 'What it is good for.', min: 1, max: 500 })
  description!: string;

  @UrlField({ description: 'Where it is; null for what everybody finds near them.', nullable: true })
  url!: string | null;
}
