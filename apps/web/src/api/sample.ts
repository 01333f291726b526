import { queryOptions } from '@tanstack/react-query';
import { healthService, sampleGet, type SampleDataResponse } from '#libs/api-client';
import { ask } from './ask.js';

const LOOK_EVERY_MS = 3_000;

export const isUnderWay = ({ status }: SampleDataResponse): boolean => status === 'filling' || status === 'removing';

/** Whether the organisation holds sample data; asked again and again while it comes or goes. */
export const sampleQuery = queryOptions({
  queryKey: ['sample-data'],
  queryFn: () => ask(sampleGet()),
  staleTime: 60_000,
  refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? LOOK_EVERY_MS : false),
});

/** What runs on this server; asked once. */
export const serviceQuery = queryOptions({
  queryKey: ['engines'],
  queryFn: () => ask(healthService()),
  staleTime: Infinity,
});
