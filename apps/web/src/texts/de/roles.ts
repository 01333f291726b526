import type { Texts } from '../shape.js';

export const roles: Texts['roles'] = {
  title: 'Stellen',
  create: 'Neue Stelle',
  filter: 'Stellen zeigen, die so sind',
  none: 'Noch keine Stellen.',
  noneHint: 'Fügen Sie eine Stellenbeschreibung ein: Die Anforderungen werden gefunden, jede mit ihrem Satz.',
  noneOfThese: 'Keine Stelle ist in diesem Zustand.',
  status: { all: 'Alle', draft: 'Entwurf', active: 'Offen', paused: 'Pausiert', closed: 'Geschlossen' },
};
