import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError, type FieldError } from '#libs/kernel';

/** Reads bodies and queries into their DTO classes; wrong and unknown fields are named, all at once, in a 422. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => invalid(errors.flatMap((error) => flatten(error))),
  });
}

export function invalid(fields: FieldError[]): DomainError {
  const names = [...new Set(fields.map((error) => error.field))];
  return new DomainError(
    'request.invalid',
    `Please check: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}.`,
    {
      kind: 'invalid',
      fields,
    },
  );
}

function flatten(error: ValidationError, path = ''): FieldError[] {
  const field = /^\d+$/.test(error.property)
    ? `${path}[${error.property}]`
    : path
      ? `${path}.${error.property}`
      : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    message: rule === 'whitelistValidation' ? 'is not a known field' : message,
  }));
  // The first rule to fail says enough; the others follow from it.
  return [...own.slice(-1), ...(error.children ?? []).flatMap((child) => flatten(child, field))];
}
