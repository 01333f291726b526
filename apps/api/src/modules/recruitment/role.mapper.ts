import type { Page } from '#libs/kernel';
import type { CreateRoleRequest, ChangeRoleRequest } from './dto/role.request.js';
import type { RoleListResponse, RoleResponse, RubricListResponse, RubricResponse } from './dto/role.response.js';
import { toInterviewStructure, toRequirements } from './domain/role.document.js';
import type { RubricDimension } from './domain/rubric.js';
import type { KeptRubric } from './role.repository.js';
import type { RoleFields, RoleWithRubric } from './use-cases/keep-role.js';

export function fromCreateRole(body: CreateRoleRequest): RoleFields {
  return {
    title: body.title,
    department: body.department ?? null,
    location: body.location ?? null,
    workType: body.work_type ?? null,
    employmentType: body.employment_type ?? null,
    industry: body.industry ?? null,
    salaryMin: body.salary_range_min ?? null,
    salaryMax: body.salary_range_max ?? null,
    salaryCurrency: body.salary_currency ?? null,
    description: body.description ?? null,
    requirements: body.requirements ? toRequirements(body.requirements) : null,
    interviewStructure: body.interview_structure ? toInterviewStructure(body.interview_structure) : null,
    status: body.status ?? 'draft',
  };
}

/** Only what the body names; null clears what may be empty. */
export function fromChangeRole(body: ChangeRoleRequest): Partial<RoleFields> {
  const changes: Partial<RoleFields> = {
    title: body.title ?? undefined,
    department: body.department,
    location: body.location,
    workType: body.work_type,
    employmentType: body.employment_type,
    industry: body.industry,
    salaryMin: body.salary_range_min,
    salaryMax: body.salary_range_max,
    salaryCurrency: body.salary_currency,
    description: body.description,
    requirements: body.requirements && toRequirements(body.requirements),
    interviewStructure: body.interview_structure && toInterviewStructure(body.interview_structure),
    status: body.status ?? undefined,
  };
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

/** The dimensions that a body brings along; null when it says nothing about them. */
export function fromRubric(rubric: { dimensions: RubricDimension[] } | null | undefined): RubricDimension[] | null {
  return rubric?.dimensions.map(toDimension) ?? null;
}

export function toRole({ role, rubric }: RoleWithRubric): RoleResponse {
  return {
    id: role.id,
    organisation_id: role.organisationId,
    title: role.title,
    department: role.department,
    location: role.location,
    work_type: role.workType,
    employment_type: role.employmentType,
    industry: role.industry,
    salary_range_min: role.salaryMin,
    salary_range_max: role.salaryMax,
    salary_currency: role.salaryCurrency,
    description: role.description,
    requirements: role.requirements,
    scoring_rubric: toRubric(rubric),
    interview_structure: role.interviewStructure,
    status: role.status,
    created_at: role.createdAt.toISOString(),
    updated_at: role.updatedAt.toISOString(),
  };
}

export function toRoleList(page: Page<RoleWithRubric>): RoleListResponse {
  return { items: page.items.map(toRole), next_cursor: page.nextCursor };
}

export function toRubric(rubric: KeptRubric): RubricResponse {
  return {
    id: rubric.id,
    job_role_id: rubric.jobRoleId,
    version: rubric.version,
    dimensions: rubric.dimensions,
    created_at: rubric.createdAt.toISOString(),
  };
}

export function toRubricList(rubrics: KeptRubric[]): RubricListResponse {
  return { items: rubrics.map(toRubric), next_cursor: null };
}

function toDimension({ name, description, weight, anchors }: RubricDimension): RubricDimension {
  return {
    name,
    weight,
    ...(description ? { description } : {}),
    ...(anchors && anchors.length > 0
      ? { anchors: anchors.map(({ level, description: text }) => ({ level, description: text })) }
      : {}),
  };
}
