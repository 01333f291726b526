import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { asStaff, Clock, Ids, notFound, type Actor, type OrganisationScope } from '#libs/kernel';
import { templateProblems, type PolicyTemplate } from '../domain/policy-template.js';
import type { EvaluationCriterionEntity } from '../entities/evaluation-criterion.entity.js';
import type { PolicyTemplateEntity } from '../entities/policy-template.entity.js';
import type { PolicyTemplateVersionEntity } from '../entities/policy-template-version.entity.js';
import { contradictoryTemplate, noSuchLibraryTemplate } from '../qa.errors.js';
import { toRuleDocument } from '../template.mapper.js';
import { TemplateRepository, type WholeTemplate } from '../template.repository.js';
import { TEMPLATE_LIBRARY } from '../templates/library.js';

/** Templates come into being and change. A change is a new version; what was evaluated keeps the one it was checked against. */
@Injectable()
export class KeepTemplates {
  constructor(
    private readonly templates: TemplateRepository,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError 422 with the place of everything that contradicts itself. */
  async create(actor: Actor, content: PolicyTemplate): Promise<WholeTemplate> {
    check(content);
    const now = this.clock.now();
    const template: PolicyTemplateEntity = {
      ...asStaff(actor),
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      name: content.name,
      version: 1,
      archivedAt: null,
      createdBy: actor.userId,
    };
    return this.unit.run(async () => {
      await this.templates.insert(template);
      return this.addVersion(template, content, actor);
    });
  }

  async fromLibrary(actor: Actor, key: string, name: string | undefined): Promise<WholeTemplate> {
    const found = TEMPLATE_LIBRARY.find((entry) => entry.key === key)?.template;
    if (!found) throw noSuchLibraryTemplate();
    return this.create(actor, { ...found, name: name ?? found.name });
  }

  async change(actor: Actor, id: string, content: PolicyTemplate): Promise<WholeTemplate> {
    check(content);
    return this.unit.run(async () => {
      const old = await this.templates.lock(asStaff(actor), id);
      if (!old) throw notFound('Policy template');
      const changes = { name: content.name, version: old.version + 1, updatedAt: this.clock.now() };
      await this.templates.change(asStaff(actor), id, changes);
      return this.addVersion({ ...old, ...changes }, content, actor);
    });
  }

  /** Nothing new is checked against it; what was, stays. */
  async archive(scope: OrganisationScope, id: string): Promise<void> {
    await this.unit.run(async () => {
      const template = await this.templates.lock(scope, id);
      if (!template) throw notFound('Policy template');
      const now = this.clock.now();
      await this.templates.change(scope, id, { archivedAt: template.archivedAt ?? now, updatedAt: now });
    });
  }

  private async addVersion(template: PolicyTemplateEntity, content: PolicyTemplate, by: Actor): Promise<WholeTemplate> {
    const now = this.clock.now();
    const row = () => ({ id: this.ids.next(), createdAt: now, updatedAt: now });
    const version: PolicyTemplateVersionEntity = {
      ...row(),
      policyTemplateId: template.id,
      version: template.version,
      name: content.name,
      description: content.description,
      passingScore: content.passingScore,
      violationRules: content.violationRules.map(toRuleDocument),
      createdBy: by.userId,
    };
    const criteria = content.criteria.map(({ name, examples, ...criterion }, position): EvaluationCriterionEntity => ({
      ...row(),
      ...criterion,
      templateVersionId: version.id,
      position,
      categoryName: name,
      examples: [...examples],
    }));
    await this.templates.insertVersion(version, criteria);
    return { template, version, criteria };
  }
}

function check(content: PolicyTemplate): void {
  const problems = templateProblems(content);
  if (problems.length > 0) throw contradictoryTemplate(problems);
}
