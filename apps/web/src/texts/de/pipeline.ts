import type { Texts } from '../shape.js';

export const pipeline: Texts['pipeline'] = {
  setup: 'Einrichten',
  none: 'Noch hat sich niemand beworben.',
  noneHint: 'Laden Sie die erste Person ein; ihr Link kommt per Mail.',
  more: 'Mehr zeigen',
  notInterviewed: 'noch kein Interview',
  invite: 'Jemanden einladen',
  openFirst: 'Öffnen Sie zuerst die Stelle.',
  name: 'Name',
  email: 'E-Mail',
  message: 'Ein Wort von Ihnen',
  messageHint: 'Steht in der Mail über dem Link.',
  inviteTell:
    'Die Mail sagt, was kommt: 20 bis 30 Minuten, eine KI fragt und bewertet, ein Mensch entscheidet. Der Link gilt 7 Tage.',
  send: 'Einladung schicken',
  invited: '{{name}} ist eingeladen.',
  status: {
    applied: 'Beworben',
    invited: 'Eingeladen',
    interviewing: 'Im Interview',
    scored: 'Bewertet',
    shortlisted: 'Engere Wahl',
    offered: 'Angebot gemacht',
    rejected: 'Abgesagt',
    withdrawn: 'Zurückgezogen',
  },
};
