import type { SampleCall } from './persona.js';

/** What both calls are checked against, out of the library. */
export const CALL_TEMPLATE = { key: 'customer_support', name: 'Customer support (sample)' };

export const SAMPLE_CALLS: readonly SampleCall[] = [
  {
    fileName: 'good-call-missing-pallet (sample).txt',
    agent: 'Imani Achterberg',
    team: 'Customer desk',
    transcript: `[00:00:00] Agent: Good morning, thank you for calling Harbour Group, my name is Imani. This call is recorded for quality and training.
[00:00:09] Customer: Morning. We had a delivery of six pallets today, and only five came off the lorry.
[00:00:16] Agent: I am sorry about that, I understand that you are short of goods you have paid for. To verify your account, what is your order number, please?
[00:00:27] Customer: Order number 20815, and the postcode is KX4 7PT.
[00:00:33] Agent: Thank you, I have verified your account. I can see the load. The sixth pallet was scanned at our dock but put on the wrong lorry.
[00:00:45] Customer: And when do I get it? I have shelves standing empty.
[00:00:49] Agent: I have booked it on the van that leaves at two this afternoon, so it will be with you before five. I have also taken the delivery charge off today's invoice.
[00:01:01] Customer: Right, that works for me, thank you. That solves it.
[00:01:05] Agent: To sum up: your pallet comes today before five, the delivery charge is taken off, and you will get a message with the driver's number. Is there anything else I can help you with?
[00:01:17] Customer: No, that was all.
[00:01:19] Agent: Thank you for calling, and have a good day.`,
  },
  {
    fileName: 'call-with-violations-broken-jar (sample).txt',
    agent: 'Declan Mbeki',
    team: 'Customer desk',
    transcript: `[00:00:00] Agent: Yeah, who is this?
[00:00:03] Customer: Hello, I have a box of jars here, and four of them arrived broken.
[00:00:09] Agent: And? That is not my problem. You should have looked when the driver was there.
[00:00:15] Customer: I did look, the box was fine from the outside. I would like them replaced.
[00:00:21] Agent: Calm down. You are being ridiculous, they are only jars.
[00:00:26] Customer: I am quite calm. Can you replace them or not?
[00:00:30] Agent: I guarantee you will have your money back by tonight, trust me, one hundred percent.
[00:00:36] Customer: You do not even know who I am. You have not asked for my number.
[00:00:41] Agent: Whatever. Bye.`,
  },
];
