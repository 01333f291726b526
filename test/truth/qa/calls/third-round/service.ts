import { callsUnder } from '../golden-call.js';

const SUPPORT = callsUnder('customer_support', [
  {
    id: 'support/hearing-aid',
    isResolved: true,
    says: `
      A Clearsound customer service, a very good day to you, this is Bettina. You may have heard it in the announcement, the call is stored for quality control.
      C Good day. My hearing aid whistles all the time, it drives me mad.
      A I can imagine how tiring that is, especially in company. We will get to the bottom of it.
      A I only need to be certain who I am talking to, so what is your customer number, and when were you born?
      C 90 771, and the first of June 1944.
      A Thanks, Mrs Keane. Please take the dome off and check whether it is the small one.
      C Oh, I think it is the big one from last year.
      A There we are. The small one is in the blue bag. Put that on and turn the aid on again.
      C It has stopped. I can hear you and nothing else, how marvellous.
      A I am so pleased. To recap, the small dome stays on, and I am posting you six more of them, they should be with you on Saturday.
      A Do you have anything else on your list?
      C No, you have been very kind.
      A All the very best, Mrs Keane, goodbye.
    `,
  },
  {
    id: 'support/electricity-transfer-loop',
    isResolved: false,
    failed: [
      'greeting',
      'recording_disclosure',
      'verification',
      'acknowledgement',
      'recap',
      'next_step',
      'closing',
      'resolution',
    ],
    violations: [
      { rule: 'no_recording_disclosure' },
      { rule: 'not_verified' },
      { rule: 'tone', said: 'not my department' },
      { rule: 'tone', said: 'somebody who listens' },
    ],
    says: `
      A Customer service.
      C Finally. I have been passed on four times. My bill says I used eleven thousand units, that cannot be right.
      A That is not my department, I do not deal with bills.
      C Then who does? The others sent me to you.
      A How would I know.
      C The meter shows half of that. I will not pay this.
      A Then your power gets cut off, simple as that. Maybe then we have somebody who listens.
      C I want to speak to a supervisor.
      A They are in a meeting.
      C So nobody is going to help me.
      A Looks like it.
    `,
  },
  {
    id: 'support/pharmacy-order',
    isResolved: true,
    failed: ['acknowledgement'],
    violations: [{ rule: 'promise', said: 'swear to you' }],
    says: `
      A Linden Online Pharmacy, my name is Farid, hello. We make a recording of each call for our training.
      C Hello, I got somebody else's tablets in my package.
      A Which order number is on the slip?
      C 5 6 0 2 8.
      A And your postcode, so that I do not change the wrong order?
      C 1040.
      A I see, two labels were swapped. Your tablets go out by express today, and a driver collects the other package.
      C Very well, then everything is settled from my side.
      A I swear to you, this can never happen to you again.
      C We will see.
      A So, to go through it again, your tablets come tomorrow by noon, and the driver takes the wrong ones with him.
      A Is there any other thing I can do?
      C No, thank you.
      A Goodbye then, and get well soon.
    `,
  },
]);

const SALES = callsUnder('sales', [
  {
    id: 'sales/language-school',
    isResolved: null,
    says: `
      A Good afternoon, Mr Ito, Claire Dubois of Lingua Nova. I have the recorder on for my notes, I hope you do not mind.
      C Not at all.
      A What would you like to be able to do in French a year from now?
      C Talk to our suppliers in Lyon.
      A How do you manage with them at present?
      C In English, and half of it gets lost.
      A And how much time could you give it in a week?
      C Three hours perhaps.
      A In that case the evening course. It is two hundred and forty euros a quarter, books included.
      C Agreed, please enrol me.
      A With pleasure. The law gives you fourteen days in which you may revoke your enrolment, a line by e-mail is enough.
      C Fine.
      A The timetable goes to your mailbox tonight, and your teacher rings you on Monday.
      C Merci.
    `,
  },
  {
    id: 'sales/crypto-friend',
    isResolved: null,
    failed: ['greeting', 'recording_disclosure', 'needs', 'withdrawal', 'pressure', 'next_step'],
    violations: [
      { rule: 'no_recording_disclosure' },
      { rule: 'no_cancellation_right' },
      { rule: 'promise', said: 'cannot go wrong' },
      { rule: 'tone', said: 'your grandmother' },
    ],
    says: `
      A Hey, it is me again, about the coin we talked about.
      C Oh, hello. I am still thinking.
      A Thinking is for losers. It went up nine percent today, this cannot go wrong.
      C I could lose it all.
      A You sound like your grandmother. In half an hour the window closes, so yes or no.
      C What is the smallest amount?
      A A hundred dollars a month, and no fees.
      C Fine, count me in.
      A There you go, buddy.
    `,
  },
]);

const COLLECTIONS = callsUnder('collections', [
  {
    id: 'collections/utility-arrears',
    isResolved: null,
    says: `
      A Good day, you are connected to Fairway Credit Services, Mr Lund speaking. For both our sakes the conversation is being taped. Am I talking to Mrs Amadi?
      C You are.
      A I have to check that first. Would you tell me the last four of your social security number and your date of birth?
      C 3321, ninth of May 1969.
      A Thank you. Fairway is a debt collector. This call is made to collect a debt, and anything you say may be used to that end.
      C Right. It is the water bill, is it not?
      A Yes, four hundred and twenty dollars. What could you manage?
      C Not all of it at once.
      A We could divide it into seven monthly amounts of sixty.
      C Sixty a month, that I can do. Put me on that plan.
      A Agreed. The agreement is in the post tomorrow.
    `,
  },
  {
    id: 'collections/aunt-answers',
    isResolved: null,
    failed: ['recording_disclosure'],
    notApplicable: ['verification', 'debt_disclosure', 'options', 'arrangement'],
    violations: [{ rule: 'no_recording_disclosure' }],
    says: `
      A Hello, Steven Hart here, I would like to reach Deborah Miles.
      C Debbie moved out last year. I am her aunt.
      A Do you happen to have a number for her?
      C No, sorry.
      A Never mind, and sorry to have bothered you. Goodbye.
    `,
  },
]);

export const SERVICE = [...SUPPORT, ...SALES, ...COLLECTIONS];
