import { DomainError } from '#libs/kernel';

export const nothingToPrint = (): DomainError =>
  new DomainError('report.nothing_to_print', 'This assessment has no scores yet, so there is nothing to print.', {
    kind: 'conflict',
  });
