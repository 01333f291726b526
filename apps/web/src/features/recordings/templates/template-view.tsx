import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TemplateResponse } from '#libs/api-client';
import { figure } from '../../../texts/format.js';
import styles from './templates.module.css';

/** What a template asks for, how much each thing weighs, and what must not happen. */
export function TemplateView({ template }: { template: TemplateResponse }) {
  const { t } = useTranslation();
  return (
    <Stack gap="lg">
      <div>
        {template.description !== '' && <Text className="reading">{template.description}</Text>}
        <Text c="dimmed" fz="sm" mt={4}>
          {t('qaTemplates.passes', { score: figure(template.passing_score) })}
        </Text>
      </div>
      <section aria-labelledby="criteria">
        <Title order={2} id="criteria" mb="sm">
          {t('recordings.criteria')}
        </Title>
        <div className={styles.sheet}>
          {template.criteria.map((criterion) => (
            <section key={criterion.key} className={styles.criterion} aria-label={criterion.category_name}>
              <span className={styles.weight}>{figure(criterion.weight)} %</span>
              <div>
                <Title order={3}>{criterion.category_name}</Title>
                <Text fz="sm" mt={4} className="reading">
                  {criterion.evaluation_prompt}
                </Text>
                {criterion.applies_when !== null && (
                  <Text fz="sm" c="dimmed">
                    {t('qaTemplates.onlyWhen', { when: criterion.applies_when })}
                  </Text>
                )}
                {criterion.examples.length > 0 && (
                  <details>
                    <summary>
                      <Text span fz="sm">
                        {t('qaTemplates.examplesCount', { count: criterion.examples.length })}
                      </Text>
                    </summary>
                    <ul className={styles.examples}>
                      {criterion.examples.map((example) => (
                        <li key={example} className="said">
                          {example}
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </div>
              <div className={styles.aside}>
                {criterion.is_fatal && <span className={styles.tag}>{t('recordings.fatal')}</span>}
                <span>{t('recordings.passesFrom', { score: figure(criterion.passing_score) })}</span>
                <span>{t(`qaTemplates.kinds.${criterion.kind}`)}</span>
                {criterion.moment !== 'anywhere' && <span>{t(`qaTemplates.moments.${criterion.moment}`)}</span>}
              </div>
            </section>
          ))}
        </div>
      </section>
      {template.violation_rules.length > 0 && (
        <section aria-labelledby="rules">
          <Title order={2} id="rules" mb="sm">
            {t('qaTemplates.rules')}
          </Title>
          <div className={styles.sheet}>
            {template.violation_rules.map((rule) => (
              <div key={rule.key} className={styles.edited}>
                <Text fw={600}>
                  {t(`recordings.severity.${rule.severity}`)} · {t(`recordings.violationTypes.${rule.type}`)}
                </Text>
                <Text fz="sm" className="reading">
                  {rule.description}
                </Text>
                {rule.phrases.length > 0 && (
                  <Text fz="sm" c="dimmed">
                    {rule.phrases.map((phrase) => `“${phrase}”`).join(', ')}
                  </Text>
                )}
              </div>
            ))}
          </div>
        </section>
      )}
    </Stack>
  );
}
