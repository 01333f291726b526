import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsOptional, ValidateBy } from 'class-validator';
import { DocumentField, EnumField, IntegerField, TextField, TimeField, UuidField } from '#libs/http';
import { SIGNAL_KINDS, type SignalKind } from '../domain/client-signal.js';

const SIGNALS_PER_REQUEST = 500;
const BYTES_PER_SIGNAL = 2_048;

/**
 * Something the candidate's browser noticed. It is kept for a person to judge and never changes a question or a score.
 * These are the names to use in a new client. Other names and fields are welcome too: what cannot be read is kept among
 * the details, and a kind that nobody knows is kept as `other`.
 */
export class ClientSignal {
  @TextField({
    description: `What it was: ${SIGNAL_KINDS.join(', ')}. Names such as \`visibilitychange\` and \`blur\` are understood.`,
    example: 'tab_switch',
    optional: true,
  })
  type?: string;

  @UuidField({
    description: 'Made by the client; the same id is the same signal. Without it kind, time and duration tell.',
    optional: true,
  })
  id?: string;

  @TimeField({
    description:
      'When it began; `at` and `timestamp` are the same, milliseconds since 1970 are understood. When it arrived, if ' +
      'left out; a time before or after the interview is moved into it.',
    optional: true,
  })
  occurred_at?: string;

  @IntegerField({ description: 'For how long, in milliseconds.', min: 0, max: 86_400_000, optional: true })
  duration_ms?: number;

  @DocumentField({
    description:
      'Anything else worth knowing. Of pasted, copied or typed text only how long it was (`characters`): words are not kept.',
    example: { characters: 240 },
    optional: true,
  })
  details?: Record<string, unknown>;
}

/** A signal as it was kept. */
export class ClientSignalResponse {
  @UuidField({ description: 'Id under which it is kept.' })
  id!: string;

  @EnumField(SIGNAL_KINDS, { description: 'What it was; the name of an `other` one is among its details.' })
  type!: SignalKind;

  @TimeField({ description: 'When it began, by the clock of the browser, within the interview.' })
  occurred_at!: string;

  @TimeField({ description: 'When it arrived, by the clock of the server.' })
  received_at!: string;

  @IntegerField({ description: 'For how long, in milliseconds; null when it was not said.', nullable: true })
  duration_ms!: number | null;

  @UuidField({
    description: 'The question that waited for its answer then; null between an answer and the next question.',
    nullable: true,
  })
  message_id!: string | null;

  @DocumentField({
    description:
      'What else was sent. `name` of an unknown kind, `characters` of pasted text, `claimed` when the time was moved.',
    example: { characters: 240 },
  })
  details!: Record<string, unknown>;
}

/** Signals in any form: a list of objects of a bearable size. */
export function ClientSignalsField(options: { description: string; optional?: boolean }): PropertyDecorator {
  const { description, optional } = options;
  return applyDecorators(
    ApiProperty({
      type: () => ClientSignal,
      isArray: true,
      maxItems: SIGNALS_PER_REQUEST,
      description: `${description} At most ${SIGNALS_PER_REQUEST} of ${BYTES_PER_SIGNAL} bytes each, as JSON.`,
      required: !optional,
    }),
    ...(optional ? [IsOptional(), Transform(({ value }: { value: unknown }) => value ?? undefined)] : []),
    // Of several rules that fail the last one is told.
    ValidateBy(
      {
        name: 'isOfBearableSize',
        validator: { validate: (entry: unknown) => Buffer.byteLength(JSON.stringify(entry) ?? '') <= BYTES_PER_SIGNAL },
      },
      { each: true, message: `each entry must have at most ${BYTES_PER_SIGNAL} bytes as JSON` },
    ),
    IsObject({ each: true, message: 'each entry must be an object' }),
    ArrayMaxSize(SIGNALS_PER_REQUEST, { message: `must have at most ${SIGNALS_PER_REQUEST} entries` }),
    IsArray({ message: 'must be a list' }),
  );
}
