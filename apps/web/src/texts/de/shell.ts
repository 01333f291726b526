import type { Texts } from '../shape.js';

export const shell: Texts['shell'] = {
  searchHint: 'Eine Seite, eine Stelle, eine Person',
  candidates: 'Bewerbungen',
  places: 'Gehen zu',
  paletteKeys: 'Pfeiltasten wählen, Enter geht hin, Esc schließt.',
  where: {
    everywhere: 'Überall',
    lists: 'In Listen',
    letters: 'Bei einem Brief',
    board: 'Auf der Tafel',
    evidence: 'Bei den Belegen',
  },
  keys: {
    control: 'Strg',
    palette: 'Suchen und springen',
    search: 'Ins Suchfeld der Seite, sonst suchen und springen',
    sheet: 'Diese Übersicht',
    close: 'Schließen, was obenauf liegt',
    next: 'Nächste Zeile',
    previous: 'Zeile davor',
    open: 'Zeile öffnen',
    approve: 'Freigeben und senden',
    hold: 'Zurückhalten',
    move: 'Die Karte verschieben, auf der man steht',
    cards: 'Von Karte zu Karte',
    evidence: 'Nächster Beleg',
  },
};
