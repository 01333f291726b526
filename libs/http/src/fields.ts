import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * One line per field of the wire: what it means, what is allowed, and the OpenAPI text, so that the three agree.
 * `optional` fields may be left out, `nullable` ones may be null.
 */
export interface FieldOptions {
  description: string;
  example?: unknown;
  optional?: boolean;
  nullable?: boolean;
}

type Class = abstract new (...values: never[]) => object;

function field(options: FieldOptions, api: ApiPropertyOptions, ...rules: PropertyDecorator[]): PropertyDecorator {
  const { description, example, optional, nullable } = options;
  return applyDecorators(
    ApiProperty({
      ...api,
      description,
      example,
      required: !optional,
      nullable: nullable || undefined,
    } as ApiPropertyOptions),
    ...(optional ? [IsOptional()] : []),
    // Where null means nothing, it is the same as leaving the field out.
    ...(optional && !nullable ? [Transform(({ value }: { value: unknown }) => value ?? undefined)] : []),
    ...(nullable && !optional ? [ValidateIf((_, value: unknown) => value !== null)] : []),
    ...rules,
  );
}

/** UTF-8 has no words for half a surrogate pair. */
const wellFormed = ValidateBy(
  {
    name: 'isWellFormed',
    validator: {
      validate: (value: unknown) => [value].flat().every((text) => typeof text !== 'string' || text.isWellFormed()),
    },
  },
  { message: 'must be valid Unicode' },
);

/** Text as PostgreSQL can keep it: no NUL character. Blanks at both ends are cut off unless `trim` is false. */
export function TextField(
  options: FieldOptions & { min?: number; max?: number; trim?: boolean; pattern?: { regex: RegExp; message: string } },
): PropertyDecorator {
  const { min = 0, max = 500, trim = true, pattern } = options;
  return field(
    options,
    { type: String, minLength: min || undefined, maxLength: max },
    ...(trim ? [Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))] : []),
    IsString({ message: 'must be text' }),
    // eslint-disable-next-line no-control-regex -- it is the character that must not come in
    Matches(/^[^\u0000]*$/, { message: 'must not contain the NUL character' }),
    ...(min > 0
      ? [MinLength(min, { message: min === 1 ? 'must not be empty' : `must have at least ${min} characters` })]
      : []),
    MaxLength(max, { message: `must have at most ${max} characters` }),
    wellFormed,
    ...(pattern ? [Matches(pattern.regex, { message: pattern.message })] : []),
  );
}

export function EmailField(options: FieldOptions): PropertyDecorator {
  return field(
    { example: 'amara@example.org', ...options },
    { type: String, format: 'email', maxLength: 254 },
    // The check of addresses throws at half a surrogate pair; a replaced one is simply no address.
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.toWellFormed().trim().toLowerCase() : value,
    ),
    IsEmail({}, { message: 'must be an e-mail address' }),
    MaxLength(254, { message: 'must have at most 254 characters' }),
  );
}

export function UrlField(options: FieldOptions): PropertyDecorator {
  return field(
    options,
    { type: String, format: 'uri', maxLength: 2_000 },
    IsUrl(
      { protocols: ['http', 'https'], require_protocol: true },
      { message: 'must be an address that begins with http:// or https://' },
    ),
    MaxLength(2_000, { message: 'must have at most 2000 characters' }),
  );
}

export function UuidField(options: FieldOptions): PropertyDecorator {
  return field(options, { type: String, format: 'uuid' }, IsUUID(undefined, { message: 'must be a UUID' }));
}

/** What is no text stays as it is, for the check to name. */
function readNumber({ value }: { value: unknown }): unknown {
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
}

/** `fromQuery` reads the number out of text, as a query string carries it. */
export function IntegerField(
  options: FieldOptions & { min?: number; max?: number; fromQuery?: boolean },
): PropertyDecorator {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER, fromQuery } = options;
  return field(
    options,
    { type: 'integer', minimum: options.min, maximum: options.max },
    ...(fromQuery ? [Transform(readNumber)] : []),
    IsInt({ message: 'must be a whole number' }),
    Min(min, { message: `must be at least ${min}` }),
    Max(max, { message: `must be at most ${max}` }),
  );
}

export function NumberField(options: FieldOptions & { min?: number; max?: number }): PropertyDecorator {
  const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE } = options;
  return field(
    options,
    { type: Number, minimum: options.min, maximum: options.max },
    IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'must be a number' }),
    Min(min, { message: `must be at least ${min}` }),
    Max(max, { message: `must be at most ${max}` }),
  );
}

export function BooleanField(options: FieldOptions): PropertyDecorator {
  return field(options, { type: Boolean }, IsBoolean({ message: 'must be true or false' }));
}

export function EnumField(values: readonly string[], options: FieldOptions): PropertyDecorator {
  return field(
    options,
    { type: String, enum: [...values] },
    IsIn([...values], { message: `must be one of: ${values.join(', ')}` }),
  );
}

/** A moment, ISO 8601 in UTC with `Z`. */
export function TimeField(options: FieldOptions): PropertyDecorator {
  return field(
    { example: '2026-11-21T09:30:00.000Z', ...options },
    { type: String, format: 'date-time' },
    IsISO8601({ strict: true }, { message: 'must be a time such as 2026-11-21T09:30:00Z' }),
  );
}

/** A day as exact as it is known: `2019`, `2019-03` or `2019-03-01`. */
export function PartialDateField(options: FieldOptions): PropertyDecorator {
  return field(
    { example: '2019-03', ...options },
    { type: String },
    Matches(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
      message: 'must be a date such as 2019, 2019-03 or 2019-03-01',
    }),
  );
}

export function TextListField(options: FieldOptions & { maxItems?: number; maxLength?: number }): PropertyDecorator {
  const { maxItems = 200, maxLength = 500 } = options;
  return field(
    options,
    { type: [String], maxItems },
    IsArray({ message: 'must be a list' }),
    ArrayMaxSize(maxItems, { message: `must have at most ${maxItems} entries` }),
    IsString({ each: true, message: 'each entry must be text' }),
    // eslint-disable-next-line no-control-regex -- it is the character that must not come in
    Matches(/^[^\u0000]*$/, { each: true, message: 'must not contain the NUL character' }),
    wellFormed,
    MaxLength(maxLength, { each: true, message: `each entry must have at most ${maxLength} characters` }),
  );
}

/** Swagger takes a function for a class, unless it is called `type`: then it asks it, once every class is there. */
const lazily = (classOf: () => Class) => ({ type: () => classOf() as new () => object });

export function ObjectField(type: () => Class, options: FieldOptions): PropertyDecorator {
  return field(options, lazily(type), Type(type), IsObject({ message: 'must be an object' }), ValidateNested());
}

export function ObjectListField(type: () => Class, options: FieldOptions & { maxItems?: number }): PropertyDecorator {
  const { maxItems = 200 } = options;
  return field(
    options,
    { ...lazily(type), isArray: true, maxItems },
    Type(type),
    IsArray({ message: 'must be a list' }),
    ArrayMaxSize(maxItems, { message: `must have at most ${maxItems} entries` }),
    IsObject({ each: true, message: 'each entry must be an object' }),
    ValidateNested({ each: true }),
  );
}

/** A JSON object whose keys are data, handed on as it is. */
export function DocumentField(options: FieldOptions): PropertyDecorator {
  return field(options, { type: 'object', additionalProperties: true }, IsObject({ message: 'must be an object' }));
}
