/** The frame of the recruiting team's pages. */
export const shell = {
  searchHint: 'A page, a role, a candidate',
  candidates: 'Candidates',
  places: 'Go to',
  paletteKeys: 'Arrow keys to choose, Enter to go there, Esc to close.',
  where: {
    everywhere: 'Everywhere',
    lists: 'In lists',
    letters: 'With a letter',
    board: 'On the board',
    evidence: 'With the evidence',
  },
  keys: {
    control: 'Ctrl',
    palette: 'Search and jump',
    search: 'To the search field of the page, else search and jump',
    sheet: 'This sheet',
    close: 'Close what lies on top',
    next: 'Next row',
    previous: 'Row before',
    open: 'Open the row',
    approve: 'Approve and send it',
    hold: 'Hold it',
    move: 'Move the card in focus',
    cards: 'From card to card',
    evidence: 'Next piece of evidence',
  },
} as const;
