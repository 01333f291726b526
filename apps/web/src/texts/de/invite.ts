import type { Texts } from '../shape.js';

export const invite: Texts['invite'] = {
  page: 'Ihre Einladung',
  hello: 'Guten Tag {{name}},',
  title: '{{organisation}} lädt Sie zu einem Interview ein: {{role}}',
  until: 'Offen bis',
  yourTime: '({{zone}}), {{when}}.',
  message: 'Eine Nachricht von {{organisation}}',
  expect: 'Was Sie erwartet',
  points: {
    time: '20 bis 30 Minuten, wann es Ihnen passt',
    timeAbout: 'Etwa {{minutes}} Minuten, wann es Ihnen passt',
    timeTell: 'Sie können unterbrechen; alles bis zu Ihrer letzten Antwort bleibt erhalten.',
    ai: 'Eine KI fragt und bewertet, was Sie sagen',
    aiTell:
      'Eine Frage nach der anderen, über die Arbeit. Tippen oder sprechen Sie, wie Sie mögen. Jede Bewertung beruht auf Ihren Worten, und Sie können sie hinterher lesen. Wie Sie aussehen oder klingen und wie schnell Sie antworten, zählt nie.',
    person: 'Ein Mensch entscheidet',
    personTell:
      'Jemand bei {{organisation}} liest Ihre Worte und die Bewertung und entscheidet unter eigenem Namen. Sie sehen, wie bewertet wurde, und können verlangen, dass ein anderer Mensch noch einmal hinsieht.',
    kept: 'Was aufbewahrt wird, und wie lange',
    keptTell:
      '{{organisation}} bewahrt auf: Ihre Antworten nach dem Interview {{transcript}}, Aufnahmen {{recording}}, Lebenslauf und Briefe {{evidence}}, die Bewerbung mit Bewertung und Entscheidung {{decision}}. Unter „Meine Daten“ können Sie alles herunterladen oder früher löschen lassen.',
    help: 'Wenn Sie es anders brauchen',
    helpTell:
      'Mehr Zeit, Pausen, große Schrift, nur Tastatur: Das Interview läuft ohne Uhr und mit Bildschirmleser. Für alles andere antworten Sie auf die Mail; auf das Ergebnis hat das keinen Einfluss.',
    human: 'Lieber mit einem Menschen?',
    humanTell:
      'Antworten Sie auf die Einladung und bitten Sie {{organisation}} um ein Gespräch mit einem Menschen. Das wird Ihnen nicht angelastet.',
  },
  entrance: 'Einladung annehmen',
  consent: 'Womit Sie einverstanden sind',
  consents: {
    interview: 'Eine KI darf mich befragen und meine Antworten bewerten',
    interviewTell: 'Sie können jederzeit unterbrechen und später weitermachen oder zurückziehen.',
    keeping: '{{organisation}} darf meine Antworten aufbewahren und lesen',
    keepingTell: 'Nur für diese Bewerbung. Sie können sie löschen lassen.',
  },
  recordingTell:
    'Ton und Bild sind eine andere Sache: Danach werden Sie unmittelbar vor dem Interview einzeln gefragt und dürfen Nein sagen. Tippen geht immer.',
  consentMissing:
    'Bitte kreuzen Sie beides an, wenn Sie einverstanden sind. Sonst gibt es kein Interview mit der KI; bitten Sie dann um eines mit einem Menschen.',
  choosePassword: 'Passwort wählen',
  accept: 'Annehmen',
  acceptTell: 'Das Interview beginnt noch nicht. Sie starten es, wenn Sie so weit sind.',
  accepted: 'Sie haben angenommen. Starten Sie das Interview, wenn Sie so weit sind.',
  haveAccount:
    'Für {{email}} gibt es schon ein Konto. Melden Sie sich an, dann fragen wir, womit Sie einverstanden sind.',
  signInToAccept: 'Anmelden und annehmen',
  otherPerson: 'Diese Einladung ist für jemand anderen',
  otherPersonTell:
    'Sie sind als {{signedIn}} angemeldet; die Einladung ist für {{invited}}. Sind Sie das auch, melden Sie sich ab und öffnen Sie den Link noch einmal.',
  closed: {
    expired: 'Diese Einladung ist abgelaufen',
    expiredTell: 'Ihre Zeit ist um. Antworten Sie auf die Mail und bitten Sie um eine neue; es ist nichts verloren.',
    revoked: 'Diese Einladung wurde zurückgezogen',
    revokedTell: 'Die Organisation hat sie zurückgenommen. Wenn Sie das wundert, antworten Sie auf die Mail.',
    used: 'Sie haben diese Einladung schon angenommen',
    usedTell: 'Melden Sie sich an und machen Sie dort weiter, wo Sie waren. Alles Gesagte ist noch da.',
    application_ended: 'Diese Bewerbung ist abgeschlossen',
    application_endedTell: 'Sie wurde entschieden oder zurückgezogen; ein Interview gibt es nicht mehr.',
    not_found: 'Dieser Link führt nirgendwohin',
    not_foundTell:
      'Vielleicht ist er abgeschnitten, oder eine neuere Mail hat ihn ersetzt. Nehmen Sie den Link aus der neuesten Mail, und zwar ganz.',
  },
};
