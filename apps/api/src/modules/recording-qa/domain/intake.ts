/** What is to be checked, and what is known about it. */
export interface Intake {
  fileName: string;
  /** Of ours; null for an interview's own words. */
  fileUrl: string | null;
  policyTemplateId: string | null;
  interviewId: string | null;
  agentId: string | null;
  agentName: string | null;
  team: string | null;
}
