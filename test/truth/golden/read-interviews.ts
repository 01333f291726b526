import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exchange } from '#libs/prompts';
import type { Material } from '../../../apps/api/src/modules/scoring/use-cases/assessment-material.js';
import { DEFAULT_DIMENSIONS } from '../../../apps/api/src/modules/recruitment/domain/rubric.js';

/** What a person would call an answer, or a whole interview. `none`: nothing in it to rest a score on. */
export const BANDS = ['none', 'weak', 'solid', 'strong'] as const;
export type Band = (typeof BANDS)[number];

/** Somebody named in an interview, for tests that call them something else. */
export interface NamedPerson {
  name: string;
  kind: 'man' | 'woman';
}

/** An invented interview with the bands that its author expects. */
export interface GoldenInterview {
  /** `role/person`. */
  id: string;
  role: Material['record']['role'];
  rubric: Material['rubric']['dimensions'];
  exchanges: Exchange[];
  expected: { overall: Band; dimensions: Record<string, Band> };
  names: NamedPerson[];
}

const FOLDER = join(__dirname, 'interviews');

/**
 * Reads the interviews, one text file per role. A file opens with `title:`, `department:`, the posting and, unless the
 * default rubric counts, lines `dimension: name | weight | description`. Then come the questions, each opened by
 * `question: id | dimension | kind | level | skill`, and the interviews, each opened by `# person | profile | manner`,
 * with the expected bands, the names in it, and one line per answer behind the id of its question.
 */
export function readInterviews(): GoldenInterview[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => parse(file.replace(/\.txt$/, ''), readFileSync(join(FOLDER, file), 'utf8')));
}

function parse(roleName: string, content: string): GoldenInterview[] {
  const [head = '', ...interviews] = content.split(/^# /m);
  const [posting = '', ...questions] = head.split(/^question: /m);
  const role = {
    title: fieldOf(posting, 'title'),
    department: fieldOf(posting, 'department'),
    description: posting.replace(/^(?:title|department|dimension): .*\n/gm, '').trim(),
  };
  const own = fieldsOf(posting, 'dimension').map((line) => {
    const [name = '', weight = '', description = ''] = partsOf(line);
    return { name, weight: Number(weight), description, anchors: [] };
  });
  const standard = DEFAULT_DIMENSIONS.map(({ name, weight, description = '' }) => ({
    name,
    weight,
    description,
    anchors: [],
  }));
  const rubric = own.length > 0 ? own : standard;
  const asked = new Map(questions.map(parseQuestion));
  return interviews.map((block) => parseInterview(block, { roleName, role, rubric, asked }));
}

function parseQuestion(block: string): [string, Omit<Exchange, 'answers'>] {
  const [id = '', dimension = '', kind = '', level = '', skill = ''] = partsOf(block.split('\n')[0] ?? '');
  const question = {
    text: fieldOf(block, 'ask'),
    kind: kind as Exchange['question']['kind'],
    criterion: fieldOf(block, 'criterion'),
    expected_points: fieldsOf(block, 'point'),
  };
  return [id, { topic_id: id, skill, dimension, level: level as Exchange['level'], question }];
}

interface Asked extends Pick<GoldenInterview, 'role' | 'rubric'> {
  roleName: string;
  asked: ReadonlyMap<string, Omit<Exchange, 'answers'>>;
}

function parseInterview(block: string, { roleName, role, rubric, asked }: Asked): GoldenInterview {
  const [person = ''] = partsOf(block.split('\n')[0] ?? '');
  const exchanges = [...block.matchAll(/^(\w+): (.+)$/gm)].flatMap(([, id = '', text = '']) => {
    const question = asked.get(id);
    return question ? [{ ...question, answers: [{ message_id: `said-${id}`, text }] }] : [];
  });
  const bands = partsOf(fieldOf(block, 'expect')).map((label): [string, Band] => {
    const at = label.lastIndexOf(' ');
    return [label.slice(0, at), label.slice(at + 1) as Band];
  });
  const { overall = 'none', ...dimensions } = Object.fromEntries(bands) as Record<string, Band>;
  const names = (fieldsOf(block, 'names')[0] ?? '').split(', ').filter(Boolean);
  return {
    id: `${roleName}/${person}`,
    role,
    rubric,
    exchanges,
    expected: { overall, dimensions },
    names: names.map((named) => {
      const [name = '', kind = ''] = named.split('=');
      return { name, kind: kind as NamedPerson['kind'] };
    }),
  };
}

function fieldsOf(block: string, name: string): string[] {
  return [...block.matchAll(new RegExp(`^${name}: (.+)$`, 'gm'))].map(([, value = '']) => value.trim());
}

function fieldOf(block: string, name: string): string {
  return fieldsOf(block, name)[0] ?? '';
}

function partsOf(line: string): string[] {
  return line.split('|').map((part) => part.trim());
}
