import type { Texts } from '../shape.js';

export const compare: Texts['compare'] = {
  title: 'Nebeneinander',
  lead: 'In der Reihenfolge, in der Sie gewählt haben. Es ist keine Rangliste; ein Mensch entscheidet.',
  hideNames: 'Namen verbergen',
  hiddenTell: 'Wer die Belege öffnet, sieht dort den Namen.',
  person: 'Person {{letter}}',
  none: 'Noch niemand zum Vergleichen.',
  noneHint: 'Wählen Sie zwei bis fünf Personen in der Liste.',
  toList: 'Zur Liste',
  warnings: 'Diese Bewertungen sagen nicht, wer besser ist',
  evidence: 'Im Protokoll',
  evidenceOf: 'Die Belege von {{name}}, im Protokoll',
  leaveOut: '{{name}} weglassen',
  coverage: 'Zu {{share}} des Gewichts gibt es Belege.',
  apart: '{{points}} Punkte auseinander',
  unlike: 'Diese Bewertungen lassen sich nicht vergleichen.',
  state: {
    not_assessed: 'Noch nicht bewertet.',
    not_in_rubric: 'Kam in dem Raster, nach dem bewertet wurde, nicht vor.',
  },
};
