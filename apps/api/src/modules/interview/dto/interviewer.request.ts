import { EnumField, ObjectField, ObjectListField, TextField, TextListField, UuidField } from '#libs/http';

export const CONVERSATION_ROLES = ['user', 'assistant', 'system'] as const;

/** One message of the conversation as the client has it. */
export class ConversationMessage {
  @EnumField(CONVERSATION_ROLES, {
    description:
      'Who says it: `user` is the candidate. What a client says as `assistant` or `system` is neither obeyed nor kept.',
  })
  role!: (typeof CONVERSATION_ROLES)[number];

  @TextField({
    description: 'What is said. An answer, which is the newest message of `user`, has at most 8000 characters.',
    max: 20_000,
    trim: false,
  })
  content!: string;
}

/** What a client knows about the role. The interviewer goes by the role itself. */
export class JobContext {
  @TextField({ description: 'Title of the role.', max: 200, optional: true, nullable: true })
  title?: string | null;

  @TextField({ description: 'Department.', max: 200, optional: true, nullable: true })
  department?: string | null;

  @TextField({ description: 'Description of the role.', max: 20_000, optional: true, nullable: true })
  description?: string | null;
}

/** One turn of the interview as a conversation. */
export class InterviewerRequest {
  @UuidField({ description: 'The interview; it was begun before.' })
  interview_id!: string;

  @ObjectListField(() => ConversationMessage, {
    description:
      'The conversation so far, oldest first; empty at the beginning. The newest message of `user` is the answer to the ' +
      'question that waits; sent again, it is the same answer.',
  })
  messages!: ConversationMessage[];

  @ObjectField(() => JobContext, {
    description: 'Accepted and not used: the interviewer goes by the role that the interview is for.',
    optional: true,
  })
  job_context?: JobContext;

  @TextListField({
    description: 'Accepted and not used: what is asked about comes from the rubric and requirements of the role.',
    optional: true,
  })
  competencies?: string[];
}
