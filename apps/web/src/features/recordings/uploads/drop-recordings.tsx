import '@mantine/dropzone/styles.css';
import { Autocomplete, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileMusic } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../kit/links.js';
import styles from '../recordings.module.css';
import { useNames } from '../use-names.js';
import { useUsualTemplate } from '../use-usual-template.js';
import { uploading, type Choices } from './upload-queue.js';

const ENDINGS = 'aac flac m4a mp3 mp4 oga ogg opus wav webm json srt txt vtt'.split(' ');
const isKnown = ({ name }: File): boolean => ENDINGS.some((ending) => name.toLowerCase().endsWith(`.${ending}`));

/** What files are about, and the place to drop them. */
export function DropRecordings() {
  const { t } = useTranslation();
  const { people, templates, areTemplatesLoaded } = useNames();
  const [template, setTemplate] = useState<string | null | undefined>(undefined);
  const usual = useUsualTemplate();
  const [agent, setAgent] = useState('');
  const [team, setTeam] = useState('');
  const [name, setName] = useState('');
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const chosen = template === undefined ? usual : template;
  const drop = (files: readonly File[]): void => {
    const known = files.filter(isKnown);
    setUnknown(files.filter((file) => !isKnown(file)).map((file) => file.name));
    if (known.length === 0) return;
    const member = people.find(({ label }) => label === agent.trim());
    const choices: Choices = {
      ...(name.trim() !== '' && { name: name.trim() }),
      ...(chosen !== null && { policy_template_id: chosen }),
      about: {
        ...(member && { agent_id: member.value }),
        ...(!member && agent.trim() !== '' && { agent_name: agent.trim() }),
        ...(team.trim() !== '' && { team: team.trim() }),
      },
    };
    uploading.add(known, choices);
    setName('');
  };
  return (
    <section aria-label={t('recordings.upload')} className={styles.sheet}>
      <div className={styles.choices}>
        <Select
          label={t('recordings.uploads.template')}
          placeholder={t('recordings.uploads.noTemplate')}
          clearable
          clearButtonProps={{ 'aria-label': t('recordings.uploads.noTemplate') }}
          data={templates}
          value={chosen}
          onChange={setTemplate}
        />
        <Autocomplete
          label={t('recordings.uploads.agent')}
          placeholder={t('recordings.uploads.agentHint')}
          data={people.map(({ label }) => label)}
          value={agent}
          onChange={setAgent}
        />
        <TextInput
          label={t('recordings.uploads.team')}
          maxLength={100}
          value={team}
          onChange={(event) => setTeam(event.currentTarget.value)}
        />
        <TextInput
          label={t('recordings.uploads.name')}
          placeholder={t('recordings.uploads.nameHint')}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      {areTemplatesLoaded && templates.length === 0 && (
        <Text fz="sm">
          {t('recordings.uploads.templatesNone')}{' '}
          <TextLink to="/recordings/templates" inherit>
            {t('recordings.uploads.toTemplates')}
          </TextLink>
        </Text>
      )}
      <Dropzone
        onDrop={drop}
        aria-label={t('recordings.uploads.drop')}
        inputProps={{ 'aria-label': t('recordings.uploads.drop') }}
        className={styles.drop}
      >
        <Group justify="center" gap="md" wrap="nowrap">
          <IconFileMusic size={32} stroke={1.4} aria-hidden />
          <Stack gap={0}>
            <Text fw={600}>{t('recordings.uploads.drop')}</Text>
            <Text fz="sm" c="dimmed">
              {t('recordings.uploads.dropTell')}
            </Text>
          </Stack>
        </Group>
      </Dropzone>
      {unknown.length > 0 && (
        <Text fz="sm" role="status">
          {t('recordings.uploads.unknown', { names: unknown.join(', ') })}
        </Text>
      )}
    </section>
  );
}
