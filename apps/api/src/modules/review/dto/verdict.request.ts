import { EnumField, TextField } from '#libs/http';
import { VERDICTS, type Verdict } from '../entities/flag-verdict.entity.js';

/** What a person makes of an integrity flag. */
export class VerdictRequest {
  @EnumField(VERDICTS, { description: 'Whether there is something to it. It never changes a score.' })
  verdict!: Verdict;

  @TextField({ description: 'Why.', max: 2_000, optional: true })
  note?: string;
}
