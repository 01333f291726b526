/** What a shift lead says, in order, whatever is asked. Invented; short sentences, as people speak them. */
export const SHIFT_LEAD_ANSWERS: readonly string[] = [
  'At the start of my shift I walk through the warehouse with the day leader. I write down what is blocked and who is missing. Then I plan the first two hours on the white board.',
  'Last winter the belt in hall three stopped at nine in the evening. I called the engineer and moved four people to the second dock. We sent the last truck at midnight, only one hour late.',
  'I check the stock records every morning. In May I found that forty boxes were missing on paper. I counted the shelf again with a scanner, and they stood in the wrong place.',
  'Two drivers had an argument about the loading order. I took both of them into my office and listened to each of them. We agreed on a list, and since then it has been quiet.',
  'I teach every new person myself on the first day. I show them the exits, the scanner and the cold room. After one week I watch them work and tell them what was good.',
  'A colleague cut his hand on a broken pallet. I stopped the line and gave first aid. Then I wrote a report, and we threw away sixty bad pallets in the same week.',
  'I look at three numbers each day. The number of orders, the number of mistakes, and the hours we worked. When mistakes go up, I ask the people who pack, because they know why.',
  'I learned to plan with a simple sheet of paper. Now I use a computer program, and I still talk to each person before the shift begins.',
  'Every Friday I write a short letter to the night shift. I tell them what came in, what is late, and which machine makes a strange noise. They do the same for us.',
  'When a driver is late I call him first. Then I move the small orders to the front. Last month that saved two hours on a very busy day.',
  'I once promised too much to a customer. I called her the next morning and told her the truth. She was angry for a day, and she is still with us.',
  'I keep a list of near misses on the wall. In one year we had twelve of them at the same corner. I asked for a mirror there, and now we have none.',
  'My team has eleven people. Four of them were new this spring, so I put each of them next to somebody with experience.',
  'The best thing I did was to change the order of the shelves. The people who pick walk less than before, and we send out thirty more orders a day.',
];

/** Hardly to be understood; nothing of it may be quoted. */
export const MUMBLED_AT = 2;
