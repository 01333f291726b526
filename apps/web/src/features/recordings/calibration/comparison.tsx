import { Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalibrationEngineResponse, CalibrationResponse, JudgementResponse } from '#libs/api-client';
import { figure } from '../../../texts/format.js';
import { Kappa } from '../agreement/kappa.js';
import shared from '../recordings.module.css';

/** Everybody's reading and the engine's, side by side, and who agrees with whom. */
export function Comparison({ calibration }: { calibration: CalibrationResponse }) {
  const { t } = useTranslation();
  const readings = calibration.readings.filter(({ judgements }) => judgements !== null);
  const name = (who: { name: string } | null): string => who?.name ?? t('recordings.erased');
  return (
    <Stack gap="xl">
      <section>
        <Title order={2} id="readings" mb="sm">
          {t('qaFigures.readings')}
        </Title>
        <div className={shared.tableBox} tabIndex={0} role="region" aria-labelledby="readings">
          <Table verticalSpacing="sm" horizontalSpacing="md" miw={560}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('qaFigures.criterion')}</Table.Th>
                {readings.map(({ reviewer, is_blind: isBlind }, at) => (
                  <Table.Th key={reviewer?.id ?? at}>
                    {name(reviewer)}
                    {!isBlind && (
                      <Text fz="xs" c="dimmed">
                        {t('qaFigures.notBlind')}
                      </Text>
                    )}
                  </Table.Th>
                ))}
                <Table.Th>{t('qaFigures.engine')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody style={{ verticalAlign: 'top' }}>
              {calibration.criteria.map(({ criterion_key: key, category_name: label }) => (
                <Table.Tr key={key}>
                  <Table.Th scope="row" fw={550}>
                    {label}
                  </Table.Th>
                  {readings.map(({ reviewer, judgements }, at) => (
                    <Table.Td key={reviewer?.id ?? at}>
                      <Said judgement={judgements?.find((one) => one.criterion_key === key)} />
                    </Table.Td>
                  ))}
                  <Table.Td>
                    <Said judgement={calibration.engine?.find((one) => one.criterion_key === key)} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </section>
      {calibration.pairs !== null && calibration.pairs.length > 0 && (
        <section aria-labelledby="pairs">
          <Title order={2} id="pairs" mb="sm">
            {t('qaFigures.pairs')}
          </Title>
          <ul className={shared.files}>
            {calibration.pairs.map((pair, at) => (
              <li key={at} className={shared.file}>
                <Text>
                  {t('qaFigures.pair', {
                    one: name(pair.one),
                    other: pair.with_engine ? t('qaFigures.engine') : name(pair.other),
                  })}
                </Text>
                <div>
                  <Kappa agreement={pair.agreement} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  );
}

function Said({ judgement }: { judgement: JudgementResponse | CalibrationEngineResponse | undefined }) {
  const { t } = useTranslation();
  if (!judgement) return '–';
  if (judgement.state === 'unsure') return t('recordings.marks.unsure');
  if (judgement.state === 'not_applicable') return t('recordings.marks.notApplicable');
  return (
    <>
      <span className="figures">{figure(judgement.score ?? 0)}</span>
      {' · '}
      {t(judgement.passed === true ? 'recordings.marks.met' : 'recordings.marks.notMet')}
      {'note' in judgement && judgement.note !== null && (
        <Text fz="sm" c="dimmed">
          {judgement.note}
        </Text>
      )}
    </>
  );
}
