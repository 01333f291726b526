import { callsUnder } from '../golden-call.js';

export const SALES = callsUnder('sales', [
  {
    id: 'sales/phone-contract',
    isResolved: null,
    says: `
      A Hi, my name is Leon and I am calling from Volta Mobile. Before we go on, this call is recorded.
      C Okay, what is it about?
      A You asked us for an offer on our website. What do you use your phone for mostly?
      C Mostly maps and video calls with my kids.
      A I see. How much data do you go through in a month, roughly?
      C About ten gigabytes I would say.
      A And what matters most to you in a contract?
      C That I can get out of it if I move abroad.
      A Then the Flex plan fits. It has fifteen gigabytes and you can leave every month.
      C What does it cost?
      A It is eighteen pounds a month, everything included, with no set up fee.
      C That sounds fine, I will take it.
      A Great. You can cancel the contract within fourteen days without any reason, that is your legal right.
      C Good to know.
      A I will e-mail you the contract today, and the SIM card arrives by Friday.
      C Perfect, thank you.
    `,
  },
  {
    id: 'sales/solar-pressure',
    isResolved: null,
    failed: ['recording_disclosure', 'needs', 'price', 'withdrawal', 'pressure'],
    violations: [
      { rule: 'no_recording_disclosure' },
      { rule: 'no_cancellation_right' },
      { rule: 'promise', said: 'guarantee that your electricity bill' },
      { rule: 'tone', said: 'crazy' },
    ],
    says: `
      A Good evening, Rick from Sunfirst Solar. Do you own your house?
      C Yes, I do.
      A Excellent. We have a special deal in your street this week for solar panels.
      C I would have to think about it.
      A There is no time for that, the price is only valid if you agree right now on the phone.
      C Really? And does it pay off?
      A I guarantee that your electricity bill will go down to zero.
      C That sounds too good.
      A Honestly, you would be crazy to say no to this.
      C Well, all right, let us do it then.
      A Great, I am signing you up. Our engineer will call you tomorrow morning.
      C Okay.
    `,
  },
  {
    id: 'sales/not-interested',
    isResolved: null,
    failed: ['next_step'],
    notApplicable: ['price', 'withdrawal'],
    says: `
      A Good morning, you are speaking with Maria from Clearwater Insurance, the line is recorded for quality reasons.
      C Good morning.
      A May I ask how you are insured at the moment, and what you are unhappy with?
      C I have a policy with my bank. I am quite happy really.
      A What would have to change for you to look at another one?
      C Only the price, but I have just renewed.
      A I understand. We cannot guarantee that we would be cheaper, so I will not take more of your time.
      C Thanks, I am not interested right now.
      A That is fine. Enjoy your day.
    `,
  },
]);
