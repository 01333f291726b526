import { Injectable } from '@nestjs/common';
import {
  viewsOf,
  notFound,
  type Actor,
  type CandidateScope,
  type OrganisationScope,
  type Page,
  type PageRequest,
} from '#libs/kernel';
import { ApplicationRepository, type ApplicationFilter, type ApplicationView } from '../application.repository.js';
import { RoleRepository, type KeptRubric, type RoleFilter } from '../role.repository.js';
import type { RoleWithRubric } from './keep-role.js';

/** What staff and candidates look up. */
@Injectable()
export class ReadHiring {
  constructor(
    private readonly allRoles: RoleRepository,
    private readonly allApplications: ApplicationRepository,
  ) {}

  async roles(scope: OrganisationScope, filter: RoleFilter, page: PageRequest): Promise<Page<RoleWithRubric>> {
    const { items, nextCursor } = await this.allRoles.list(scope, filter, page);
    const rubrics = await this.allRoles.newestRubrics(items.map(({ id }) => id));
    return {
      items: items.flatMap((role) => {
        const rubric = rubrics.get(role.id);
        return rubric ? [{ role, rubric }] : [];
      }),
      nextCursor,
    };
  }

  /** Newest version first. */
  async rubrics(scope: OrganisationScope, jobRoleId: string): Promise<KeptRubric[]> {
    if (!(await this.allRoles.find(scope, jobRoleId))) throw notFound('Job role');
    return this.allRoles.rubrics(jobRoleId);
  }

  async applicationsForRole(
    scope: OrganisationScope,
    jobRoleId: string,
    filter: ApplicationFilter,
    page: PageRequest,
  ): Promise<Page<ApplicationView>> {
    if (!(await this.allRoles.find(scope, jobRoleId))) throw notFound('Job role');
    return this.allApplications.list(scope, { ...filter, jobRoleId }, page);
  }

  async applications(
    scope: OrganisationScope | CandidateScope,
    filter: ApplicationFilter,
    page: PageRequest,
  ): Promise<Page<ApplicationView>> {
    return this.allApplications.list(scope, filter, page);
  }

  /** Through whichever of the actor's views shows it: staff's first, then their own. */
  async application(actor: Actor, id: string): Promise<ApplicationView> {
    for (const scope of viewsOf(actor)) {
      const application = await this.allApplications.find(scope, id);
      if (application) return application;
    }
    throw notFound('Application');
  }
}
