import { applicationIntent, type ApplicationForm, type Asker } from './application-intent.js';

const nothing: ApplicationForm = { candidateEmail: null, candidateName: null, source: null, coverLetter: null };
const named = { ...nothing, candidateEmail: 'amara@example.org', candidateName: 'Amara Osei' };
const outsider: Asker = { isMember: false, mayHire: false, isOwnRole: false };
const recruiter: Asker = { isMember: true, mayHire: true, isOwnRole: true };

describe('a request to add an application', () => {
  it('is somebody applying for themselves when it names nobody', () => {
    const form = { ...nothing, coverLetter: 'I like ward work.' };
    expect(applicationIntent(form, outsider)).toEqual({ kind: 'apply', coverLetter: 'I like ward work.' });
  });

  it('is staff adding somebody when it names somebody', () => {
    expect(applicationIntent({ ...named, source: 'referral' }, recruiter)).toEqual({
      kind: 'add_candidate',
      email: 'amara@example.org',
      fullName: 'Amara Osei',
      source: 'referral',
    });
  });

  it('of somebody without an organisation may not name anybody, not even themselves', () => {
    const intent = applicationIntent({ ...named, source: 'a friend' }, outsider);
    expect(intent.kind === 'invalid' && intent.fields.map(({ field }) => field)).toEqual([
      'candidate_email',
      'candidate_name',
      'source',
    ]);
  });

  it('of staff to their own role tells what is missing instead of making them applicants', () => {
    const intent = applicationIntent(nothing, recruiter);
    expect(intent.kind === 'invalid' && intent.fields.map(({ field }) => field)).toEqual([
      'candidate_email',
      'candidate_name',
    ]);
  });

  it('of staff may not speak for the candidate', () => {
    const intent = applicationIntent({ ...named, coverLetter: 'Take me' }, recruiter);
    expect(intent.kind === 'invalid' && intent.fields.map(({ field }) => field)).toEqual(['cover_letter']);
  });

  it('of a member who only reads is not allowed', () => {
    expect(applicationIntent(named, { ...recruiter, mayHire: false })).toEqual({ kind: 'not_allowed' });
  });

  it("of a member to another organisation's role is their own application", () => {
    expect(applicationIntent(nothing, { ...recruiter, isOwnRole: false })).toEqual({
      kind: 'apply',
      coverLetter: null,
    });
  });
});
