import type { SampleRole } from '../persona.js';
import {
  BRUNO_CARDOSO,
  HIROSHI_TANABE,
  INGRID_SOLHEIM,
  INGRID_SOLHEIM_ADDS,
  KWABENA_MENSAH,
  NADIA_HADDAD,
} from './engineer-answers.js';

export const ENGINEER: SampleRole = {
  key: 'engineer',
  title: 'Software Engineer, Backend (sample)',
  department: 'Technology',
  location: 'Kelling Quay, two days a week',
  posting: `Software Engineer, Backend
Harbour Group Technology, Kelling Quay

We build the software with which our own depots and four hundred other firms plan their deliveries. It has to be quick at five in the morning. This posting is a sample; nobody is hired by it.

What you will do
- Design, build and run services in TypeScript and PostgreSQL
- Own a feature from the first conversation with a dispatcher to the proof that it works
- Review the code of others and ask for reviews early
- Find out why something is slow and remove the cause
- Take part in the on-call rota

What you need
- Three years of professional experience with backend development
- Solid understanding of SQL: indexes, transactions and query plans
- Experience with automated tests and continuous delivery
- Able to explain a technical trade-off to somebody who drives a lorry
- You say early when something will be late`,
  questionCount: 6,
  rubric: [
    { name: 'Engineering', description: 'Designs, builds and tests services that hold', weight: 0.35 },
    { name: 'Problem solving', description: 'Finds causes by measuring, and removes them', weight: 0.25 },
    { name: 'Ownership', description: 'From the first conversation to the proof that it works', weight: 0.2 },
    { name: 'Communication', description: 'Trade-offs, delays and reviews in plain words', weight: 0.2 },
  ],
  people: [
    {
      key: 'nadia.haddad',
      name: 'Nadia Haddad',
      quality: 'strong',
      path: 'finished',
      resume: {
        headline: 'Backend engineer, payments and logistics',
        summary: 'Seven years of services that move money and parcels, most of it in TypeScript and PostgreSQL.',
        jobs: [
          {
            title: 'Senior Backend Engineer',
            employer: 'Parcelwise',
            from: '2020-01',
            did: ['Rebuilt the billing of deliveries as one tested service'],
          },
          {
            title: 'Software Engineer',
            employer: 'Tidewater Payments',
            from: '2017-06',
            to: '2019-12',
            did: ['Built the reconciliation of card payments'],
          },
        ],
        education: { what: 'BSc Computer Science', where: 'Northgate University' },
        skills: ['TypeScript', 'PostgreSQL', 'Node.js', 'Continuous delivery'],
      },
      answers: NADIA_HADDAD,
      decision: { status: 'shortlisted', reason: 'Measures before and after, and names what she got wrong.' },
    },
    {
      key: 'kwabena.mensah',
      name: 'Kwabena Mensah',
      quality: 'strong',
      path: 'finished',
      resume: null,
      answers: KWABENA_MENSAH,
    },
    {
      key: 'ingrid.solheim',
      name: 'Ingrid Solheim',
      quality: 'middling',
      path: 'finished',
      resume: null,
      answers: INGRID_SOLHEIM,
      additions: INGRID_SOLHEIM_ADDS,
      pastesOnce: true,
    },
    {
      key: 'bruno.cardoso',
      name: 'Bruno Cardoso',
      quality: 'weak',
      path: 'finished',
      resume: null,
      answers: BRUNO_CARDOSO,
    },
    {
      key: 'hiroshi.tanabe',
      name: 'Hiroshi Tanabe',
      quality: 'strong',
      path: 'in the middle',
      resume: null,
      answers: HIROSHI_TANABE,
    },
    {
      key: 'arjun.menon',
      name: 'Arjun Menon',
      quality: null,
      path: 'claimed',
      resume: {
        headline: 'Backend developer',
        summary: 'Four years of backend work in a small firm, where I did a bit of everything.',
        jobs: [
          {
            title: 'Backend Developer',
            employer: 'Quillfeather Software',
            from: '2021-08',
            did: ['Moved the nightly reports to a queue', 'Brought the test suite from 22 to 6 minutes'],
          },
        ],
        education: { what: 'MSc Information Systems', where: 'Quayside Institute of Technology' },
        skills: ['TypeScript', 'PostgreSQL', 'Docker'],
      },
      answers: [],
    },
    {
      key: 'mateja.kovac',
      name: 'Mateja Kovač',
      quality: null,
      path: 'claimed',
      resume: {
        headline: 'Software engineer, route planning',
        summary: 'I have worked with maps and routes for five years, mostly in Go, lately in TypeScript.',
        jobs: [
          {
            title: 'Software Engineer',
            employer: 'Wayfinder Maps',
            from: '2020-11',
            did: ['Made the planning of a day’s routes four times as quick', 'Was on call one week in five'],
          },
        ],
        education: { what: 'BSc Mathematics', where: 'Adriatic Polytechnic' },
        skills: ['Go', 'TypeScript', 'PostGIS', 'Kubernetes'],
      },
      answers: [],
    },
    { key: 'elif.arslan', name: 'Elif Arslan', quality: null, path: 'invited', resume: null, answers: [] },
  ],
};
