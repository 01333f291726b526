import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import { EvaluationCriterionEntity } from './entities/evaluation-criterion.entity.js';
import { PolicyTemplateEntity } from './entities/policy-template.entity.js';
import { PolicyTemplateVersionEntity } from './entities/policy-template-version.entity.js';

/** One version of a template with all that it says. */
export interface WholeTemplate {
  template: PolicyTemplateEntity;
  version: PolicyTemplateVersionEntity;
  /** In their order. */
  criteria: EvaluationCriterionEntity[];
}

@Injectable()
export class TemplateRepository {
  constructor(private readonly database: Database) {}

  async insert(template: PolicyTemplateEntity): Promise<void> {
    await this.database.repository(PolicyTemplateEntity).insert(template);
  }

  async insertVersion(version: PolicyTemplateVersionEntity, criteria: EvaluationCriterionEntity[]): Promise<void> {
    await this.database.repository(PolicyTemplateVersionEntity).insert(version);
    await this.database.repository(EvaluationCriterionEntity).insert(criteria);
  }

  async find({ organisationId }: OrganisationScope, id: string): Promise<PolicyTemplateEntity | null> {
    return this.database.repository(PolicyTemplateEntity).findOneBy({ organisationId, id });
  }

  async deleteUnused({ organisationId }: OrganisationScope, id: string): Promise<void> {
    await this.database.query(
      `delete from policy_templates template where template.organisation_id = $1 and template.id = $2
         and not exists (select from evaluations where policy_template_id = template.id)
         and not exists (select from recordings where policy_template_id = template.id)
         and not exists (select from sampling_rules where policy_template_id = template.id)`,
      [organisationId, id],
    );
  }

  /** With this row held, nobody else adds a version before the unit of work ends. */
  async lock(scope: OrganisationScope, id: string): Promise<PolicyTemplateEntity | null> {
    return this.database
      .select(PolicyTemplateEntity, 'template')
      .where('template.organisation_id = :organisationId and template.id = :id', { ...scope, id })
      .setLock('pessimistic_write')
      .getOne();
  }

  async change(
    { organisationId }: OrganisationScope,
    id: string,
    changes: Partial<PolicyTemplateEntity> & { updatedAt: Date },
  ): Promise<void> {
    await this.database.repository(PolicyTemplateEntity).update({ id, organisationId }, changes);
  }

  /** The newest version unless one is named. */
  async whole(scope: OrganisationScope, id: string, version?: number): Promise<WholeTemplate | null> {
    const template = await this.find(scope, id);
    if (!template) return null;
    const [found] = await this.withVersions([template], version);
    return found ?? null;
  }

  async versions(scope: OrganisationScope, id: string): Promise<WholeTemplate[]> {
    const template = await this.find(scope, id);
    if (!template) return [];
    const versions = await this.database
      .repository(PolicyTemplateVersionEntity)
      .find({ where: { policyTemplateId: id }, order: { version: 'DESC' } });
    return this.withCriteria(versions.map((version) => ({ template, version })));
  }

  /** As it was evaluated against. */
  async ofVersion({ organisationId }: OrganisationScope, versionId: string): Promise<WholeTemplate | null> {
    const version = await this.database.repository(PolicyTemplateVersionEntity).findOneBy({ id: versionId });
    const template = version && (await this.find({ organisationId }, version.policyTemplateId));
    if (!template) return null;
    return (await this.withCriteria([{ template, version }]))[0] ?? null;
  }

  async list(scope: OrganisationScope, isArchived: boolean, page: PageRequest): Promise<Page<WholeTemplate>> {
    const query = this.database
      .select(PolicyTemplateEntity, 'template')
      .where('template.organisation_id = :organisationId', { ...scope })
      .andWhere(`template.archived_at is ${isArchived ? 'not ' : ''}null`);
    if (page.after)
      query.andWhere('(template.created_at, template.id) < (:at, :after)', { at: page.after.at, after: page.after.id });
    const rows = await query
      .orderBy('template.created_at', 'DESC')
      .addOrderBy('template.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    const { items, nextCursor } = pageOf(rows, page.limit, cursorOf);
    return { items: await this.withVersions(items), nextCursor };
  }

  private async withVersions(templates: PolicyTemplateEntity[], version?: number): Promise<WholeTemplate[]> {
    const wanted = templates.map(({ id, version: newest }) => ({
      policyTemplateId: id,
      version: version ?? newest,
    }));
    if (wanted.length === 0) return [];
    const versions = await this.database.repository(PolicyTemplateVersionEntity).find({ where: wanted });
    const byTemplate = new Map(versions.map((one) => [one.policyTemplateId, one]));
    return this.withCriteria(
      templates.flatMap((template) => {
        const found = byTemplate.get(template.id);
        return found ? [{ template, version: found }] : [];
      }),
    );
  }

  private async withCriteria(found: Omit<WholeTemplate, 'criteria'>[]): Promise<WholeTemplate[]> {
    const criteria = await this.database
      .select(EvaluationCriterionEntity, 'criterion')
      .where('criterion.template_version_id = any(:ids)', { ids: found.map(({ version }) => version.id) })
      .orderBy('criterion.position', 'ASC')
      .getMany();
    const byVersion = Map.groupBy(criteria, ({ templateVersionId }) => templateVersionId);
    return found.map((one) => ({ ...one, criteria: byVersion.get(one.version.id) ?? [] }));
  }
}
