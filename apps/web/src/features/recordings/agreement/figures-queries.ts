import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  calibrationGet,
  calibrationList,
  evaluationAgreement,
  evaluationTrends,
  samplingRuleList,
  type EvaluationTrendsData,
} from '#libs/api-client';
import { ask } from '../../../api/ask.js';

export type TrendGroup = EvaluationTrendsData['query']['group_by'];

export const agreementQuery = (templateId: string | null) =>
  queryOptions({
    queryKey: ['evaluations', 'agreement', templateId],
    queryFn: () => ask(evaluationAgreement({ query: { policy_template_id: templateId ?? '' } })),
    enabled: templateId !== null,
  });

export const trendsQuery = (query: EvaluationTrendsData['query']) =>
  queryOptions({
    queryKey: ['evaluations', 'trends', query],
    queryFn: () => ask(evaluationTrends({ query })),
  });

export const calibrationsQuery = infiniteQueryOptions({
  queryKey: ['calibrations', 'list'],
  queryFn: ({ pageParam }) =>
    ask(calibrationList({ query: { limit: 20, ...(pageParam !== null && { cursor: pageParam }) } })),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next_cursor: next }) => next,
});

export const calibrationQuery = (id: string) =>
  queryOptions({ queryKey: ['calibrations', 'one', id], queryFn: () => ask(calibrationGet({ path: { id } })) });

export const samplingQuery = queryOptions({ queryKey: ['sampling-rules'], queryFn: () => ask(samplingRuleList()) });
