export const TOMASZ_WILK: readonly string[] = [
  'I have led 32 pickers and loaders on the late shift since 2019, up to 5,800 order lines a night. My own part is the plan: I look at the volumes at one o’clock, decide who stands where, and brief everybody for four minutes at two. At five and at seven I compare with the plan. When I began, one evening in four ended late. Now it is about one in twenty, and I count it on a sheet that hangs on the wall.',
  'I allocate people by volume and not by habit. One evening zone C was 22 percent under plan at six, although everybody was quick. I walked there and saw empty pick faces, so replenishment was the cause. I moved one reach truck over for an hour and two pickers to zone A meanwhile. By nine all zones were level. I wrote it into the report, and the planner now sends the replenishment list an hour earlier.',
  'I walk the floor for safety twice a shift, never at the same time. In March I saw a loader stand on a fork to reach a box. I stopped the work at once, got him down and closed the bay. I asked him why, and the steps had been broken for a week. I had new ones brought within the hour, showed all three shifts a photo, and put the steps on the daily check. There has been no climbing since, which I check myself.',
  'All lorries leave on time only when the first one does. I looked at four weeks of departures and found that the delay always began at door three, where two routes shared one scale. I asked transport to move one route by twenty minutes, tried it for two weeks, and measured: on-time departures went from 86 to 97 percent. When one is late nevertheless I ring the shops myself before they ring me.',
  'When there is a mispick I investigate the shelf before the person. Last summer nine errors in a week were all the same two yoghurts. I stood there for an hour: the labels differed by one digit and lay side by side. I moved one of them two bays away and agreed with purchasing that it stays so. The errors went to none in the next month. I told the pickers that it had been the shelf, because two had been worried.',
  'My handover to the night shift is one written page: what left, what is still here, who was hurt or nearly, and what must be done first. I walk five minutes with the night lead as well, because paper does not show everything. Once I had written that door two was broken, and on the walk we found a chilled pallet behind it at seven degrees. We moved it in time. Since then open doors stand at the top of the page.',
  'With handheld scanners I look at the exceptions and not at the totals. I saw that one aisle had forty skipped locations a night. I took a scanner myself for two hours and found that the signal was dead behind the freezer wall. I showed the log to the engineers, they moved an aerial, and skips fell to three. Our stock records went from 98.1 to 99.6 percent in the count after it.',
  'I read the figures on productivity every half hour, but I act only after I have asked. One picker had fallen from 140 to 95 lines an hour. I asked him alone, and his knee hurt since a fall at home. I gave him packing for three weeks and had occupational health look at it. He came back to 135. If I had only looked at the number I would have lost a good man.',
  'Two people shouted at each other over a truck at half past six. I sent one to the canteen and one to the office, heard both and two others who had seen it. Both got the same written note, and I explained to each of them why. Then I looked at the reason: five trucks for seven people in that hour. I changed the breaks so that it became five for five. It has been quiet since September, and I try to stay friendly when it gets hectic, because they look at my face first.',
  'The hardest evening was when the system was down for three hours. I decided to pick the chilled orders from paper and to leave the dry ones, because the chilled ones spoil. I printed the list from the afternoon, paired a reader with a picker, and had each pallet checked by a third. I told transport every thirty minutes where we stood. Two lorries left late, none of them chilled, and we had four errors in nine hundred lines. Today I keep that list printed each day at three.',
];

export const LEILANI_KAHALE: readonly string[] = [
  'For three years I have led the evening team at a furniture warehouse, 26 people, and before that I was a picker for five. On a normal day I read the order book at noon, set the zones, and speak to each person within the first hour, if only for a minute. What I decide alone is who goes where and when we stop. In my first year I lost nine people; last year I lost one, and I asked every one of them why.',
  'When volumes change I move people early. In November the dry zone doubled within an hour because of an offer. I had trained six people for two zones in summer, for exactly that. I moved four of them at five, told the others how long it would take, and pushed the break by twenty minutes with everybody’s agreement. We finished eleven minutes after plan; the year before, without that, it had been two hours.',
  'I stop work that is not safe, also when it costs a lorry. A driver wanted to leave with a load that leaned. I refused, had it taken off and packed again, and the lorry left forty minutes late. I rang the customer myself. Then I looked for the cause: the wrap was half as thick since a change of supplier. I tested both with ten pallets and showed the photos to purchasing. They changed back, and I have not had a leaning load since April.',
  'Lorries leaving full and correct is a matter of the last check. I introduced a second person at the dock who reads three random labels aloud per pallet. It takes two minutes per lorry. In the three months before I counted 41 wrong pallets in shops, in the three after it nine. The loaders complained at first, so I did the reading myself for a week, and then they took it over.',
  'I investigated a near miss at the crossing by the canteen. Nobody was hurt, but a truck had braked so hard that a pallet fell. I drew the paths of people and trucks for three evenings. Sixty people an hour crossed there, because it saved them thirty metres. I had a second door opened and a barrier put up, and agreed with both shifts which one to use. We have had no near miss there for fourteen months; before, it was about one a month.',
  'I write the report for the night shift during the evening and not at the end of it, because at ten I forget. It has four lines that must be filled: open loads, people missing, things broken, and what I would do first. A night lead told me that she read only the last line. So I put that line first. I asked three leads after a month, and all of them said that they began half an hour sooner.',
  'Scanners tell me where people wait. I export the times between two scans once a week and look for gaps above three minutes. In spring I found that everybody waited at the wrapping machine between seven and eight. I asked for a second one, was refused, and changed the order of loading instead. The wait fell from six minutes to two. Stock records I check with ten random shelves every evening, so that the yearly count has no surprises.',
  'The figures on productivity fell by eight percent after we hired twelve people. My manager wanted to speak of discipline. I compared old and new colleagues and saw that the old ones had slowed down, because each of them was helping. I made two of them trainers for three weeks and took them out of the targets. After a month we were two percent above the old figure. I showed the curve to everybody in the briefing, and thanked the two by name.',
  'To be fair I keep a list of who got which shift and which zone, and everybody may look into it. A man said that I gave the freezer always to the same people. I looked: he was right, four people had sixty percent of it. I apologised in the briefing and made a rota. It was hectic that week, and it would have been easier to be cross. Nobody has complained about the freezer since, and I look at the list every month.',
  'If I could start the move of our racks again, I would ask the pickers first. I planned it with the planner on paper, and on the first night everybody walked a third more. I noticed it from the step counters that two of them wear. I stopped, asked six people to draw it as they wanted, and moved eleven bays back the same week. Walking fell by a quarter compared with before. The plan had been right, only not for people.',
];

export const RAVI_CHAUDHARY: readonly string[] = [
  'I have been a deputy shift lead for two years with about twenty people. I make the plan with the shift lead and then look after two zones. It works well most of the time, and people come to me when they have a question.',
  'If volumes change I move people from one zone to another. Last week the chilled zone had more work, so I sent three people there, and we finished nearly on time. I look at the screen to see it.',
  'Safety is important to me. I walk the floor and tell people to wear their boots and vests. Once somebody had left a pallet in front of an emergency exit, and I had it moved and told the person.',
  'With the handheld scanners I know the usual functions: picking, moving stock and counting. When stock records are wrong I ask somebody to count the shelf again, and then I correct it.',
  'A mispick I talk over with the picker. I show them what went wrong and ask them to be careful. Mostly it is because two articles look the same. We have not changed the shelves for it so far.',
  'For the night shift I write what is not finished and which lorries are still here. It is half a page. I also tell the night lead in person if something is special.',
  'The figures on productivity I read at the end of the shift. If somebody is low I speak to them the next day. One colleague got better after I had talked to him twice.',
  'Lorries have to leave on time, so I check an hour before whether the load is complete. If not, I send one more loader. We are on time about nine times in ten.',
  'When it is hectic I try to stay friendly. I do not shout. Two people had a quarrel about breaks, and I told them to take turns, and that helped.',
];

export const YUSUF_DEMIREL: readonly string[] = [
  'I lead a small team of twelve loaders since three years. Every day I tell them at the beginning what lorries come and who makes which door. I work with them too, because then they respect me.',
  'I look at figures on the screen. When zone B was behind last month I moved two people there for one hour, and after that it was good again. I wrote it down for my boss.',
  'For safety I look that nobody runs and that the ways are free. One time a truck had a broken light, and I took the key away until it was repaired the next day. The driver was angry but I said safety is first.',
  'When something is picked wrong I ask who it was and we look together. It was often the same shelf in the corner where it is dark, so I asked for a lamp. The lamp came after some weeks.',
  'At the end I give a paper to the night shift. It says which lorries are gone and which are not. I also put what is broken. They are happy with it, I think.',
  'Lorries leave on time when loading starts on time. I begin with the farthest ones. On one bad day two came late from the road, and I asked four people to stay half an hour longer, and they did.',
  'I know the scanner and I can count stock. If the number is not right I count again myself and then tell the office.',
  'I try to be fair to everybody. Who works on Saturday gets Monday free, and I have a list for that. If two are angry with each other I talk to both.',
  'To my knowledge a leader must be an example. In Ramadan I plan my breaks so that the others also get theirs.',
];

export const RAVI_CHAUDHARY_ADDS: readonly string[] = [
  'I decided it myself and told the shift lead afterwards. He agreed. The others only had to change their place.',
  'It went from perhaps ten late minutes to five, but I did not write it down.',
  'I would ask the people who have done it longest, and then look at the numbers of last week.',
  'Something similar happened with the dry zone in summer. We did the same, and it worked.',
];

export const YUSUF_DEMIREL_ADDS: readonly string[] = [
  'That I did alone. My boss was in a meeting, so I said who goes where.',
  'After it we were again in time. I cannot say it in percent.',
  'First I would watch two days how they do it, and ask the old colleagues.',
  'It was in the week before the holiday, with very many pallets. I talked to everybody at the start.',
];

export const GARETH_PENHALE: readonly string[] = [
  'You have to be strict with people, that is all there is to it.',
  'I have been in warehouses for years, I know how it works.',
  'Depends on the day, really. You see what comes in and then you get on with it.',
  'Never had a problem with that.',
  'The office does the figures. I am more of a practical man.',
  'If somebody makes a mistake I tell them. They know it then.',
  'Safety is common sense.',
  'Nothing comes to mind.',
  'We always got the lorries out somehow.',
  'I would just talk to them, I suppose.',
  'It is all about communication at the end of the day.',
];
