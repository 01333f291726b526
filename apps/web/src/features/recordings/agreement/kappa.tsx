import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgreementFigures } from '#libs/api-client';
import { figure, percentage } from '../../../texts/format.js';

/** From which kappa on which word fits, after Landis and Koch. */
const WORDS = [
  [0.8, 'nearlyFull'],
  [0.6, 'substantial'],
  [0.4, 'moderate'],
  [0.2, 'fair'],
  [0, 'slight'],
] as const;

/** Of fewer pairs, no word can be said. */
const FEWEST_PAIRS = 5;

const kappaWord = (kappa: number) => WORDS.find(([from]) => kappa > from)?.[1] ?? 'none';

/** How far two judges agree: the word first, then what it rests on. */
export function Kappa({ agreement: { n, observed, kappa } }: { agreement: AgreementFigures }) {
  const { t } = useTranslation();
  if (n === 0 || observed === null) {
    return (
      <Text span fz="sm" c="dimmed">
        {t('qaFigures.nobodyYet')}
      </Text>
    );
  }
  return (
    <>
      <Text span fz="sm" fw={550}>
        {n < FEWEST_PAIRS
          ? t('qaFigures.tooFew')
          : kappa === null
            ? t('qaFigures.kappaUnknown')
            : t(`qaFigures.kappa.${kappaWord(kappa)}`)}
      </Text>
      <Text fz="sm" c="dimmed" className="figures">
        {kappa !== null && n >= FEWEST_PAIRS && `κ ${figure(kappa, 2)} · `}
        {t('qaFigures.same', { share: percentage(observed), count: n })}
      </Text>
    </>
  );
}
