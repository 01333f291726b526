import { callsUnder } from '../golden-call.js';

export const SALES = callsUnder('sales', [
  {
    id: 'sales/office-coffee',
    isResolved: null,
    says: `
      A Good morning Ms Lang, Theo here from Beanworks. I should tell you that we tape our calls for coaching.
      C That is fine, good morning.
      A How do you make coffee for your people at the moment?
      C With an old filter machine, and nobody likes it.
      A What do they complain about?
      C It is cold by ten o'clock.
      A How many cups a day would you need, and which kinds?
      C Sixty or so, and somebody always wants oat milk.
      A Then I would suggest our Duo machine, it does both.
      C And what would that come to?
      A You pay eighty nine euros per month, that covers rent, service and filters, there is nothing on top.
      C Okay, that is within our budget. Please go ahead with it.
      A Thank you. If you change your mind, you can withdraw from the order within two weeks, simply by e-mail.
      C Alright.
      A Next, our technician phones you on Tuesday to agree a date for the installation.
      C Very good, bye.
    `,
  },
  {
    id: 'sales/investment-hype',
    isResolved: null,
    failed: ['needs', 'withdrawal', 'pressure', 'next_step'],
    violations: [
      { rule: 'no_cancellation_right' },
      { rule: 'promise', said: 'no risk' },
      { rule: 'promise', said: 'double your money' },
    ],
    says: `
      A Hello Mr Osei, my name is Brad, I am with Peak Capital, on a recorded line.
      C Hello.
      A I have an investment here that everybody wants, and there is absolutely no risk.
      C There is always a risk, no?
      A Not with this one. You will double your money in a year, one hundred percent.
      C I am not sure about that.
      A I can only hold it for the next ten minutes, after that somebody else gets it.
      C How much is it?
      A The minimum is five hundred pounds, that is a one off payment, with no further fees.
      C Hm. Okay, I will do it, take the five hundred.
      A Done. Welcome on board.
      C Thanks.
    `,
  },
  {
    id: 'sales/broadband-honest-no',
    isResolved: null,
    notApplicable: ['price', 'withdrawal'],
    says: `
      A Hello, Ines from Citynet. We keep a recording of this call, just to let you know.
      C Hello Ines.
      A You left your number on our page. What is it that you would like to improve about your internet?
      C It is slow in the evening when the children are home.
      A Which devices are they on then, and how many at the same time?
      C Three tablets and the television.
      A And how long does your current contract still run?
      C Until next summer.
      A Then I will be honest with you, it makes no sense to switch now. I could not promise you that it would be faster either.
      C Thank you for being so open.
      A I will give you a call again in May, and you decide then without any hurry.
      C Yes, please do.
    `,
  },
]);
