const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs that job duties begin with, in their plain form. */
export const DUTY_VERBS = list(`
  accept accompany achieve agree acquire act adapt address adhere adjust administer advise aid align allocate analyse analyze answer apply
  appraise approve arrange assemble assess assign assist attend audit automate bake balance bill book brief bring budget build buy
  calculate calibrate care carry cash catch chair change check choose clean clear close coach code collaborate collate collect
  communicate compare compile complete comply conduct configure consult contact contribute control cook coordinate co-ordinate cope
  cost counsel count cover create cultivate cut deal debug decide decorate define delegate deliver demonstrate deploy design detect
  determine develop devise diagnose direct discuss dispatch dispense display distribute document draft draw drive edit educate
  empower enable encourage enforce engage enhance ensure enter escalate escort establish estimate evaluate examine execute explain
  explore facilitate feed file fill find fit fix follow forecast formulate foster gather generate get give greet grow guard guide
  handle hand help hire host identify implement improve increase induct influence inform initiate inspect install instruct integrate
  interact interpret interview introduce investigate invoice issue keep label launch lead learn lift liaise line listen load log look
  maintain make manage map market measure mentor migrate minimise minimize mix model moderate monitor motivate move navigate negotiate
  nurture observe obtain offer onboard open operate optimise optimize order organise organize oversee own pack paint participate
  patrol perform pick plan plaster post prepare present prevent price prioritise prioritize process procure produce program programme
  promote propose protect prove provide publish purchase reach read receive recommend reconcile record recover recruit reduce refactor
  refer refine register reinforce release repair replace replenish report represent research resolve respond restock review rotate run
  safeguard schedule screen secure select sell send serve service set shape share ship show sign solve source staff start steer
  stock store streamline strengthen structure study submit supervise supply support sustain take talk target teach test tend track
  train transfer translate transport treat triage troubleshoot tutor understand unload update upload use utilise utilize validate
  verify visit walk wash watch weigh welcome weld wire work write supplement remove restore inspect season spot plate garnish chop cater
  recognise recognize win retain attract anticipate inspire raise forecast allocate spot
  mark grade invigilate adapt differentiate reconcile post accrue file lodge close intervene signpost advocate visit safeguard
`);

/** Those of them that are common nouns, too, so that "plan and order levels" cannot be read with certainty. */
export const ALSO_NOUNS = list(`
  address aid answer approach audit balance bill book brief budget care cash catch chair change check code control cook cost cover cut
  deal design display document draft draw drive estimate feed file fill find fit fix forecast grade guard guide hand handle help host
  increase influence interview invoice issue label launch lead lift line load log look make map mark market measure mentor mix model
  monitor move offer order pack paint patrol pick plan plaster plate post present price process produce program programme promote
  purchase reach read record release repair report research review run schedule screen season sell service set shape share ship show
  sign source spot staff start stock store structure study supplement supply support target test track train transfer transport treat
  triage update use visit walk wash watch welcome work contact coach cater
`);

const DOUBLED = list(`
  cut fit get log map plan program run set ship submit transfer refer upset sit stop let put hit begin debug control
  win chop dig shop stir scan trim swap spot drop tag dim
`);

/** The -ing form of a verb in plain form. */
export function gerundOf(verb: string): string {
  if (/(ee|oe|ye)$/.test(verb)) return `${verb}ing`;
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (verb === 'programme') return 'programming';
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}ing`;
  if (DOUBLED.has(verb)) return `${verb}${verb.at(-1)}ing`;
  return `${verb}ing`;
}

const GERUNDS: ReadonlySet<string> = new Set([...DUTY_VERBS].map(gerundOf));

export function isDutyGerund(word: string): boolean {
  return GERUNDS.has(word);
}
