import { Button, Tabs } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { roleChange, roleChangeStatus, type ChangeRoleRequest, type RoleResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { roleQuery } from '../roles/role-query.js';
import { RoleStatus } from '../roles/role-status.js';
import { InterviewStep } from './interview-step.js';
import { PostingStep } from './posting-step.js';
import { PreviewStep } from './preview-step.js';
import { RequirementsStep } from './requirements-step.js';
import { RubricStep } from './rubric-step.js';
import { SETUP_STEPS, type SetupStep, type StepProps } from './setup-steps.js';

const route = getRouteApi('/signed-in/staff/roles/$roleId/setup');

/** A role from its posting to the day it opens, step by step; every step is kept before the next one shows. */
export function SetupPage() {
  const { t } = useTranslation();
  const { roleId } = route.useParams();
  const { step = 'posting' } = route.useSearch();
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const role = useQuery(roleQuery(roleId));
  const go = (next: SetupStep): void => void navigate({ search: { step: next }, resetScroll: true });
  const settle = async (kept: RoleResponse): Promise<void> => {
    client.setQueryData(roleQuery(roleId).queryKey, kept);
    await client.invalidateQueries({ queryKey: ['roles'], exact: true });
  };
  const keep = useMutation({
    mutationFn: (body: ChangeRoleRequest) => ask(roleChange({ path: { id: roleId }, body })),
    onSuccess: async (kept) => {
      await settle(kept);
      go(SETUP_STEPS[SETUP_STEPS.indexOf(step) + 1] ?? step);
    },
  });
  const open = useMutation({
    mutationFn: (status: RoleResponse['status']) => ask(roleChangeStatus({ path: { id: roleId }, body: { status } })),
    onSuccess: settle,
  });
  if (!role.data) {
    return role.error ? <ProblemNotice error={role.error} onRetry={() => void role.refetch()} /> : <Loading />;
  }
  const props: StepProps = { role: role.data, keep: keep.mutate, isKeeping: keep.isPending };
  const isOpen = role.data.status === 'active';
  return (
    <Page
      wide
      title={role.data.title}
      lead={<RoleStatus status={role.data.status} />}
      action={
        <Button
          variant={isOpen ? 'default' : 'filled'}
          loading={open.isPending}
          onClick={() => open.mutate(isOpen ? 'paused' : 'active')}
        >
          {t(isOpen ? 'roleSetup.pause' : 'roleSetup.open')}
        </Button>
      }
    >
      <ProblemNotice error={keep.error ?? open.error} />
      <Tabs value={step} onChange={(value) => go(value as SetupStep)} keepMounted={false} mt="md">
        <Tabs.List mb="lg" style={{ flexWrap: 'nowrap', overflowX: 'auto' }}>
          {SETUP_STEPS.map((name, index) => (
            <Tabs.Tab key={name} value={name}>
              {index + 1}. {t(`roleSetup.steps.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="posting">
          <PostingStep {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="requirements">
          <RequirementsStep {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="rubric">
          <RubricStep {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="interview">
          <InterviewStep {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="preview">
          <PreviewStep role={role.data} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
