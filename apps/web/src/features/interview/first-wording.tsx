import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './interview.module.css';

/** The words a question was asked in before it was put differently, one click away. */
export function FirstWording({ text }: { text: string }) {
  const { t } = useTranslation();
  const [isShown, setIsShown] = useState(false);
  const id = useId();
  return (
    <div className={styles.firstWording}>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        px={0}
        aria-expanded={isShown}
        aria-controls={id}
        onClick={() => setIsShown(!isShown)}
      >
        {t(isShown ? 'interview.firstWording.hide' : 'interview.firstWording.show')}
      </Button>
      <p id={id} hidden={!isShown}>
        {text}
      </p>
    </div>
  );
}
