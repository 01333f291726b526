import { judgeAnswer, type JudgeInput, type JudgeOutput } from '#libs/prompts';
import { useEmbeddedEngine } from '../../../../../../test/support/engine.js';

const NURSING: Omit<JudgeInput, 'turns'> = {
  role: {
    title: 'Staff nurse',
    department: 'Medicine',
    description:
      'You care for 28 patients on an acute ward. You give medication, watch for deterioration and call doctors.',
  },
  question: {
    text: 'Tell me about a time when you noticed that a patient was getting worse. What did you do?',
    kind: 'behavioural',
    criterion: 'Recognises deterioration early and escalates it with clear information.',
    expected_points: [
      'what was noticed',
      'called the doctor with clear information',
      'gave oxygen or fluids',
      'the outcome',
    ],
  },
  sibling_questions: ['How do you decide what gets done first when you are short of staff?'],
};
const STORY =
  'In February a lady in bed 14 had saturations of 84 and breathed thirty times a minute. I sat her up, put her on ' +
  'oxygen and rang the registrar, because her lactate had doubled since noon. She recovered after three days in high dependency.';

describe('the judge of answers', () => {
  const engine = useEmbeddedEngine();

  async function judge(turns: string[], asked: Partial<JudgeInput> = {}): Promise<JudgeOutput> {
    return (await engine.llm().answer(judgeAnswer, { ...NURSING, ...asked, turns })).output;
  }
  const scoreOf = ({ verdict }: JudgeOutput): number => (verdict.kind === 'judged' ? verdict.score : Number.NaN);

  it('says what a full story covers, which points it meets and what it rests on', async () => {
    const output = await judge([STORY]);
    expect(scoreOf(output)).toBeGreaterThan(55);
    expect(output.coverage).toMatchObject({
      context: true,
      action: true,
      reason: true,
      outcome: true,
      specifics: true,
    });
    expect(output.points.map(({ point }) => point)).toEqual(NURSING.question.expected_points);
    expect(Math.min(...output.points.map(({ met }) => met))).toBeGreaterThan(0.2);
    expect(output.flags).toEqual([]);
    expect(output.quotes[0]?.turn).toBe(0);
  });

  it('does not let one stray turn spoil a good one', async () => {
    const alone = await judge([STORY]);
    const withStray = await judge(['Hm, I am not sure what you mean, maybe ask me something else.', STORY]);
    expect(scoreOf(withStray)).toBeGreaterThanOrEqual(scoreOf(alone) - 1);
    expect(withStray.quotes.every(({ turn }) => turn === 1)).toBe(true);
  });

  it('adds up what the follow-ups brought', async () => {
    const first = 'A patient got worse at night and I called the doctor at once.';
    const second =
      'I gave fifteen litres of oxygen through a mask, because his lips were grey, and I wrote down the time.';
    expect(scoreOf(await judge([first, second]))).toBeGreaterThan(scoreOf(await judge([first])) + 10);
  });

  it('flags a strong story from another job, caps it and brings it back', async () => {
    const output = await judge([
      'Our import job failed every night at two. I read the logs, found that two files wrote the same row in the database, ' +
        'and added a unique index to the table. I deployed it on Tuesday with a flag, because a rollback had to stay ' +
        'possible. The server has not crashed since, and the query takes 40 milliseconds instead of nine hundred.',
    ]);
    expect(output.flags.map(({ type }) => type)).toContain('off_topic');
    expect(output.gap).toBe('redirect');
    expect(scoreOf(output)).toBeLessThanOrEqual(60);
    expect(scoreOf(output)).toBeGreaterThan(20);
  });

  it('counts a story from another job for a question that any job can answer', async () => {
    const output = await judge(
      [
        'In the restaurant I noticed that waiters walked back to the till for every single bill. I counted 120 trips on a ' +
          'Friday. I asked the owner for two handheld terminals and trained the six waiters, who did not like it at first. ' +
          'After a month we turned tables eleven minutes faster.',
      ],
      {
        question: {
          text: 'Give me an example of a time when you improved how work was done on your shift.',
          kind: 'behavioural',
          criterion: 'Finds a weakness in daily work, changes it with the team and checks the effect.',
          expected_points: ['the weakness and how it was noticed', 'how the team was brought on board', 'the effect'],
        },
      },
    );
    expect(output.flags).toEqual([]);
    expect(scoreOf(output)).toBeGreaterThan(55);
  });

  it('rates a plan by its steps and cases, without a single figure', async () => {
    const question: JudgeInput['question'] = {
      text: 'A colleague does not turn up for the shift. What do you do?',
      kind: 'situational',
      criterion: 'Sets priorities by risk and asks for help.',
      expected_points: [],
    };
    const plan =
      'First I would ring her, because something may have happened. If nobody answers, I tell the coordinator and ask for ' +
      'somebody from the pool. Until help comes I would share the sickest patients out and leave the washing for the afternoon.';
    const talk =
      'In such a situation it is important to stay calm and flexible, and the whole team has to stand together.';
    expect(scoreOf(await judge([plan], { question }))).toBeGreaterThan(40);
    expect(scoreOf(await judge([talk], { question }))).toBeLessThan(10);
    expect((await judge([plan], { question })).points).toEqual([]);
  });

  it('is less sure of speech without full stops', async () => {
    const speech = STORY.replace(/[.,]/g, '').toLowerCase();
    const output = await judge([speech]);
    expect(scoreOf(output)).toBeGreaterThan(30);
    expect(output.confidence).toBeLessThan((await judge([STORY])).confidence);
  });

  it.each([
    ['nothing', [''], 'no_answer'],
    ['blanks in every turn', [' \n', '\t'], 'no_answer'],
    ['emoji', ['🚀🎉 👍'], 'unreadable'],
    ['8,000 letters', ['a'.repeat(8_000)], 'unreadable'],
    ['one word over and over', ['patient '.repeat(1_000)], 'unreadable'],
    ['one word', ['Yes.'], 'too_short'],
    [
      'German',
      ['Ich habe die Ärztin angerufen und ihr Sauerstoff gegeben, weil die Sättigung bei 84 lag.'],
      'other_language',
    ],
    ['Arabic', ['اتصلت بالطبيب وأعطيت المريض الأكسجين في الساعة الثانية صباحا'], 'other_language'],
    [
      'Finnish',
      ['Soitin lääkärille ja annoin potilaalle happea, koska saturaatio oli vain kahdeksankymmentäneljä.'],
      'other_language',
    ],
    [
      'two hundred words without a break',
      [
        Array(60)
          .fill('of a to in on by')
          .map((run, at) => `${run} vein${at}`)
          .join(' '),
      ],
      'unpunctuated',
    ],
  ])('refuses to score %s', async (_name, turns, reason) => {
    const output = await judge(turns);
    expect(output.verdict).toEqual({ kind: 'not_judgeable', reason });
    expect(output.quotes).toEqual([]);
    expect(output.gap).toBe('reframe');
  });

  it.each([
    [
      'control characters and broken surrogates',
      '\u0000\u202e I called the doctor \ud800 and gave oxygen \udfff at two in the night.',
    ],
    [
      'markup',
      '<b>I called</b> the registrar & gave 15 litres of oxygen because her sats were 84.<script>alert(1)</script>',
    ],
    ['thousands of tiny sentences', 'a. '.repeat(3_000)],
    ['a spoken loop', 'and then i went to him and he was cold so i called the doctor and '.repeat(60)],
    ['punctuation', `I called ${'!?.,;:'.repeat(500)} the doctor and gave her oxygen at night.`],
  ])('survives %s', async (_name, answer) => {
    const output = await judge([answer]);
    for (const { text, turn } of output.quotes) expect([answer][turn]?.replace(/\s+/g, ' ')).toContain(text);
  });

  it('survives a question without words', async () => {
    const question: JudgeInput['question'] = { text: '', kind: 'technical', criterion: '', expected_points: [''] };
    const role: JudgeInput['role'] = { title: '', department: null, description: '' };
    expect((await judge([STORY], { role, question, sibling_questions: [''] })).verdict.kind).toBe('judged');
  });
});
