import { TextField } from '#libs/http';
import { LONGEST_SPOKEN_TEXT } from '#libs/providers';

/** A text to be spoken. */
export class SynthesisRequest {
  @TextField({ description: 'What is to be said.', min: 1, max: LONGEST_SPOKEN_TEXT, example: 'Good morning, Amara.' })
  text!: string;

  @TextField({
    description: "Whose voice; the engine's first one when left out.",
    min: 1,
    max: 100,
    optional: true,
    example: 'slt',
  })
  voice?: string;
}
