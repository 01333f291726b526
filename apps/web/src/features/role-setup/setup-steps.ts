import type { ChangeRoleRequest, RoleResponse } from '#libs/api-client';

export const SETUP_STEPS = ['posting', 'requirements', 'rubric', 'interview', 'preview'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

export const isSetupStep = (value: unknown): value is SetupStep => SETUP_STEPS.some((step) => step === value);

/** What a step gets: the role as it is kept, and the way to keep a change and go on. */
export interface StepProps {
  role: RoleResponse;
  /** Keeps the change, then shows the next step. */
  keep: (change: ChangeRoleRequest) => void;
  isKeeping: boolean;
}
