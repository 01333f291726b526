import { callsUnder } from '../golden-call.js';

export const SUPPORT = callsUnder('customer_support', [
  {
    id: 'support/broken-kettle',
    isResolved: true,
    says: `
      A Good morning, thank you for calling Brightwell Home, my name is Anna. This call may be recorded for training purposes.
      C Hi Anna. I bought a kettle from you and it stopped working after two days.
      A Oh, I am sorry to hear that, that is really annoying with a brand new kettle. Let me look into it.
      A Could you give me your order number and the postcode, please, so I know I have the right account?
      C Sure, it is 4471 and the postcode is LS6 2BQ.
      A Thank you, Mr Hale. I can see it here. Does the light come on at all?
      C No, nothing at all.
      A All right, then it is the element. I have ordered a replacement for you, it is free of charge.
      C Brilliant.
      A The new kettle will arrive on Thursday, and there is a label in the box to send the old one back.
      C That is great, that sorts it out for me.
      A So to sum up, a replacement kettle comes on Thursday and you return the old one with the label.
      A Is there anything else I can do for you today?
      C No, that was all. Thanks a lot.
      A You are welcome, have a lovely day. Goodbye.
    `,
  },
  {
    id: 'support/router-brush-off',
    isResolved: false,
    failed: ['recording_disclosure', 'verification', 'acknowledgement', 'recap', 'next_step', 'closing', 'resolution'],
    violations: [
      { rule: 'no_recording_disclosure' },
      { rule: 'not_verified' },
      { rule: 'tone', said: 'not my problem' },
      { rule: 'tone', said: 'calm down' },
    ],
    says: `
      A Hello, Fastnet support, Gary here.
      C Hello, my router keeps losing the connection on my account, every evening since Monday.
      A Did you restart it?
      C Yes, three times, and I work from home, so this is a real problem.
      A Well, that is not my problem, is it. Restart it again.
      C I just told you that I did that. Can you please look at my line?
      A You need to calm down. There is nothing I can see from here.
      C So what am I supposed to do now? It still does not work.
      A Wait until it gets better, I suppose.
      C That is no help at all.
      A Fine. Bye.
    `,
  },
  {
    id: 'support/refund-promise',
    isResolved: true,
    failed: ['recap'],
    violations: [
      { rule: 'promise', said: 'guarantee you this will never' },
      { rule: 'card_security_code', said: 'three digits on the back' },
    ],
    says: `
      A Good afternoon, this is Priya from Lumen Shop, our calls are recorded so that we can check our service.
      C Hello. You charged me twice for the same jacket.
      A I do apologise, that must have been a shock when you saw your statement.
      A May I have your full name and date of birth to find you in the system?
      C Joan Abbott, third of May 1961.
      A Thanks, Mrs Abbott. I see both charges. To refund it, read me the card number and the three digits on the back.
      C Is that safe? All right, it is 5500 1234 and so on, and 912.
      A The second payment has been refunded just now.
      C Oh good, I can see the message from my bank. So it is fixed.
      A And I guarantee you this will never happen again with our shop.
      C Well, I hope so.
      A You will get an e-mail with the receipt within the hour. Anything else I can help with?
      C No, that is it.
      A Then have a nice afternoon, bye bye.
    `,
  },
  {
    id: 'support/opening-hours',
    isResolved: null,
    failed: ['recap', 'next_step'],
    notApplicable: ['verification', 'acknowledgement', 'resolution'],
    says: `
      A Hello and welcome to Parkside Library, Tom speaking. Please note that calls are being recorded.
      C Hi, I only wanted to ask how long you are open on Saturdays.
      A On Saturdays we are open from nine until four.
      C And on bank holidays?
      A Then we are closed.
      C Okay, thanks.
      A My pleasure. Is there anything else you would like to know?
      C No thanks, bye.
      A Goodbye, take care.
    `,
  },
]);
