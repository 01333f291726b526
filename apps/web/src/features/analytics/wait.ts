import { useTranslation } from 'react-i18next';
import { figure } from '../../texts/format.js';

const DAY_HOURS = 24;

/** Tells a number of hours in the unit that fits: `less than an hour`, `5 hours`, `3.5 days`; that there is none yet for null. */
export function useWait(): (hours: number | null) => string {
  const { t } = useTranslation();
  return (hours) => {
    if (hours === null) return t('analytics.noDecision');
    if (hours < 1) return t('analytics.underAnHour');
    if (hours < 2 * DAY_HOURS) return t('analytics.hours', { hours: figure(hours) });
    return t('analytics.days', { days: figure(hours / DAY_HOURS) });
  };
}
