import type { Texts } from '../shape.js';

export const myData: Texts['myData'] = {
  title: 'Meine Daten',
  lead: 'Womit Sie einverstanden waren, was über Sie bekannt ist, und wie Sie es mitnehmen oder löschen lassen.',
  agreements: 'Womit Sie einverstanden waren',
  interview: 'Eine KI befragt und bewertet; Menschen in der Organisation lesen es',
  interviewTell:
    'Das galt mit dem Annehmen einer Einladung, nur für diese Bewerbung. Um es zurückzunehmen, ziehen Sie die Bewerbung zurück:',
  toApplications: 'Ihre Bewerbungen',
  recording: 'Ton und Bild',
  recordingTell:
    'Sie werden vor jedem Interview neu gefragt, und ohne Ihr Ja wird nichts aufgenommen. Um es danach zurückzunehmen, lassen Sie die Aufnahmen unten löschen.',
  contact: 'Telefon, Ort und Links in Ihrem Profil',
  contactTell:
    'Organisationen, bei denen Sie sich beworben haben, sehen sie, wenn Sie mögen. Name und Erfahrung sehen sie in jedem Fall, außer Sie verbergen Ihr Profil.',
  contactSwitch: 'Zeigen',
  nameOnly: 'Im Augenblick ist nur Ihr Name zu sehen.',
  export: 'Mitnehmen',
  exportTell:
    'Alles, was über Sie bekannt ist, in einer Datei (JSON): Konto, Profil, Lebensläufe, Antworten, Bewertungen, Entscheidungen, Mails.',
  download: 'Alles herunterladen',
  exported: 'Gespeichert, mit {{rows}} Einträgen.',
  erasure: 'Löschen lassen',
  erasureTell:
    'Niemand muss es erlauben, und es wird Ihnen nicht angelastet. Wenn ein Gesetz verlangt, dass etwas vorerst bleibt, erfahren Sie es.',
  requests: 'Worum Sie gebeten haben',
  what: 'Was soll weg?',
  kinds: {
    recordings_only: 'Nur Ton und Bild',
    anonymise: 'Alles, was sagt, wer ich bin',
    full: 'Alles',
  },
  kindsTell: {
    recordings_only:
      'Ihre Stimme und Ihr Bild. Geschriebene Antworten, Bewertungen und Ihr Konto bleiben; Bewerbungen laufen weiter.',
    anonymise:
      'Konto, Name, Adressen und Lebensläufe. Bewertungen bleiben als Zahlen, die zu niemandem führen. Offene Bewerbungen enden, und Sie können sich nicht mehr anmelden.',
    full: 'Ihr Konto und alles, was dazugehört: Lebensläufe, Antworten, Aufnahmen, Bewertungen. Offene Bewerbungen enden, und Sie können sich nicht mehr anmelden.',
  },
  status: {
    received: 'angekommen',
    on_hold: 'wartet auf das Ende einer Aufbewahrungspflicht',
    working: 'in Arbeit',
    completed: 'erledigt',
  },
  due: 'spätestens {{due}}',
  erase: 'Löschen lassen',
  sure: 'Ich weiß, dass es niemand zurückholen kann.',
  receiptTell: 'Heben Sie diesen Link auf. Er führt zur Bescheinigung über das Löschen und wird nur jetzt gezeigt:',
  erased: 'Sie wollten vergessen werden',
  erasedTell: 'Es geschieht gerade, und Sie sind abgemeldet. Danke für Ihre Zeit.',
  copy: 'Link kopieren',
  copied: 'Kopiert',
};
