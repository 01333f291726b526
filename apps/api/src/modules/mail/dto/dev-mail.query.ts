import { IntegerField } from '#libs/http';

export class DevMailQuery {
  @IntegerField({ description: 'How many mails, 1 to 200.', min: 1, max: 200, optional: true, fromQuery: true })
  limit?: number;
}
