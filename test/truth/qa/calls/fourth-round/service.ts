import { callsUnder } from '../golden-call.js';

const SUPPORT = callsUnder('customer_support', [
  {
    id: 'support/train-ticket',
    isResolved: true,
    failed: ['closing'],
    says: `
      A Northrail help desk, Wendy speaking, hello. For your information, we monitor and record calls on this line.
      C Hello Wendy. The machine at the station swallowed my money and gave me no ticket.
      A How annoying, and right before a journey too. I am going to sort that out with you.
      A Could you let me have the number on your travel card, and your home address as we have it?
      C It is 3391 0072, and I live at 5 Harbour View.
      A Many thanks. The machine reports the jam as well. I have put twenty pounds back on your card.
      C Yes, it just showed up on my phone. That settles it then.
      A Let me sum that up, the twenty pounds are back on the card, and the machine is out of service.
      A Tomorrow morning a written confirmation comes to your e-mail.
      C Very good.
      A Right.
    `,
  },
  {
    id: 'support/landlord-portal',
    isResolved: false,
    failed: ['recording_disclosure', 'recap', 'resolution'],
    violations: [
      { rule: 'no_recording_disclosure' },
      { rule: 'promise', said: 'bet my life' },
      { rule: 'card_security_code', said: 'tell me the password' },
    ],
    says: `
      A Good morning, Homeline tenants service, my name is Duncan.
      C Morning. The heating has been cold since Friday and nobody does anything.
      A I am sorry, nobody should sit in a cold flat in January. Which flat is it, and under which name is the contract?
      C Flat 12, Okoro.
      A I would have to see your portal for that. Just tell me the password and I will log in as you.
      C No, I will not do that.
      A Then I only see that the plumber was there and did not find the fault. He is back on Wednesday, I would bet my life on it.
      C So it stays cold until Wednesday.
      A I fear it does. He will call you an hour before he comes.
      A Do you need anything else from me?
      C Heating, that is what I need.
      A I understand. Bye for now.
    `,
  },
]);

const SALES = callsUnder('sales', [
  {
    id: 'sales/window-cleaning',
    isResolved: null,
    failed: ['withdrawal'],
    violations: [{ rule: 'no_cancellation_right' }],
    says: `
      A Good morning, Mrs Shah, my name is Petra and I clean windows for Glimmer. You should know that our calls are taken down on tape.
      C All right.
      A What bothers you about your windows as they are now?
      C I cannot reach the upper ones, and my last cleaner never came.
      A How often would you like to have them done?
      C Every two months.
      A And which of them matter to you most?
      C The ones to the street.
      A Then I would offer all twelve windows for thirty five pounds per visit.
      C That is reasonable. Please book me in.
      A With pleasure. Our team comes on the fourth of March, and they text you when they leave.
      C Lovely.
    `,
  },
]);

const COLLECTIONS = callsUnder('collections', [
  {
    id: 'collections/student-loan',
    isResolved: null,
    failed: ['debt_disclosure'],
    violations: [{ rule: 'no_debt_disclosure' }, { rule: 'promise', said: 'for certain' }],
    says: `
      A Hi, this is Bernard with Campus Loan Services, and we are on a line that records. Am I speaking to Tyler Knox?
      C Yes.
      A Please verify your birthday and the last four of your social.
      C October second 1998, 6650.
      A Thanks Tyler. Your student loan is ninety days late, that is eight hundred and ten dollars.
      C I just started a job. Could I pay in pieces?
      A Sure. How about ninety dollars on the fifteenth of each month, for nine months?
      C That works. I will set it up with my bank.
      A Great, and then your credit score will be repaired by summer for certain.
      C Good.
    `,
  },
  {
    id: 'collections/voicemail',
    isResolved: null,
    notApplicable: ['verification', 'debt_disclosure', 'options', 'arrangement'],
    says: `
      C You have reached the voicemail of Anita Cole. Please leave a message after the beep.
      A Hello, my name is Greta Holm, I am calling from Fairway on a recorded line. Please call me back at the number on your display. Goodbye.
    `,
  },
]);

export const SERVICE = [...SUPPORT, ...SALES, ...COLLECTIONS];
