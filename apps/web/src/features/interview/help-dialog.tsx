import { Kbd, Modal, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const TOPICS = ['lost', 'microphone', 'words', 'noticed', 'person'] as const;
const KEYS = [
  ['Space', 'talk'],
  ['Enter', 'send'],
  ['Shift + Enter', 'line'],
] as const;

/** Answers to what one may wonder in the middle of an interview. */
export function HelpDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('interview.tools.help')}
      size="lg"
      // It is loaded open, after the focus has moved: the toolbar takes it back.
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      attributes={{ header: { role: 'none' } }}
    >
      <Stack gap="lg">
        {TOPICS.map((topic) => (
          <div key={topic}>
            <Title order={3}>{t(`interview.help.${topic}`)}</Title>
            <Text mt={4}>{t(`interview.help.${topic}Tell`)}</Text>
          </div>
        ))}
        <div>
          <Title order={3} mb={8}>
            {t('app.shortcuts')}
          </Title>
          {KEYS.map(([key, what]) => (
            <Text key={key} mb={4}>
              <Kbd>{key}</Kbd> {t(`interview.help.keys.${what}`)}
            </Text>
          ))}
        </div>
      </Stack>
    </Modal>
  );
}
