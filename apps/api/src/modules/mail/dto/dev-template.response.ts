import { TextListField } from '#libs/http';

export class DevTemplateListResponse {
  @TextListField({ description: 'Names; `/dev/mail/templates/{name}` shows one.', example: ['layout.plain'] })
  items!: string[];
}
