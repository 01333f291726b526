import type { Texts } from '../shape.js';

export const welcome: Texts['welcome'] = {
  title: 'Interviews, die sich Zeile für Zeile prüfen lassen',
  lead: 'Talenti führt strukturierte Interviews, schriftlich oder gesprochen. Jede Bewertung stützt sich auf Worte, die wirklich gefallen sind und daneben stehen. Ein Mensch entscheidet.',
  recruiter: 'Ich stelle ein',
  recruiterTell: 'Aus einer Stellenbeschreibung wird ein faires Interview; Sie lesen die Belege und entscheiden.',
  candidate: 'Ich bin eingeladen',
  candidateTell: 'Führen Sie Ihr Interview, wann es Ihnen passt. Sehen Sie, warum Sie so bewertet wurden.',
  createOrganisation: 'Konto anlegen',
  signIn: 'Anmelden',
  haveLink: 'Öffnen Sie den Link in Ihrer Einladung. Mehr brauchen Sie nicht.',
  proofs: {
    evidence: 'Belege zuerst',
    evidenceTell: 'Ein Zitat, das nicht im Protokoll steht, gibt es nicht. Ohne Zitat keine Bewertung.',
    replay: 'Jedes Mal gleich',
    replayTell: 'Jede Bewertung lässt sich aus dem Aufbewahrten neu berechnen, bis aufs letzte Byte.',
    person: 'Ein Mensch entscheidet',
    personTell: 'Niemanden weist eine Maschine ab. Wer sich bewirbt, kann nachlesen warum, und widersprechen.',
    local: 'Läuft bei Ihnen',
    localTell: 'Ein Befehl, kein Cloud-Schlüssel. Oder Ihr eigenes Azure, wenn Sie möchten.',
  },
};
