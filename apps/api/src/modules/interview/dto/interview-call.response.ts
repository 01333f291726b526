import { EnumField, IntegerField, ObjectListField, TextField, TimeField, UuidField } from '#libs/http';

export class InterviewCallResponse {
  @UuidField({ description: 'Id of the call.' })
  id!: string;

  @UuidField({ description: 'The interview that is held in it.' })
  interview_id!: string;

  @EnumField(['requested', 'connecting', 'connected', 'ended', 'failed'], { description: 'How far it is.' })
  status!: string;

  @TextField({ description: 'What the telephony service calls it; null before it knows of it.', nullable: true })
  server_call_id!: string | null;

  @EnumField(['none', 'recording', 'stopped'], { description: 'Whether it is being recorded, or was.' })
  recording_status!: string;

  @TimeField({ description: 'When it was connected.', nullable: true })
  started_at!: string | null;

  @TimeField({ description: 'When it ended.', nullable: true })
  ended_at!: string | null;

  @IntegerField({ description: 'How long it was, as the telephony service counts it.', nullable: true })
  duration_seconds!: number | null;
}

export class RecordingPartResponse {
  @UuidField({ description: 'Id of the file.' })
  id!: string;

  @EnumField(['waiting', 'copied', 'stored', 'lost', 'unwanted', 'deleted'], {
    description: 'Where it is: `copied` and `stored` ones can be fetched.',
  })
  status!: string;

  @TextField({ description: 'Where it can be fetched; null while it cannot.', nullable: true })
  url!: string | null;

  @TextField({ description: 'Its media type; null before it came.', nullable: true })
  content_type!: string | null;

  @IntegerField({ description: 'In bytes; null before it came.', nullable: true })
  file_size!: number | null;

  @IntegerField({ description: 'How often it could not be copied.' })
  attempts!: number;

  @TextField({ description: 'Stable code of what went wrong last; null when all is well.', nullable: true })
  problem!: string | null;
}

export class InterviewRecordingResponse {
  @EnumField(['recording', 'processing', 'available', 'failed', 'deleted'], {
    description: 'Where the recording is; null when none was made.',
    nullable: true,
  })
  status!: string | null;

  @ObjectListField(() => RecordingPartResponse, { description: 'Its files, in order.' })
  items!: RecordingPartResponse[];
}
