import { DomainError } from '#libs/kernel';

const conflict = (code: string, detail: string): DomainError => new DomainError(code, detail, { kind: 'conflict' });

export const notOffered = (): DomainError =>
  new DomainError('sample_data.not_offered', 'Sample data is switched off on this server (SAMPLE_DATA).', {
    kind: 'forbidden',
  });

export const alreadyThere = (): DomainError =>
  conflict('sample_data.exists', 'This organisation holds sample data already.');

export const underWay = (): DomainError =>
  conflict('sample_data.under_way', 'The sample data is being filled in or removed at the moment.');

/** The process stops; whoever takes the job next goes on. */
export const interrupted = (): DomainError =>
  conflict('sample_data.interrupted', 'The server stopped in between; it goes on by itself.');

export const tooSlow = (): DomainError =>
  new DomainError('sample_data.too_slow', 'What was asked of the engines did not arrive in time.', {
    kind: 'timed_out',
  });

export const nobodyAsked = (): DomainError =>
  conflict('sample_data.nobody', 'Whoever asked for it does not administer the organisation any more.');
