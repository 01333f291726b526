import { EnumField, PageQuery, TextField } from '#libs/http';
import { VERDICTS, type Verdict } from '../entities/flag-verdict.entity.js';

/** What a person makes of an integrity flag. */
export class VerdictRequest {
  @EnumField(VERDICTS, { description: 'Whether there is something to it. It never changes a score.' })
  verdict!: Verdict;

  @TextField({ description: 'Why.', max: 2_000, optional: true })
  note?: string;
}

/** Which flags. */
export class ListFlagsQuery extends PageQuery {
  @EnumField(['none', ...VERDICTS], {
    description: 'Only those with this newest verdict; `none`: nobody has judged them.',
    optional: true,
  })
  verdict?: Verdict | 'none';
}
