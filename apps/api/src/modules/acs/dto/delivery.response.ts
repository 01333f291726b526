import { IntegerField, TextField } from '#libs/http';

export class DeliveryResponse {
  @IntegerField({ description: 'How many events were taken in; what came before counts too.', optional: true })
  received?: number;

  @TextField({ description: 'Only to a subscription that asks whether it is wanted here.', optional: true })
  validationResponse?: string;
}
