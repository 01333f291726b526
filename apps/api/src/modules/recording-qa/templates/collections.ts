import type { PolicyTemplate } from '../domain/policy-template.js';
import { outcome, required } from './draft.js';

/**
 * Debt collection. The disclosure: 15 U.S.C. § 1692e(11) and 12 CFR 1006.18(e). Threats, profanity and telling others:
 * §§ 1692d, 1692e(4)–(5) and 1692c(b). The customer has to be known before the debt is named: § 1692c(b).
 */
export const COLLECTIONS: PolicyTemplate = {
  name: 'Collections',
  description: 'A call about a debt: the right person, the disclosure, options, no threats.',
  passingScore: 80,
  criteria: [
    required({
      key: 'greeting',
      name: 'Greeting and identification',
      weight: 10,
      passingScore: 100,
      moment: 'opening',
      evaluationPrompt: 'The agent greets the person and says their own name or the company.',
      examples: ['Good afternoon, my name is Carla and I am calling from Northgate Recovery.'],
    }),
    required({
      key: 'recording_disclosure',
      name: 'Recording disclosure',
      weight: 15,
      passingScore: 100,
      moment: 'opening',
      evaluationPrompt: 'The agent says at the beginning that the call is or may be recorded.',
      examples: ['Please be aware that this line is recorded.'],
    }),
    required({
      key: 'verification',
      name: 'Right-party verification',
      weight: 20,
      passingScore: 100,
      isFatal: true,
      appliesWhen: 'The right person is reached.',
      evaluationPrompt: 'The agent verifies the identity of the person before the debt is named.',
      examples: ['For security, could you confirm the last four digits of your social security number?'],
    }),
    required({
      key: 'debt_disclosure',
      name: 'Mini-Miranda',
      weight: 25,
      passingScore: 100,
      isFatal: true,
      appliesWhen: 'The right person is reached.',
      evaluationPrompt:
        'The mini-Miranda: the agent says that this is an attempt to collect a debt and that any information will be used for that purpose.',
      examples: ['This is an attempt to collect a debt and any information obtained will be used for that purpose.'],
    }),
    required({
      key: 'options',
      name: 'Payment options',
      weight: 20,
      appliesWhen: 'The right person is reached.',
      evaluationPrompt: 'The agent offers ways to pay: a payment plan, instalments, or time.',
      examples: ['We can set up a payment plan with smaller monthly instalments.'],
    }),
    outcome({
      key: 'arrangement',
      name: 'Arrangement',
      weight: 10,
      appliesWhen: 'The right person is reached.',
      evaluationPrompt: 'The customer agrees to a way to pay.',
      examples: [
        'Yes, I can pay fifty a month.',
        'I agree to that payment plan.',
        'I will pay the full amount on Friday.',
      ],
    }),
  ],
  violationRules: [
    {
      key: 'no_debt_disclosure',
      type: 'missing_disclosure',
      severity: 'critical',
      description: 'The disclosure that this is an attempt to collect a debt is missing.',
      criterionKey: 'debt_disclosure',
    },
    {
      key: 'no_recording_disclosure',
      type: 'missing_disclosure',
      severity: 'high',
      description: 'The person was not told that the call is recorded.',
      criterionKey: 'recording_disclosure',
    },
    {
      key: 'threat',
      type: 'prohibited_phrase',
      severity: 'critical',
      description: 'The agent threatens arrest, prison, seizure, or telling others about the debt.',
      phrases: [
        'You will be arrested if you do not pay.',
        'You could go to jail for this.',
        'We will send the police to your house.',
        'We will tell your employer about this debt.',
        'We will take your house away.',
        'I will call your family and tell them about the debt.',
      ],
    },
    {
      key: 'promise',
      type: 'promise',
      severity: 'high',
      description: 'The agent guarantees what will happen to the credit record or the debt.',
      phrases: ['I guarantee this will be removed from your credit report.'],
    },
    {
      key: 'tone',
      type: 'tone',
      severity: 'high',
      description: 'The agent insults, blames, mocks or dismisses the person.',
      phrases: ['People like you never pay their bills.'],
    },
  ],
};
