import { Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Says what is missing when somebody goes on without having agreed. A button that is greyed out would not say why. */
export function useConsentReminder(hasAgreed: boolean): { isAllowed: () => boolean; notice: ReactNode } {
  const { t } = useTranslation();
  const [wasTried, setTried] = useState(false);
  const notice = wasTried && !hasAgreed && (
    <Text role="alert" fz="sm" c="var(--alarm)">
      {t('invite.consentMissing')}
    </Text>
  );
  const isAllowed = (): boolean => {
    setTried(true);
    return hasAgreed;
  };
  return { isAllowed, notice };
}
