export const GITA_RAGHUNATHAN: readonly string[] = [
  'I ran the sepsis drill of the unit for two years. When I looked at the notes, antibiotics within one hour stood at 64 percent. I put everything for that hour on one trolley and did a drill of three minutes at the start of each shift for six weeks. I counted the results myself every quarter: after five months we were at 92 percent. When it fell again in winter, I found that new colleagues had never done the drill, so I added it to their first week.',
  'Deciding who is seen first, I look at the person before the paper. In January five newly arrived patients came within a quarter of an hour. I did quick observations on all five. One man had come with back pain only, but his hands were cold and his pulse was 124. I put him opposite the desk, asked the doctor to see him before the others and took bloods with the first cannula. He had a leaking aneurysm and was in theatre after ninety minutes.',
  'Early signs of deterioration are often small. A lady of 79 scored only 2 on the early warning chart, but she had stopped finishing her sentences. I repeated her observations after ten minutes instead of four hours: her breathing rate had gone from 18 to 26. I rang the registrar, escalated with situation, background, assessment and what I wanted, and stayed with her. She was on oxygen and antibiotics within twenty minutes and went home after a week.',
  'Before I give medicines I check chart, wristband and allergy field myself and say the name aloud. Last spring that stopped a dose of penicillin for a man whose allergy was only in old paper notes. I told the doctor, we changed the drug, I corrected the chart and filed an incident report the same hour. With intravenous fluids I weigh the patient first: for one with heart failure I asked for the rate to be halved, and he was a kilo lighter the next morning.',
  'I begin planning a discharge on the day of admission: who is at home, who gives the tablets, are there stairs. For a man with new insulin I sat with him and his son twice, let him inject while I watched, booked the community team for the next morning and told the pharmacist two days ahead. He was not readmitted. I count readmissions of my own patients each month, because it shows me what I forgot.',
  'My handover to the next shift has one order for everybody: name, why they are here, what has changed, what is still to do, and what worries me. I do it at the bedside with the chart open. On loose sheets we had lost things, so I wrote a new sheet with one colleague from each shift, tried it for three weeks and asked thirty people. Missed reviews fell from eleven a month to four.',
  'I supervise a healthcare assistant and mostly a student nurse. At the start I tell them the three things that I want to hear at once: a score above four, a fall, somebody who is suddenly muddled. In June a student told me that a patient looked grey, although his numbers were fine. It was a heart attack. I went through it with her after the shift, because the next time she will be on her own.',
  'A daughter was frightened because nobody had explained why her father was on oxygen. I took her to the quiet room, sat down and asked what she had understood so far. Then I explained the plan of care in plain words: what the infection does, what we give, and what we check that night. I let her say it back to me. I had promised to come again at eight, and I did, with the new blood results.',
  'I once gave a tablet two hours early, because two charts lay on top of each other. I noticed it when I signed. I told the patient and the doctor within ten minutes, we took a blood test, and nothing came of it. I reported the mistake and proposed that only one chart is open in a bay at a time. I tell every student about it in the first week, so that they tell me theirs.',
  'On a Saturday night two nurses were missing and we had 27 patients. I stayed calm by making a list: I went through all scores with my colleague, moved the three sickest next to the desk, and rang the site manager before midnight and not at four. She sent one assistant. I left the stock check undone and wrote down what we had not managed, so that the day team knew. All observations were done by one.',
  'I have been registered as an adult nurse for eight years without conditions, five of them on an acute ward. What I learned last was reading blood gases: I asked a consultant to go through ten with me, then did thirty on my own and let her check them. I got 28 right, and now I see an hour earlier who tires.',
];

export const SOREN_HALVORSEN: readonly string[] = [
  'I trained in Bergen, have been registered here since 2018 and worked four years on a medical ward and two on an acute one. On a normal late shift I have seven patients. I go round all of them in the first twenty minutes, because a face tells me more than a sheet, and I write down for each what would make me worry. That list decides where I stand when it gets busy.',
  'When several patients arrive together I sort them by what could kill them in the next hour. One evening an ambulance brought three at once. I asked each one sentence, felt for the pulse and looked at the breathing. A young woman with a rash and a low pressure went first, although she had walked in; I gave adrenaline on the doctor’s word after four minutes. The two others I told how long it would take and why, and I checked them every ten minutes.',
  'A man on day three was routine by his early warning score, but he had not touched his newspaper, which he always read. I measured again: his pressure had dropped by thirty and he passed little urine. I called the doctor, said that I was worried and that I wanted him seen within fifteen minutes. It was a bleed from the stomach. He had blood within forty minutes. Since then I write habits of patients on the board, and two colleagues found deterioration that way.',
  'With medicines I am slow on purpose. I take one patient at a time, check name, date of birth and allergies against the wristband, and I do not answer questions meanwhile. I asked for a red apron that says so, tried it for a month, and counted interruptions before and after: from nine per round to two. Our medication incidents fell from five a quarter to one. For intravenous potassium I always ask a second nurse to check my calculation.',
  'Discharge went wrong once: a widow came home on a Friday to a cold house. I rang her on Saturday and heard it. Since then I ask on the first day who has the key, who shops and who heats. For the next one I rang the neighbour with her leave, asked the community team for a visit the same evening and sent the tablets in a box for each day. I kept a list for a year: of forty discharges I planned so, one was readmitted.',
  'I hand over at the bedside, and the patient listens and may correct me. I begin with who is getting worse, because the first two minutes are when people listen best. Last autumn a patient said that his water tablet had been stopped, which neither chart showed. I checked with the pharmacist, he was right, and we avoided a dose. I then asked our manager to make the bedside handover the rule, with one page that says how; it has been the rule since January.',
  'I supervise students by letting them do one thing completely. A student nurse was afraid of telephoning doctors. I wrote the four sentences with her on a card, let her ring me from the next room three times, and then she rang the registrar herself while I stood beside her. A healthcare assistant once recorded observations she had not done. I spoke to her alone, asked why, and found she had fourteen patients; I shared them out again and checked for two weeks.',
  'A husband shouted at me at the desk. I asked him to sit with me, said that I would be frightened too, and asked what he feared most. He thought that the drip meant that she was dying. I explained the plan of care with a drawing: what the clot is, what the drip does, how long until we know. I asked him to tell it to their daughter on the phone while I listened. He came to apologise the next day, and I told him that there was no need.',
  'I made a mistake with a pump: I set ten millilitres an hour instead of one. I saw it after six minutes at my own second look. I stopped it, told the doctor and the patient, watched her pressure every five minutes for an hour, and wrote the report before I went home. She was fine. I asked for our pumps to be set so that they want a confirmation above five. That took three months and four letters, but now they do.',
  'The hardest shift was with a norovirus outbreak: nine patients ill and three of us. I decided not to split the team between the bays, because we would have carried it over. I asked the manager in writing to close admissions for twelve hours, and gave the figures. She agreed after an hour. I stayed calm because I had decided what could wait: baths, tidying, the audit. No patient in the clean bay fell ill. I would ask for help an hour earlier today.',
];

export const MEI_LING_TAN: readonly string[] = [
  'I observe my patients with the early warning score, and I know the signs of deterioration. Once an older man had a breathing rate of 26, so I noticed that he was getting worse. I escalated to the doctor without delay, and I repeated the observations. He was given oxygen and antibiotics, and later he was moved to the high dependency unit.',
  'When giving medicines I follow the five rights and check the wristband. I had one case in which the allergy was not on the chart. I asked the patient and he told me, and then the doctor changed it. I think it was an antibiotic.',
  'When newly arrived patients come I try to find out who needs to be seen first and tell the doctor. Last month two came at the same time, and I took the one with chest pain first, because chest pain can be serious. I did an ECG, and the doctor came after ten minutes. The other one had to wait about half an hour.',
  'When handing over to the next shift I go through my list of patients and say what was done and what is still open. I write it on the sheet during the shift. If there is time I go to the bed with the next nurse, but often there is not.',
  'I explain things to relatives in simple words and give them a leaflet. A daughter was worried about her mother, so I told her what the doctor had said and that she could call in the evening. She was calmer after that.',
  'I have helped to plan discharges. I ring the community nurse and order the tablets, and I ask the family whether somebody is at home. It sometimes gets late because the pharmacy takes long.',
  'I had a student nurse with me in spring. I showed her how to do observations and watched her do some. She asked many questions and I tried to answer them. I have not supervised healthcare assistants on my own yet.',
  'I once forgot to sign for a dose. I noticed at the end of the shift and told the nurse in charge, and we corrected it. Since then I sign at once.',
  'When it is busy I make a list and try to stay calm. I ask a colleague if I cannot manage. We help each other on our ward.',
];

export const DWAYNE_PRESCOTT: readonly string[] = [
  'I am good with people and I work hard. That is the main thing in nursing, I think.',
  'It depends. You follow the policy and you ask somebody if you are not sure.',
  'I cannot think of an example right now. There have been many situations like that.',
  'We just did it the way it was always done there. Usually it works out.',
  'The doctors decide that mostly. I do what is on the sheet.',
  'I never make mistakes with that, I am a careful person.',
  'Teamwork is important. Everybody has to help everybody, otherwise it does not work.',
  'I would stay calm and do my best. Stress is part of the job.',
  'Not really, no.',
  'I did some shifts on a ward through an agency, a bit of everything. It was fine.',
  'You tell them that it will be all right.',
];

export const MEI_LING_TAN_ADDS: readonly string[] = [
  'My part was to stay with the patient and to take the observations again after half an hour. My colleague rang the doctor. The score had gone down by then, so we went back to the normal plan.',
  'I would look into the guideline first and ask the nurse in charge. On my ward we have a folder for that, and I have used it a few times.',
  'It got a little better, I think, but nobody counted it. The patient told me that he felt safer.',
  'There was something like it in autumn. I told the doctor early, and it was all right in the end.',
];

export const ILSE_VANDERMEER: readonly string[] = [
  'What really matters is good bread. Sourdough above all, and a very hot oven.',
  'Courgettes have been enormous this summer. Slugs are the only trouble.',
  'Slow trains are the nicest ones, along the coast, with sandwiches and a novel.',
  'Old motorcycles are fascinating, the sound of them, and the smell of oil.',
  'A requiem at Easter, that is music. The second movement most of all, although tenors are often flat.',
  'The weather has been very odd this year. Snow in April, and such heat in May.',
  'There is a film about a lighthouse keeper. Slow, but with wonderful pictures.',
  'Lemon cake is gone first at every fair. Plums would be lovely too.',
  'Cats are the best company. Seventeen is a great age for one.',
  'Old sea charts show islands that never were. Two hundred years on the maps!',
  'Ducks against slugs, everybody says so.',
  'And the light on the water in the evening, nothing is more beautiful.',
];
