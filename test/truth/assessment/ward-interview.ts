import type { Exchange, ScoreInput } from '#libs/prompts';

/** An invented interview for a ward: strong, thin, evasive and unreadable answers beside each other. */
const TRIAGE: Exchange = {
  topic_id: 'triage',
  skill: 'triage of new patients',
  dimension: 'Clinical judgement',
  level: 'standard',
  question: {
    text: 'Tell me about a patient whose condition you saw getting worse. What did you do?',
    kind: 'behavioural',
    criterion: 'notices early signs of deterioration, acts and escalates, with a result',
    expected_points: ['what was noticed', 'own action', 'who was called', 'what came of it'],
  },
  answers: [
    {
      message_id: 'm-triage-1',
      text:
        'Last winter a man of seventy came to our bay with a chest infection. His oxygen saturation fell from 95 to 88 percent ' +
        'within half an hour and he began to talk nonsense. I sat him up, gave oxygen through a mask and called the registrar, ' +
        'because the early warning score had jumped to seven.',
    },
    {
      message_id: 'm-triage-2',
      text:
        'I stayed with him and took the blood gas while we waited. He went to intensive care twenty minutes later and came ' +
        'back to our ward after four days.',
    },
  ],
};

const SEPSIS: Exchange = {
  topic_id: 'sepsis',
  skill: 'sepsis care',
  dimension: 'Clinical judgement',
  level: 'advanced',
  question: {
    text: 'How would you organise sepsis care on a night when you are two nurses short?',
    kind: 'situational',
    criterion: 'sets priorities, keeps to the time limits, asks for help',
    expected_points: ['priorities', 'antibiotics within the hour', 'help from other wards'],
  },
  answers: [
    {
      message_id: 'm-sepsis-1',
      text: 'That is always difficult. You just have to stay positive and do your best as a team.',
    },
  ],
};

const HANDOVER: Exchange = {
  topic_id: 'handover',
  skill: 'handover',
  dimension: 'Teamwork',
  level: 'warmup',
  question: {
    text: 'Walk me through a handover that went wrong and what you changed afterwards.',
    kind: 'behavioural',
    criterion: 'recognises the cause, changes the practice, checks the effect',
    expected_points: ['what went wrong', 'own part', 'change', 'effect'],
  },
  answers: [
    {
      message_id: 'm-handover-1',
      text:
        'Once a dose of heparin was given twice because I had not crossed it off before the night shift came. I reported it the ' +
        'same evening and told the family what had happened. After that I wrote a short sheet with the six things we say ' +
        'aloud at every bed, and in the next three months we had no double dose.',
    },
  ],
};

const TEACHING: Exchange = {
  topic_id: 'teaching',
  skill: 'teaching students',
  dimension: 'Leadership',
  level: 'standard',
  question: {
    text: 'When did you last teach a student something difficult?',
    kind: 'behavioural',
    criterion: 'explains, lets the student try, gives feedback',
    expected_points: ['what was taught', 'how', 'feedback'],
  },
  answers: [
    {
      message_id: 'm-teaching-1',
      text: 'Das kann ich leider nur auf Deutsch gut erzählen, aber es war mit einer Schülerin im Nachtdienst.',
    },
  ],
};

export const WARD_INTERVIEW: ScoreInput = {
  role: {
    title: 'Staff Nurse',
    department: 'Acute Medicine',
    description:
      'Triage newly arrived patients, spot early signs of deterioration and escalate. Give medicines and intravenous fluids. ' +
      'Plan discharges with families. Hand over to the next shift. Supervise students.',
  },
  rubric: [
    { name: 'Clinical judgement', description: 'Sees what is wrong with a patient and acts in time', weight: 3 },
    { name: 'Teamwork', description: 'Works well with colleagues and learns from mistakes', weight: 2 },
    { name: 'Leadership', description: 'Teaches and supervises others', weight: 1 },
    {
      name: 'Communication',
      description: 'Tells patients and their family what has happened, honestly and clearly',
      weight: 1,
    },
    { name: 'Budgeting', description: 'Plans spending and keeps accounts of the department', weight: 1 },
  ],
  exchanges: [TRIAGE, SEPSIS, HANDOVER, TEACHING],
};
