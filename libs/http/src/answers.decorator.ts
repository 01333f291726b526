import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';

/** What a route answers when all is well: its status and the class of its body. `orNull`: or JSON `null` for nothing. */
export function Answers(status: number, type?: Type, options: { orNull?: boolean } = {}): MethodDecorator {
  const description = type ? type.name.replace(/Response$/, '').replace(/([a-z])([A-Z])/g, '$1 $2') : 'Done.';
  if (!type) return applyDecorators(HttpCode(status), ApiResponse({ status, description }));
  const schema = options.orNull ? { oneOf: [{ $ref: getSchemaPath(type) }, { type: 'null' as const }] } : undefined;
  return applyDecorators(
    HttpCode(status),
    ApiExtraModels(type),
    schema
      ? ApiResponse({ status, description, content: { 'application/json': { schema } } })
      : ApiResponse({ status, description, type }),
  );
}
