import type { Texts } from '../shape.js';

export const sample: Texts['sample'] = {
  try: 'Ich schaue nur',
  tryTell:
    'Eine Organisation mit drei Stellen, 24 erfundenen Bewerbungen und ihren Interviews, bewertet von der Engine dieses Servers.',
  tryDo: 'Mit Beispieldaten ausprobieren',
  organisation: 'Harbour Group (sample)',
  visitor: 'Visiting Recruiter',
  fill: 'Mit Beispieldaten füllen',
  fillAgain: 'Weiter füllen',
  remove: 'Entfernen',
  removeLong: 'Beispieldaten entfernen',
  cancel: 'Behalten',
  title: 'Beispieldaten',
  lead: 'Drei Stellen, 24 erfundene Bewerbungen, fertige Interviews, zwei geprüfte Anrufe. Niemand bekommt Post: die Adressen führen nirgendwohin.',
  badge: 'Beispiel',
  banner: 'Diese Organisation enthält Beispieldaten. Niemanden darin gibt es wirklich.',
  removeTell:
    'Stellen, Bewerbungen, Interviews und Anrufe des Beispiels werden endgültig gelöscht. Was Sie selbst hinzugefügt haben, bleibt; eine Beispielstelle, auf die sich jemand wirklich beworben hat, bleibt mit dieser Bewerbung.',
  filling: 'Beispieldaten werden angelegt',
  removing: 'Beispieldaten werden entfernt',
  leave: 'Sie können diese Seite verlassen oder sich umsehen: es geht von allein weiter.',
  steps: '{{done}} von {{total}} Schritten',
  stages: {
    roles: 'Drei Stellenbeschreibungen werden gelesen',
    calls: 'Zwei Anrufe werden zur Prüfung gegeben',
    candidates: 'Bewerberinnen und Bewerber führen ihre Interviews',
    assessments: 'Die Engine bewertet die Interviews',
    decisions: 'Es wird entschieden',
    removal: 'Personen, Dateien und Stellen werden gelöscht',
  },
  failed: 'Die Beispieldaten sind nicht vollständig. Was da ist, bleibt; Sie können weiter füllen oder sie entfernen.',
  off: 'Dieser Server bietet keine Beispieldaten an.',
  ready: 'Sie sind da und überall als Beispiel gekennzeichnet.',
};
