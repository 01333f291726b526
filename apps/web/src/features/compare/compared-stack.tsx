import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './compare.module.css';
import { ComparedCell, ComparedTotal, CriterionFacts } from './compared-cell.js';
import { ComparedHead } from './compared-head.js';
import type { Compared } from './compared.js';
import { anchorOf } from './rubrics.js';

/** On a phone: one criterion after the other, with everybody below it. */
export function ComparedStack(compared: Compared) {
  const { t } = useTranslation();
  const { candidates, criteria } = compared.comparison;
  const { rubrics, nameOf, onRemove } = compared;
  return (
    <>
      <section className={styles.part} aria-label={t('application.overall')}>
        <Title order={2}>{t('application.overall')}</Title>
        <ul className={styles.people}>
          {candidates.map((candidate, index) => (
            <li key={candidate.application_id}>
              <ComparedHead
                candidate={candidate}
                name={nameOf(index)}
                onRemove={onRemove && (() => onRemove(candidate.application_id))}
              />
              <ComparedTotal candidate={candidate} />
            </li>
          ))}
        </ul>
      </section>
      {criteria.map((criterion) => (
        <section key={criterion.name} className={styles.part} aria-label={criterion.name}>
          <Title order={2}>{criterion.name}</Title>
          <CriterionFacts criterion={criterion} />
          <ul className={styles.people}>
            {criterion.cells.map((cell, index) => (
              <li key={cell.application_id}>
                <p className={styles.whose}>{nameOf(index)}</p>
                <ComparedCell
                  cell={cell}
                  anchor={anchorOf(rubrics, candidates[index]?.rubric_version, criterion.name, cell.score)}
                  name={nameOf(index)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
