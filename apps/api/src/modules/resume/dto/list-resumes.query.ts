import { PageQuery, UuidField } from '#libs/http';

export class ListResumesQuery extends PageQuery {
  @UuidField({ description: 'Only those of this candidate.', optional: true })
  candidate_id?: string;
}
