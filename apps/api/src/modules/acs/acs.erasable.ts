import { Injectable } from '@nestjs/common';
import { Database, PersonalRows } from '#libs/database';
import type { ErasureOutcome, ErasureSubject } from '#libs/kernel';
import { Calls } from '#libs/providers';
import { AcsService } from './acs.service.js';
import { IdentityRepository } from './identity.repository.js';

const OF_PERSON = 'candidate_id = $1';

/** A person's calls: the recordings here and with the service, then what is known of the calls, then who they were there. */
@Injectable()
export class AcsErasable extends PersonalRows {
  readonly feature = 'acs';
  readonly personalTables = [
    { table: 'acs_recording_parts', retentionClass: 'recording' },
    { table: 'acs_events', retentionClass: 'technical' },
    { table: 'acs_calls', retentionClass: 'technical' },
    { table: 'acs_identities', retentionClass: 'technical' },
  ] as const;

  constructor(
    database: Database,
    private readonly acs: AcsService,
    private readonly identities: IdentityRepository,
    private readonly calls: Calls,
  ) {
    super(database);
  }

  async erase({ userId: candidateId, kind }: ErasureSubject): Promise<ErasureOutcome[]> {
    const blobs = await this.acs.forgetRecordings({ candidateId });
    // The rows of the parts stay: they keep a repetition of old news from bringing the recording back.
    if (kind === 'recordings_only') {
      const [recordings] = this.personalTables;
      return [{ ...recordings, action: 'deleted', rows: blobs, blobs, reason: null }];
    }
    await this.acs.hangUpAll({ candidateId });
    const known = await this.identities.find({ candidateId });
    if (known?.identity) await this.calls.deleteIdentity(known.identity);
    const values = [candidateId];
    const ofTheirCalls = `call_id in (select id from acs_calls where ${OF_PERSON}) or news->>'from' = $2`;
    return [
      await this.delete('acs_recording_parts', { where: OF_PERSON, values, blobs }),
      await this.delete('acs_events', { where: ofTheirCalls, values: [candidateId, known?.identity ?? ''] }),
      await this.delete('acs_calls', { where: OF_PERSON, values }),
      await this.delete('acs_identities', { where: 'user_id = $1', values }),
    ];
  }

  override async disclose({ userId }: Omit<ErasureSubject, 'kind'>): Promise<Record<string, object[]>> {
    const which = { where: OF_PERSON, values: [userId] };
    const places = ['content_location', 'delete_location', 'blob_key', 'document_id'];
    return {
      acs_calls: await this.show('acs_calls', which),
      acs_recording_parts: await this.show('acs_recording_parts', which, places),
    };
  }
}
