import type { SampleRole } from '../persona.js';
import {
  GARETH_PENHALE,
  LEILANI_KAHALE,
  RAVI_CHAUDHARY,
  RAVI_CHAUDHARY_ADDS,
  TOMASZ_WILK,
  YUSUF_DEMIREL,
  YUSUF_DEMIREL_ADDS,
} from './warehouse-answers.js';

export const WAREHOUSE: SampleRole = {
  key: 'warehouse',
  title: 'Warehouse Shift Lead (sample)',
  department: 'Distribution',
  location: 'Harbour Distribution Centre, Dock Road',
  posting: `Warehouse Shift Lead
Harbour Distribution Centre, Dock Road

We send chilled and dry food to two hundred shops, from one building with a hundred and twenty colleagues on three shifts. This posting is a sample; nobody is hired by it.

What you will do
- Lead a late shift of about thirty pickers and loaders
- Allocate people to zones and move them when volumes change
- Walk the floor for safety and stop work that is not safe
- Make sure that all lorries leave full, correct and on time
- Investigate mispicks and near misses and agree what will change
- Hand over to the night shift with a written report

What you need
- At least two years of experience leading a team in a warehouse
- Good knowledge of handheld scanners and stock records
- Able to read figures on productivity and to act on them
- Fair and friendly, also when things get hectic`,
  questionCount: 6,
  rubric: [
    { name: 'Leading people', description: 'Allocates, gives feedback, settles conflicts fairly', weight: 0.3 },
    { name: 'Running the shift', description: 'Volumes, lorries and handovers, by the figures', weight: 0.3 },
    { name: 'Health and safety', description: 'Sees danger, stops work, removes the cause', weight: 0.25 },
    { name: 'Communication', description: 'Briefs and reports so that others can act', weight: 0.15 },
  ],
  isShortlisted: true,
  people: [
    {
      key: 'tomasz.wilk',
      name: 'Tomasz Wilk',
      quality: 'strong',
      path: 'finished',
      resume: {
        headline: 'Warehouse team leader',
        summary: 'Six years of leading late shifts in food distribution.',
        jobs: [
          {
            title: 'Team Leader, Lates',
            employer: 'Brackley Cold Store',
            from: '2019-05',
            did: ['Led 32 pickers and loaders on the late shift, up to 5,800 order lines a night'],
          },
          {
            title: 'Reach Truck Driver',
            employer: 'Brackley Cold Store',
            from: '2015-02',
            to: '2019-04',
            did: ['Put away and replenished chilled stock'],
          },
        ],
        education: { what: 'NVQ Level 3, Team Leading', where: 'Brackley College' },
        skills: ['Shift planning', 'Handheld scanners', 'Stock records', 'Reach truck'],
      },
      answers: TOMASZ_WILK,
      decision: {
        status: 'offered',
        reason: 'The clearest account of leading by figures, with safety first throughout.',
      },
    },
    {
      key: 'leilani.kahale',
      name: 'Leilani Kahale',
      quality: 'strong',
      path: 'finished',
      resume: null,
      answers: LEILANI_KAHALE,
    },
    {
      key: 'ravi.chaudhary',
      name: 'Ravi Chaudhary',
      quality: 'middling',
      path: 'finished',
      resume: null,
      answers: RAVI_CHAUDHARY,
      additions: RAVI_CHAUDHARY_ADDS,
    },
    {
      key: 'yusuf.demirel',
      name: 'Yusuf Demirel',
      quality: 'middling',
      path: 'finished',
      resume: null,
      answers: YUSUF_DEMIREL,
      additions: YUSUF_DEMIREL_ADDS,
      contest:
        'I was asked about figures, and I said that I moved two people when zone B fell behind. I think that this was overlooked. English is my third language, and I would like a person to read my answer.',
    },
    {
      key: 'gareth.penhale',
      name: 'Gareth Penhale',
      quality: 'weak',
      path: 'finished',
      resume: null,
      answers: GARETH_PENHALE,
    },
    {
      key: 'siobhan.dufour',
      name: 'Siobhán Dufour',
      quality: null,
      path: 'claimed',
      resume: {
        headline: 'Stock controller',
        summary: 'I have kept stock records right for five years and now want to lead people.',
        jobs: [
          {
            title: 'Stock Controller',
            employer: 'Calder Homewares',
            from: '2020-03',
            did: ['Cut stock differences from 3 to 0.6 percent', 'Stood in for the shift lead on twenty evenings'],
          },
        ],
        education: { what: 'Certificate in Warehousing', where: 'Calder Valley College' },
        skills: ['Stock records', 'Excel', 'Handheld scanners'],
      },
      answers: [],
    },
    { key: 'anahera.ngata', name: 'Anahera Ngata', quality: null, path: 'invited', resume: null, answers: [] },
    { key: 'piotr.zaremba', name: 'Piotr Zaremba', quality: null, path: 'invited', resume: null, answers: [] },
  ],
};
