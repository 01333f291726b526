/** Verbs that duties begin with, in the plain form. Words that are as often nouns at the start of a line are left out. */
export const IMPERATIVES: ReadonlySet<string> = new Set(
  (
    'accompany achieve act adapt administer advise agree analyse analyze answer apply appraise arrange assemble assess ' +
    'assign assist attend audit balance book brief build buy calculate calibrate carry chair champion check clean clear ' +
    'close coach code collaborate collect communicate compile complete conduct configure connect contribute control ' +
    'convert cook coordinate cover craft create curate cut debug define deliver demonstrate deploy design detect ' +
    'determine develop diagnose direct dispatch dispose distribute document draft drive edit educate enable encourage ' +
    'enforce engage ensure enter escalate establish estimate evaluate examine execute explore facilitate file find fit ' +
    'follow forecast foster fulfil gather generate give greet grow guide handle help hire host identify implement ' +
    'improve influence inform initiate inspect install interpret introduce investigate isolate issue keep knock launch ' +
    'lead liaise listen load log look maintain make manage measure meet mentor migrate model monitor motivate negotiate ' +
    'observe open operate optimise optimize order organise organize oversee own pack partner perform pick plan prepare ' +
    'present prevent process procure produce promote propose protect provide publish purchase raise receive recommend ' +
    'reconcile record recruit reduce refer register remove repair replace report represent research resolve respond ' +
    'restock review roster run safeguard scan schedule screen secure select sell serve service set share ship shape ' +
    'solve sort spot sterilise sterilize store strengthen submit supervise supply support take teach test track train ' +
    'translate transport treat troubleshoot turn undertake unload update upload uphold use validate verify visit wash ' +
    'welcome work write'
  ).split(' '),
);
