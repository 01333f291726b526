import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { TwoPanes } from '../../kit/two-panes.js';

/** What is said about the answers beside the answers. */
export function ScoresAndTranscript(props: Omit<ComponentProps<typeof TwoPanes>, 'names'>) {
  const { t } = useTranslation();
  return <TwoPanes names={{ left: t('application.scores'), source: t('application.transcript') }} {...props} />;
}
