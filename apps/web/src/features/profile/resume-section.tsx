import { Button, FileButton, Loader, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconFileAlert, IconFileUpload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resumeUpload, type ResumeResponse } from '#libs/api-client';
import { ask, queries } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { fileSize } from '../../texts/format.js';
import { Offers } from './offers.js';
import { resumesQuery } from './profile-queries.js';
import styles from './profile.module.css';
import { Proposal } from './proposal.js';

const TYPES = 'application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Hands a resume in, shows how far reading it is, and what to make of it. */
export function ResumeSection() {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  const resumes = useQuery(resumesQuery);
  const upload = useMutation({
    mutationFn: (file: File) => ask(resumeUpload({ body: { file } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: resumesQuery.queryKey }),
  });
  const items = resumes.data?.items ?? [];
  const read = items.find(({ parsing_status: status }) => status === 'completed') ?? null;
  const send = (file: File | null | undefined): void => {
    if (file) upload.mutate(file);
  };
  return (
    <section aria-labelledby="resume">
      <Title order={2} id="resume" mb="sm">
        {t('profile.resume')}
      </Title>
      <div
        className={styles.drop}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          send(event.dataTransfer.files[0]);
        }}
      >
        <div>
          <Text fw={600}>{t(items.length === 0 ? 'profile.noResume' : 'profile.anotherResume')}</Text>
          <Text c="dimmed" fz="sm">
            {t('profile.resumeTell')}
          </Text>
        </div>
        <FileButton accept={TYPES} onChange={send}>
          {(button) => (
            <Button
              {...button}
              variant="default"
              leftSection={<IconFileUpload size={18} aria-hidden />}
              loading={upload.isPending}
            >
              {t('profile.upload')}
            </Button>
          )}
        </FileButton>
      </div>
      <ProblemNotice error={upload.error ?? resumes.error} />
      {items.length > 0 && (
        <ul className={styles.rows} aria-live="polite">
          {items.map((resume) => (
            <ResumeRow key={resume.id} resume={resume} />
          ))}
        </ul>
      )}
      <Offers />
      {read !== null && <Proposal key={read.id} resumeId={read.id} />}
    </section>
  );
}

function ResumeRow({ resume }: { resume: ResumeResponse }) {
  const { t } = useTranslation();
  const { parsing_status: status, parse_error: problem } = resume;
  return (
    <li className={styles.row}>
      <div>
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {resume.file_name}
        </Text>
        <Text c="dimmed" fz="sm">
          {fileSize(resume.file_size)}, <Time at={resume.uploaded_at} />
        </Text>
        {problem !== null && <Text fz="sm">{problem}</Text>}
      </div>
      <span className={styles.state}>
        {status === 'completed' && <IconCircleCheck size={18} aria-hidden />}
        {status === 'failed' && <IconFileAlert size={18} color="var(--person)" aria-hidden />}
        {(status === 'pending' || status === 'processing') && <Loader size={16} aria-hidden />}
        {t(`profile.parsing.${status}`)}
      </span>
    </li>
  );
}
