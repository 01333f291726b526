import type { ImportTemplateRequest } from '#libs/api-client';

const FORMAT = 'talenti.policy_template';

/** An exported template out of a file; null when it is something else. What it says is checked by the server. */
export function readTemplate(text: string): ImportTemplateRequest | null {
  try {
    const content: unknown = JSON.parse(text);
    return isTemplate(content) ? content : null;
  } catch {
    return null;
  }
}

function isTemplate(content: unknown): content is ImportTemplateRequest {
  return typeof content === 'object' && content !== null && 'format' in content && content.format === FORMAT;
}
