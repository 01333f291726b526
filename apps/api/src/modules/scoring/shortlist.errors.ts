import { DomainError } from '#libs/kernel';

export const namedTwice = (): DomainError =>
  new DomainError('request.invalid', 'Please check: application_ids.', {
    kind: 'invalid',
    fields: [{ field: 'application_ids', message: 'must name each application once' }],
  });
