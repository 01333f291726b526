import { DocumentField, EnumField, ObjectListField, TextField } from '#libs/http';

/** One engine in use. */
export class EngineResponse {
  @TextField({ description: 'What it does.', example: 'interviews' })
  duty!: string;

  @TextField({ description: 'Which engine and model.', example: 'embedded (talenti-embedded-2)' })
  engine!: string;

  @TextField({ description: 'What it is, in one honest sentence.' })
  statement!: string;
}

/** What runs here. */
export class ServiceResponse {
  @TextField({ description: 'Name of the service.', example: 'Talenti' })
  service!: string;

  @TextField({ description: 'Version of the build.', example: '0.1.0' })
  version!: string;

  @EnumField(['running'], { description: 'Always `running`: it answered.' })
  status!: 'running';

  @ObjectListField(() => EngineResponse, { description: 'The engines that do the work.' })
  engines!: EngineResponse[];

  @EnumField(['offered', 'off'], { description: 'Whether organisations may be filled with invented people.' })
  sample_data!: 'offered' | 'off';
}

/** The process is up. */
export class LiveResponse {
  @EnumField(['ok'], { description: 'Always `ok`: it answered.' })
  status!: 'ok';
}

/** Each part that was asked, and what it said. */
export class ReadyResponse {
  @EnumField(['ok', 'error', 'shutting_down'], { description: '`ok` when every part answers.' })
  status!: string;

  @DocumentField({
    description: 'Parts by name, each with `status` up or down.',
    example: { database: { status: 'up' } },
  })
  details!: Record<string, unknown>;
}
