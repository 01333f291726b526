import { DomainError } from '#libs/kernel';

export const noTranscript = (): DomainError => new DomainError('scoring.no_transcript', 'No transcript available');
