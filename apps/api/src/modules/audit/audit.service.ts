import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import type { AuditRecord } from './audit-trail.js';
import { NoteReading, READING, type Reading } from './note-reading.interceptor.js';

export { AuditTrail, type AuditRecord } from './audit-trail.js';
export type { AuditFacts } from './entities/audit-entry.entity.js';

/** Staff who read this route leave a trace. @param parameter of the path that names the object. */
export function NotesReading(action: AuditRecord['action'], objectType: string, parameter = 'id'): MethodDecorator {
  const reading: Reading = { action, objectType, parameter };
  return applyDecorators(SetMetadata(READING, reading), UseInterceptors(NoteReading));
}
