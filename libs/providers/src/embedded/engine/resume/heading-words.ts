import { lowerWords } from './vocabulary.ts';

export type SectionKind =
  'top' | 'contact' | 'summary' | 'experience' | 'education' | 'qualifications' | 'skills' | 'certifications' | 'other';

/** Words that decide, in the order in which they do; the first kind with a word in the heading wins. */
const DECIDING_WORDS: readonly (readonly [SectionKind, string])[] = [
  [
    'other',
    'language languages interests hobbies references referees publications volunteering voluntary volunteer awards honours honors achievements activities projects project patents memberships-of personal-interests affiliations extracurricular conferences talks availability nationality declaration',
  ],
  ['contact', 'contact contacts details address reach'],
  [
    'summary',
    'summary profile objective about overview statement introduction aim goal goals bio biography highlights',
  ],
  [
    'experience',
    'experience experiences employment employments internship internships jobs positions placements appointments employers',
  ],
  ['education', 'education educational academic academics studies schooling scholastic scholastics schools degrees'],
  [
    'certifications',
    'certifications certification certificates certificate licences licenses licence license licensure accreditations accreditation credentials registrations registration tickets courses course training trainings memberships membership qualification-courses',
  ],
  [
    'skills',
    'skills skill competencies competences competency expertise technologies technology tools toolbox toolkit proficiencies proficiency strengths abilities capabilities specialties specialities specialisms techniques methods stack software knowledge languages-programming keywords',
  ],
  ['experience', 'history career background record work'],
  ['qualifications', 'qualifications qualification'],
];

/** Words that a heading may have beside the deciding one. */
const SUPPORTING_WORDS = new Set(
  (
    'and of the my in a me at with for to professional personal key core main relevant selected previous past recent additional other ' +
    'further technical computer it digital soft hard special work working career job life teaching clinical nursing military industry ' +
    'commercial practical management technical executive brief short current areas area set level history background record ' +
    'training experience employment education academic skills qualifications certificates information info technologies tools software ' +
    'programming spoken foreign where i have worked what learned development continuing ongoing compulsory vocational formal ' +
    'engineering research driving health safety attainments accomplishments achievements roles positions held post graduate ' +
    'paid unpaid community student qualification competencies expertise courses licences licenses memberships affiliations'
  ).split(' '),
);

const KIND_OF_WORD = new Map<string, number>();
DECIDING_WORDS.forEach(([, words], rank) => {
  for (const word of words.split(' ')) if (!KIND_OF_WORD.has(word)) KIND_OF_WORD.set(word, rank);
});

/** Headings in Chinese and Japanese, which do not part words by blanks. */
const EAST_ASIAN_HEADINGS: readonly (readonly [SectionKind, string])[] = [
  [
    'summary',
    '个人简介 个人总结 个人评价 自我评价 自我介绍 个人概述 求职意向 自己紹介 自己pr 職務要約 プロフィール 要約 志望動機 個人簡介 自我介紹',
  ],
  [
    'experience',
    '工作经历 工作经验 职业经历 职业经验 实习经历 工作履历 職歴 職務経歴 業務経歴 職務経験 実務経験 勤務経験 工作經歷 工作經驗',
  ],
  ['education', '教育背景 教育经历 教育经验 学习经历 学历 学歴 教育 最終学歴 學歷 教育背景及学历 教育經歷'],
  [
    'skills',
    '专业技能 技能 技能特长 个人技能 掌握技能 职业技能 スキル 技能スキル 活かせるスキル 保有スキル 活かせる経験知識技術 得意分野 專業技能',
  ],
  ['certifications', '资格证书 证书 职业资格 技能证书 所获证书 資格 免許資格 資格免許 免許 保有資格 取得資格 證書'],
  [
    'other',
    '兴趣爱好 语言能力 获奖情况 荣誉奖项 项目经历 项目经验 其他 附加信息 推荐人 趣味 特技 語学 言語 受賞歴 その他 本人希望記入欄 趣味特技 プロジェクト 参考人',
  ],
  ['contact', '联系方式 联系信息 个人信息 基本信息 連絡先 基本情報 個人情報 聯絡方式'],
];
const KIND_OF_EAST_ASIAN = new Map(
  EAST_ASIAN_HEADINGS.flatMap(([kind, headings]) => headings.split(' ').map((heading) => [heading, kind] as const)),
);
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function kindOfEastAsianHeading(text: string): SectionKind | undefined {
  return KIND_OF_EAST_ASIAN.get(text.toLowerCase().replace(/[^\p{L}\p{N}ー]/gu, ''));
}

/** What a heading of usual words announces; undefined when it is not such a heading. */
export function kindOfKnownHeading(text: string): SectionKind | undefined {
  if (EAST_ASIAN.test(text)) return kindOfEastAsianHeading(text);
  const bare = text.replace(/[:\s]+$/, '').replace(/^(?:\d+|[ivx]+)[.)]\s+/i, '');
  if (bare.length > 48 || /^\p{Ll}/u.test(bare) || /[.,;!?@\d]/.test(bare.replace(/[.!]$/, ''))) return undefined;
  const words = lowerWords(bare.replaceAll('&', ' and ').replaceAll('/', ' and '));
  if (words.length === 0 || words.length > 6) return undefined;
  if (!words.every((word) => KIND_OF_WORD.has(word) || SUPPORTING_WORDS.has(word))) return undefined;
  if (/\bprogramming languages\b/.test(words.join(' '))) return 'skills';
  // "Volunteer work" is decided by its first word, "work" alone decides nothing on its own.
  const ranks = words.map((word) => KIND_OF_WORD.get(word)).filter((rank) => rank !== undefined);
  const isVague =
    words.length === 1 && ['work', 'background', 'record'].includes(words[0] ?? '') && bare !== bare.toUpperCase();
  if (ranks.length === 0 || isVague) return undefined;
  return DECIDING_WORDS[Math.min(...ranks)]?.[0];
}

const LAST_WORDS: ReadonlyMap<string, SectionKind> = new Map([
  ['experience', 'experience'],
  ['employment', 'experience'],
  ['history', 'experience'],
  ['education', 'education'],
  ['skills', 'skills'],
  ['competencies', 'skills'],
  ['expertise', 'skills'],
  ['techniques', 'skills'],
  ['technologies', 'skills'],
  ['tools', 'skills'],
  ['strengths', 'skills'],
  ['training', 'certifications'],
  ['licences', 'certifications'],
  ['licenses', 'certifications'],
  ['courses', 'certifications'],
  ['certifications', 'certifications'],
  ['certificates', 'certifications'],
  ['qualifications', 'qualifications'],
]);

/** What "… Experience" or "… Techniques" announces, whatever trade stands before it. */
export function kindByLastWord(word: string): SectionKind | undefined {
  return LAST_WORDS.get(word);
}
