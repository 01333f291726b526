import { useTranslation } from 'react-i18next';
import styles from './compare.module.css';
import { ComparedCell, ComparedTotal, CriterionFacts } from './compared-cell.js';
import { ComparedHead } from './compared-head.js';
import type { Compared } from './compared.js';
import { anchorOf } from './rubrics.js';

/** People across, criteria down. */
export function ComparedTable(compared: Compared) {
  const { t } = useTranslation();
  const { candidates, criteria } = compared.comparison;
  const { rubrics, nameOf, onRemove } = compared;
  return (
    <section className={styles.scroll} aria-label={t('compare.title')} data-people={candidates.length} tabIndex={0}>
      <table className={styles.table} style={{ minWidth: 160 + candidates.length * 190 }}>
        <thead>
          <tr>
            <td />
            {candidates.map((candidate, index) => (
              <th key={candidate.application_id} scope="col">
                <ComparedHead
                  candidate={candidate}
                  name={nameOf(index)}
                  onRemove={onRemove && (() => onRemove(candidate.application_id))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('application.overall')}</th>
            {candidates.map((candidate) => (
              <td key={candidate.application_id}>
                <ComparedTotal candidate={candidate} />
              </td>
            ))}
          </tr>
          {criteria.map((criterion) => (
            <tr key={criterion.name}>
              <th scope="row">
                {criterion.name}
                <CriterionFacts criterion={criterion} />
              </th>
              {criterion.cells.map((cell, index) => (
                <td key={cell.application_id}>
                  <ComparedCell
                    cell={cell}
                    anchor={anchorOf(rubrics, candidates[index]?.rubric_version, criterion.name, cell.score)}
                    name={nameOf(index)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
