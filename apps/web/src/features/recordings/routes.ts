import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { staff } from '../../shell/parents.js';
import { isState, isVerdict, type State, type Verdict } from './queue/queue-filter.js';

const recordings = createRoute({
  getParentRoute: () => staff,
  id: 'recordings',
  component: lazyRouteComponent(() => import('./recordings-frame.js'), 'RecordingsFrame'),
});

interface QueueSearch {
  state?: State;
  verdict?: Verdict;
  template?: string;
  agent?: string;
  sampled?: true;
}

const queue = createRoute({
  getParentRoute: () => recordings,
  path: '/recordings',
  validateSearch: ({ state, verdict, template, agent, sampled }: Record<string, unknown>): QueueSearch => ({
    ...(isState(state) && { state }),
    ...(isVerdict(verdict) && { verdict }),
    ...(typeof template === 'string' && { template }),
    ...(typeof agent === 'string' && { agent }),
    ...(sampled === true && { sampled }),
  }),
  component: lazyRouteComponent(() => import('./queue/queue-page.js'), 'QueuePage'),
});

const uploads = createRoute({
  getParentRoute: () => recordings,
  path: '/recordings/uploads',
  validateSearch: ({ batch }: Record<string, unknown>): { batch?: string } =>
    typeof batch === 'string' ? { batch } : {},
  component: lazyRouteComponent(() => import('./uploads/uploads-page.js'), 'UploadsPage'),
});

const templates = createRoute({
  getParentRoute: () => recordings,
  path: '/recordings/templates',
  component: lazyRouteComponent(() => import('./templates/templates-page.js'), 'TemplatesPage'),
});

const agreement = createRoute({
  getParentRoute: () => recordings,
  path: '/recordings/agreement',
  validateSearch: ({ template }: Record<string, unknown>): { template?: string } =>
    typeof template === 'string' ? { template } : {},
  component: lazyRouteComponent(() => import('./agreement/agreement-page.js'), 'AgreementPage'),
});

const recording = createRoute({
  getParentRoute: () => staff,
  path: '/recordings/$recordingId',
  validateSearch: ({ evaluation }: Record<string, unknown>): { evaluation?: string } =>
    typeof evaluation === 'string' ? { evaluation } : {},
  component: lazyRouteComponent(() => import('./recording/recording-page.js'), 'RecordingPage'),
});

const template = createRoute({
  getParentRoute: () => staff,
  path: '/recordings/templates/$templateId',
  component: lazyRouteComponent(() => import('./templates/template-page.js'), 'TemplatePage'),
});

const calibration = createRoute({
  getParentRoute: () => staff,
  path: '/recordings/calibrations/$calibrationId',
  component: lazyRouteComponent(() => import('./calibration/calibration-page.js'), 'CalibrationPage'),
});

export const recordingsRoutes = [
  recordings.addChildren([queue, uploads, templates, agreement]),
  recording,
  template,
  calibration,
] as const;
