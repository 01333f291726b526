/** What a strong, invented nurse says. Each answer is picked for the question it has most words in common with. */
export const NURSE_ANSWERS: readonly string[] = [
  'On a normal early shift I take over eight patients on the surgical ward. First I read the hand-over sheet, then I walk to every bed and check drains, wounds and pain scores within twenty minutes, because that tells me who cannot wait. Last week I found a patient with a respiratory rate of 26, called the registrar at once and started oxygen. He went to high dependency within the hour and recovered.',
  'In March I had a patient whose blood pressure fell to 84 over 50 two hours after a bowel resection. I laid him flat, opened the second line, sent bloods for haemoglobin and called the surgical registrar with an SBAR report. It turned out to be a bleed from the anastomosis. He was back in theatre in 40 minutes and went home after nine days.',
  'When I give medication I check the chart, the wristband and the allergy box myself, because I once caught a penicillin dose for a patient with an anaphylaxis history. I stopped it, told the prescriber, switched to clarithromycin and filed an incident report. After that we put a red sticker on the chart, and in the six months since there has been no repeat on our ward.',
  'A son shouted at me because his mother had waited three hours for a scan. I took him to the relatives room, let him finish, and explained the order of the list. I rang radiology, got a time, and came back every half hour as I had promised. He apologised the next day, and the complaint he had started was withdrawn.',
  'I introduced a pressure area round every four hours. I wrote the chart with our tissue viability nurse, trained twelve colleagues in two weeks and audited ten beds each Friday. Our pressure ulcers went from seven in a quarter to two, and the matron took the chart over to the two neighbouring wards.',
  'Two colleagues had stopped speaking over the night rota. I met each of them alone, asked what was behind it, and found that one had swapped four weekends without saying so. I set up a shared rota sheet, we agreed a rule of two swaps a month, and I checked it for eight weeks. They have worked nights together since.',
  'We were two nurses short on a Saturday night with twenty-six patients. I listed the patients by early warning score, moved the two sickest opposite the desk, asked the site manager for a healthcare assistant and postponed the stock check. All observations were done by one in the morning and nobody was missed.',
  'A newly qualified nurse froze during her first cardiac arrest. I gave her one task, the clock and the drug times, and debriefed with her afterwards for half an hour. I went through the trolley with her three times that month. At the next arrest she led the airway until the team came.',
  'I keep records while I am at the bedside, because notes written at the end of a shift miss things. For every patient I write time, finding, action and who I told. In an audit of forty sets of notes in May ours had two gaps, the ward average was eleven.',
  'When I explain a discharge plan I ask the patient to say it back in their own words. One man repeated that he would take his warfarin twice, and it was once. I wrote a table with big letters, called his daughter and arranged the community nurse for day two. He has had no readmission.',
  'I made a mistake in my second year: I hung a bag of potassium on the wrong pump. I noticed at the second check after three minutes, stopped it, told the doctor and the patient, and stayed for the ECG. No harm came of it. Since then I never draw up two infusions at the same time, and I teach that to every student.',
  'I decide who comes first by what can go wrong in the next ten minutes. Last winter I had a chest pain, a fall and a relative at the desk at once. I sent the assistant to the fall with the vital signs machine, did the ECG myself and asked the relative to sit. The ECG showed an infarct, and he was in the catheter lab after 35 minutes.',
  'Infection control was weak when norovirus came to our bay in January. I closed the bay, moved the commode, put two nurses only to that side and counted hand gel refills every shift. The outbreak stayed at five patients and ended after eight days, while the ward below lost three weeks.',
  'I learned the new electronic chart by doing the training twice and then sitting with the pharmacist for an afternoon, because the first week showed eleven missed signatures. I wrote a one-page guide with screenshots for the night team, and by the end of the month missed signatures were down to one.',
  'A consultant wanted to send a patient home whom I thought unsafe on the stairs. I asked for ten minutes, had the physiotherapist try the stairs, and showed him the two falls in the notes. He changed the plan, she stayed two more days and went home with a rail and a carer.',
  'I trained as a nurse in Leeds, registered in 2014 and hold the intravenous therapy and immediate life support certificates, both renewed last June. I used the life support twice this year, once in the car park, where I started compressions and sent the porter for the defibrillator.',
];

const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[a-z]{4,}/g) ?? []);

/** Gives each question the answer that fits best and was not given yet. */
export function answerer(answers: readonly string[]): (question: string) => string {
  const left = [...answers];
  return (question) => {
    if (left.length === 0) left.push(...answers);
    const asked = words(question);
    const fit = (answer: string): number => [...words(answer)].filter((word) => asked.has(word)).length;
    const [best] = left
      .map((answer, index) => ({ index, fit: fit(answer) }))
      .sort((a, b) => b.fit - a.fit || a.index - b.index);
    return left.splice(best?.index ?? 0, 1)[0] ?? '';
  };
}
