import { BooleanField, DocumentField, EnumField, UuidField } from '#libs/http';
import type { RoleType } from '../entities/interview.entity.js';

/** Video interviews begin with a call. */
export const MODES = ['text', 'voice'] as const;
const MODE_FIELD = {
  description:
    'Whether questions can be heard too; `text` when left out. An open interview becomes one by voice, and stays it.',
  optional: true,
};

export const ROLE_TYPES = ['react', 'python', 'javascript', 'fullstack'] as const;

/** Begins an interview: for an application, or as practice when none is named. */
export class CreateInterviewRequest {
  @UuidField({ description: 'The application it is for. Without one it is a practice interview.', optional: true })
  application_id?: string;

  @UuidField({ description: 'Only yourself: the interview belongs to whoever begins it.', optional: true })
  candidate_id?: string;

  @UuidField({ description: 'The resume to ask about; the newest one when left out.', optional: true })
  resume_id?: string;

  @EnumField(ROLE_TYPES, { description: 'Adds questions of this trade; required for practice.', optional: true })
  role_type?: RoleType;

  @EnumField(MODES, MODE_FIELD)
  mode?: (typeof MODES)[number];
}

/** Begins or takes up again the interview for an application. */
export class StartInterviewRequest {
  @UuidField({ description: 'The application it is for.' })
  application_id!: string;

  @BooleanField({ description: 'Whether the candidate agrees to a recording.', optional: true })
  recording_consent?: boolean;

  @EnumField(MODES, MODE_FIELD)
  mode?: (typeof MODES)[number];

  @DocumentField({ description: 'What the browser can do, for later support. Not interpreted.', optional: true })
  client_capabilities?: Record<string, unknown>;
}

/** Which open interview. */
export class ActiveInterviewQuery {
  @UuidField({ description: 'The application it is for.' })
  application_id!: string;
}
