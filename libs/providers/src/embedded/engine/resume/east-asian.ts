import type { Span } from './resume-lines.ts';

/** Chinese, Japanese and Korean: no blanks between words, the family name first. */
const UNPARTED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]+$/u;

export const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** How titles end, and whether they are titles then. */
const TITLE_END =
  /(?:工程师|工程師|经理|經理|主管|总监|總監|专员|專員|助理|分析师|设计师|会计|會計|出纳|顾问|教师|老师|讲师|护士|医生|医师|药师|律师|翻译|编辑|记者|厨师|司机|销售|店长|秘书|董事长|总裁|组长|领班|实习生|研究员|科学家|架构师|程序员|开发|测试|运营|策划|文员|技术员|电工|客服|部長|課長|係長|社長|主任|店長|室長|担当|職員|社員|販売員|看護師|医師|薬剤師|弁護士|教員|教諭|講師|研究員|調理師|運転手|介護士|保育士|技術者|設計者|エンジニア|プログラマー|デザイナー|マネージャー|マネジャー|コンサルタント|リーダー|ディレクター|スタッフ|アシスタント|アルバイト|オペレーター|ライター|アナリスト|매니저|엔지니어|개발자|디자이너|연구원|간호사|교사|과장|대리|부장|사원)$/u;
const ORGANISATION =
  /公司|集团|集團|株式会社|有限会社|合同会社|法人|事务所|事務所|医院|病院|クリニック|银行|銀行|商事|酒店|饭店|ホテル|工厂|工場|研究院|研究所|研究センター|中心|センター|协会|協会|学校|幼儿园|幼稚園|出版社|报社|新聞社|政府|市役所|区役所|주식회사|회사|병원|은행|그룹|학교/u;

export function isEastAsianTitle(phrase: string): boolean {
  return TITLE_END.test(phrase.replace(/\([^)]*\)$/u, '').trim());
}

export function isEastAsianOrganisation(phrase: string): boolean {
  return ORGANISATION.test(phrase);
}

const COMPOUND_FAMILY_NAMES = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 尉迟 公孙 慕容 令狐 皇甫 宇文 长孙 司徒 南宫 남궁 황보 제갈 선우 독고'.split(
    ' ',
  ),
);
const FAMILY_NAMES = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯常温康施文牛樊葛邢安齐齊易乔喬伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모장'.split(
    '',
  ),
);
const LONGEST_GIVEN_NAME = 3;
const LONGEST_PARTED_NAME = 5;

/** Family and given name of "王小明", "田中 美咲" or "김민수"; undefined when this is no such name. */
export function eastAsianName(text: string, { start, end }: Span): [family: Span, given: Span] | undefined {
  const parts = [...text.slice(start, end).matchAll(/\S+/gu)].map(({ 0: part, index }) => ({
    text: part,
    start: start + index,
    end: start + index + part.length,
  }));
  const [family, given] = parts;
  if (!family || parts.length > 2 || !parts.every((part) => UNPARTED.test(part.text))) return undefined;
  if (given) {
    const areShort = parts.every((part) => part.text.length <= LONGEST_PARTED_NAME);
    return areShort ? [family, given] : undefined;
  }
  const length = COMPOUND_FAMILY_NAMES.has(family.text.slice(0, 2)) ? 2 : 1;
  const isName = length === 2 || FAMILY_NAMES.has(family.text.charAt(0));
  const rest = family.text.length - length;
  if (!isName || rest < 1 || rest > LONGEST_GIVEN_NAME || isEastAsianTitle(family.text)) return undefined;
  return [
    { start: family.start, end: family.start + length },
    { start: family.start + length, end: family.end },
  ];
}
