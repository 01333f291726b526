import { callsUnder } from '../golden-call.js';

const SUPPORT = callsUnder('customer_support', [
  {
    id: 'support/washing-machine-visit',
    isResolved: false,
    failed: ['resolution'],
    says: `
      A Home Appliance Care, good afternoon, Miriam at your service. Before anything else, a quick note that what we say is recorded.
      C Yes hi. Our washing machine leaks. There is water all over the kitchen floor.
      A Goodness, that is the last thing anybody wants. Have you turned the tap off?
      C I have, yes.
      A Good. Then let me open your file. What name is the purchase under, and which street do you live in?
      C Petrov, and it is Quarry Road.
      A That is right. It is under warranty, so the visit costs you nothing. The earliest I have is Thursday.
      C Thursday? I have two small children and no washing machine until Thursday?
      A I know, and I wish I had something sooner. I could put you on the waiting list in case somebody cancels.
      C Please do. So for now it is still leaking and I just wait.
      A I am afraid so. Let me read it back to you, a technician on Thursday between eight and twelve, and your number on the waiting list.
      A We send you a text the evening before. Was that everything for today?
      C Yes, that is it.
      A Then good luck with the floor, and goodbye for now.
    `,
  },
  {
    id: 'support/unpunctuated-tv',
    isResolved: true,
    failed: ['verification', 'recap', 'next_step'],
    violations: [{ rule: 'not_verified' }],
    says: `
      A hello this is dan at telly direct just to let you know calls are recorded
      C hi dan my tv subscription is not working it says error 40
      A oh dear that is a pain on a football night i am sorry about that
      C it really is
      A okay can you pull the plug wait ten seconds and put it back in
      C okay one second
      C right it is starting up again
      A do you see the menu
      C yes it is working now brilliant thank you
      A great is there anything else i can do for you tonight
      C no that was it
      A have a good evening enjoy the match bye
    `,
  },
  {
    id: 'support/airline-blame',
    isResolved: false,
    failed: ['recording_disclosure', 'acknowledgement', 'recap', 'closing', 'resolution'],
    violations: [
      { rule: 'no_recording_disclosure' },
      { rule: 'tone', said: 'should have thought of that' },
      { rule: 'promise', said: 'one hundred percent' },
    ],
    says: `
      A Skyhop customer care, my name is Roland.
      C Hello Roland. My suitcase did not arrive in Lisbon and it is my second day without clothes.
      A Booking reference and surname please.
      C K7TT2M, Ferreira.
      A You booked the short connection yourself. You should have thought of that before.
      C I beg your pardon? You sold me that connection.
      A Anyway. The bag is in Madrid, and it is coming with the next plane, one hundred percent.
      C Your colleague said that yesterday, and nothing came.
      A I cannot see what my colleague said.
      C So you cannot tell me where it will be tonight?
      A The courier gets in contact with you tomorrow.
      C I have had enough of this.
      A Fine.
    `,
  },
  {
    id: 'support/pension-statement',
    isResolved: null,
    failed: ['recap'],
    notApplicable: ['acknowledgement', 'resolution'],
    says: `
      A Good morning, Old Mill Pensions, Harriet on the phone. I have to mention that this call goes on tape.
      C Good morning. I would like my annual statement sent to my new address, please.
      A Certainly. Tell me your policy number and your date of birth, and I will look you up.
      C 88 12 40, and the second of February 1950.
      A Lovely. And the new address?
      C Nine Church Row, Ely.
      A That has been changed. The statement leaves our office tonight, so you should have it by the weekend.
      C Wonderful.
      A Can I help you with any other matter?
      C No, dear.
      A Then I wish you a pleasant day. Goodbye.
    `,
  },
]);

const SALES = callsUnder('sales', [
  {
    id: 'sales/insurance-hard-sell',
    isResolved: null,
    failed: ['recording_disclosure', 'needs', 'withdrawal', 'pressure'],
    violations: [
      { rule: 'no_recording_disclosure' },
      { rule: 'no_cancellation_right' },
      { rule: 'promise', said: 'pay out whatever happens' },
    ],
    says: `
      A Hello, is that Mr Winters? Debbie from Shield Cover. I have our new accident plan for you.
      C I am not sure I need one.
      A Everybody needs one. And our company will always pay out whatever happens, you have my word.
      C What would I have to pay?
      A Nine pounds ninety each month, that is all.
      C I will sleep on it.
      A If I close this window the offer is gone. I need your yes while I have you on the line.
      C Oh. Well, alright, put me down for it then.
      A Lovely. The papers reach you by post in about three days.
      C Okay.
    `,
  },
  {
    id: 'sales/crm-demo',
    isResolved: null,
    failed: ['price'],
    says: `
      A Hi Marta, thanks for making the time. I am Colin from Ledgerly. I am recording so that I can send you the video, is that alright?
      C Sure.
      A Could you take me through how an order gets from your shop into the books today?
      C We copy it by hand every Friday.
      A What goes wrong when you do that?
      C We forget returns.
      A How would you know that a new tool was worth it?
      C If Fridays were free again.
      A Then I think our basic edition does it. Shall I set you up?
      C Yes, let us do it, I will take the basic edition.
      A Super. Should it not suit you, you can step back from the contract in the first thirty days, no questions asked.
      C Good.
      A You will have the login in your inbox in five minutes, and I check in with you next Wednesday.
      C Thanks Colin.
    `,
  },
]);

const COLLECTIONS = callsUnder('collections', [
  {
    id: 'collections/medical-bill',
    isResolved: null,
    failed: ['recording_disclosure', 'arrangement'],
    violations: [{ rule: 'no_recording_disclosure' }],
    says: `
      A Good evening, I am calling from Prairie Financial, Louise is my name. Is Mr Gold available?
      C That is me.
      A To protect your privacy, please give me your year of birth and the zip code where you live.
      C 1974, and 60614.
      A Thank you. Please understand that this communication is from a debt collector, we want to collect what is owed, and all information serves that purpose.
      C Which debt is that?
      A Three hundred dollars from Lakeside Hospital.
      C The insurance should have paid that. I dispute it.
      A You may do that in writing. If it turns out to be yours, we can stretch it over six months without interest.
      C I am not going to pay for somebody else's mistake.
      A That is noted. I will mail you the form tomorrow.
    `,
  },
  {
    id: 'collections/veiled-threat',
    isResolved: null,
    failed: ['verification', 'debt_disclosure', 'options'],
    violations: [
      { rule: 'no_debt_disclosure' },
      { rule: 'threat', said: 'officers' },
      { rule: 'threat', said: 'supervisor at the plant' },
      { rule: 'tone', said: 'deadbeat' },
    ],
    says: `
      A This is Mr Cross from Judgement Partners on a recorded line. I am calling about the four hundred you never paid back.
      C Who are you again?
      A Do not play games with me, you deadbeat.
      C Excuse me?
      A I will have two officers waiting for you when you get home.
      C That is not legal.
      A And I already have the number of your supervisor at the plant, should I ring him?
      C No, no, do not. Fine, I will transfer the four hundred tonight.
      A Smart choice.
    `,
  },
]);

export const SERVICE = [...SUPPORT, ...SALES, ...COLLECTIONS];
