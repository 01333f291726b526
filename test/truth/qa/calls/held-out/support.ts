import { callsUnder } from '../golden-call.js';

export const SUPPORT = callsUnder('customer_support', [
  {
    id: 'support/parcel-at-neighbour',
    isResolved: true,
    failed: ['recap'],
    says: `
      A Hello there, you have reached Redline Parcels, Sofia speaking. Just so you know, we record our conversations to improve our service.
      C Hello, I am missing a parcel. The app says delivered, but I never got it.
      A That is worrying, especially when it says it has arrived. Let us find out where it went.
      A To make sure I am talking to the right person, what is the first line of your address and the mobile number we have on file?
      C Twelve Mill Lane, and it ends in 884.
      A Lovely, that matches. It was handed over at number fourteen, signed by a Mr Grant.
      C Oh, hang on, I will knock next door.
      C You are right, he has it. Problem solved, thank you so much.
      A I am glad it turned up. I will leave a note for the driver, and tomorrow you get a short text to confirm that.
      A Was there something else you needed today?
      C No, I am good.
      A All the best then, bye.
    `,
  },
  {
    id: 'support/bank-app-locked',
    isResolved: false,
    failed: ['greeting', 'resolution'],
    violations: [{ rule: 'card_security_code', said: 'your current password' }],
    says: `
      A Yes, hello, how can I help? I have to tell you that this conversation is being taped.
      C I cannot get into your app any more, it says my account is blocked.
      A I understand how inconvenient that is when you need your money. Let me see.
      A First some security questions, please. What is your mother's maiden name, and the last transaction you made?
      C Porter, and forty pounds at the petrol station.
      A Correct. And tell me your current password, then I can try it from here.
      C I would rather not.
      A Then I have to pass it on to our technicians.
      C So I still cannot log in?
      A Not today, unfortunately. The technical team will ring you back tomorrow before noon.
      C That is not good enough, I need to pay my rent.
      A I know. To go over it once more, your access stays blocked today, and the technicians call you tomorrow by noon.
      A Can I do anything else for you?
      C No.
      A Thank you for your patience, goodbye.
    `,
  },
  {
    id: 'support/gym-cancellation-sarcasm',
    isResolved: false,
    failed: ['recording_disclosure', 'acknowledgement', 'recap', 'next_step', 'closing', 'resolution'],
    violations: [
      { rule: 'no_recording_disclosure' },
      { rule: 'tone', said: 'can you not read' },
      { rule: 'tone', said: 'waste of my time' },
    ],
    says: `
      A FitPoint, this is Kyle.
      C Hi Kyle, I cancelled my membership in March, and you took money from my account again.
      A Name and member number?
      C Ella Byrne, 20931.
      A You cancelled two days too late. It is in the contract, can you not read?
      C I sent it on the first, I have the e-mail.
      A This is a waste of my time. The contract runs for another year.
      C But I have moved away. So you will not give me my money back?
      A No. There is nothing we can do.
      C I am going to complain about this.
      A Do what you want.
    `,
  },
  {
    id: 'support/hotel-question',
    isResolved: null,
    failed: ['recording_disclosure', 'recap', 'next_step', 'closing'],
    notApplicable: ['verification', 'acknowledgement', 'resolution'],
    violations: [{ rule: 'no_recording_disclosure' }],
    says: `
      A Good evening, Hotel Seeblick, you are speaking to Jonas.
      C Good evening. Do you have parking, and are dogs allowed?
      A Both, yes. The parking is twelve euros a night, and dogs are welcome in the garden rooms.
      C Wonderful. And breakfast?
      A Breakfast is served from seven to ten thirty.
      C Thank you, I will talk to my wife.
      A Very good.
    `,
  },
]);
