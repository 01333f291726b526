/** Words that tell what a piece of a resume is. English, with the commonest foreign names of schools and firms. */

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** The noun that a job title turns on. */
export const TITLE_WORDS = wordSet(`
  accountant actor actuary adjuster administrator administrative admin adviser advisor agent aide analyst anaesthetist anesthesiologist
  apprentice archaeologist architect archivist artist assembler assessor assistant associate attendant attorney auditor author
  baker banker barber barista barrister bartender beautician biochemist biologist bookkeeper boss bricklayer broker builder butcher
  buyer captain carer caregiver caretaker carpenter cashier chair chairman chauffeur checker chef chemist chief cio clerk cleaner
  clinician coach collector commis commissioner compositor concierge conductor conservator consultant contractor controller cook cooper
  coordinator co-ordinator copywriter correspondent counsel counsellor counselor courier crew cto ceo cfo coo craftsman curator
  dealer craftswoman hand co-op decorator demonstrator dentist deputy designer detective developer devops dietitian dietician director dispatcher doctor
  draftsman driver economist editor educator electrician engineer entrepreneur epidemiologist estimator examiner executive expert
  fabricator facilitator farmer fellow fireman firefighter fitter florist foreman forester forwarder founder co-founder freelancer
  gardener generalist geologist geographer goldsmith grader groom groundworker guard guide hairdresser handler handyman head
  headteacher helper host hostess housekeeper hygienist illustrator inspector installer instructor intern internship interpreter
  interviewer inventor investigator investor janitor jeweller joiner journalist judge keeper labourer laborer landscaper
  lawyer lead leader lecturer librarian lifeguard linguist loader locksmith machinist maker manager marketer marketeer
  mason masseur mate mechanic mediator member mentor merchandiser messenger meteorologist midwife miller miner model moderator
  musician nanny negotiator notary novelist nurse nutritionist officer operative operator optician optometrist orderly organiser
  organizer orthodontist owner packer paediatrician painter paralegal paramedic partner pathologist pharmacist photographer
  physician physicist physiotherapist picker pilot pipefitter planner plasterer plumber policeman porter postdoc postman practitioner
  preparer president presenter principal printer probationer processor procurement producer professor programmer promoter
  proofreader prosecutor psychiatrist psychologist publicist receptionist recruiter registrar reporter representative rep researcher
  reviewer rigger roofer sailor salesman salesperson saleswoman sawyer scaffolder scheduler scientist screener sculptor secretary
  seller seamstress server shepherd shopkeeper singer sister skipper smith sociologist solicitor specialist sre staff statistician
  steward stewardess stocker strategist student stylist subeditor superintendent superviser supervisor supporter surgeon surveyor
  tailor teacher technician technologist telemarketer teller tester therapist tiler toolmaker trader trainee trainer tramdriver
  translator treasurer tutor typist underwriter undertaker usher valet valuer veterinarian vet visitor volunteer waiter waitress
  warden warehouseman watchmaker waterproofer weaver welder worker writer zookeeper vp
`);

/** Words that make a title out of the next word, or out of what stands around them. */
export const RANK_WORDS = wordSet(`
  senior junior lead principal chief head deputy assistant associate vice trainee apprentice graduate acting interim freelance
  independent certified registered qualified chartered staff night duty field regional national area
`);

/** What stands in the names of firms and institutions that employ people. */
export const ORGANISATION_WORDS = wordSet(`
  academy advisors advisory agency airlines airport airways analytics associates association authority auto automotive bakery bank
  banking bar biotech bistro board books borough brewery bros brothers builders building bureau business cafe café capital care
  caterers catering center centre chambers charity church clinic clinics club co collective college commerce commission committee
  communications community companies company computing conglomerate construction consortium constructors consultants consulting contractors
  cooperative corp corporation council county court creative credit dairy deli dental department design designs developers
  development diagnostics digital distribution distributors district drinks dynamics education electric electrical electronics
  embassy energy engineering engineers enterprise enterprises estates events exchange express fabrication farm farms federation
  festival finance financial firm fitness foods food foundation foundry freight fund furniture gallery games garage garden gardens
  garden gas general global government grill group guild gymnasium gym haulage health healthcare heritage high holding holdings home
  homes hospice hospital hospitality hospitals hotel hotels house housing hut industrial industries infirmary inn innovations
  institute institution instruments insurance interiors international investments kindergarten kitchen lab laboratories laboratory labs
  leisure library lighting limited lines living lodge logistics logistik ltda maritime market marketing markets mechanical media medical
  metals ministry mobility motors mutual museum nations network networks nhs nursery office oil optics opticians orchestra
  organisation organization outfitters packaging partners partnership performance pharma pharmaceuticals pharmacy photography physio
  pictures plastics plumbing police polyclinic post power practice precision press primary printing productions products properties
  property publications publishers publishing rail railway railways realty recruitment refinery rehabilitation removals rentals repairs
  research resort resources restaurant restaurants retail robotics school schools secondary securities security semiconductor service services
  shipping shipyard shop shops society software solar solicitors solutions sons spa sports stables staffing station steel store
  stores studio studios superstore supermarket supermarkets supplies supply surgery surveyors systems tavern tech technologies technology
  telecom telecoms telecommunications television textiles theatre theater tools tours toys trading transit transport
  transportation travel trust union university utilities veterinary ventures villa vineyard waste water wealth wholesale
  winery woodworks workshop workshops works world yard youth zoo
`);

/** Legal forms: a name that carries one is a firm. */
export const LEGAL_FORM =
  /(?:^|[\s,])(?:ltd|limited|inc|llc|llp|lp|plc|corp|(?-i:Co)|gmbh|ag|kg|ohg|e\.?v|sas|sarl|sa|s\.a|s\.l|s\.r\.l|srl|spa|s\.p\.a|bv|b\.v|nv|n\.v|ab|as|a\/s|aps|oy|oyj|pty|pvt|kk|k\.k|sp\. z o\.o|d\.o\.o|kft|zrt|s\.r\.o|ltda)\.?(?:$|[\s,)])/iu;

export const COUNTRIES_AND_REGIONS = wordSet(`
  uk usa us u.s. u.k. england scotland wales ireland germany france spain italy portugal netherlands belgium austria switzerland
  sweden norway denmark finland poland czechia hungary romania bulgaria greece turkey türkiye ukraine russia israel egypt morocco
  nigeria ghana kenya ethiopia tanzania uganda zimbabwe india pakistan bangladesh nepal china japan korea vietnam thailand malaysia
  singapore indonesia philippines australia canada mexico brazil argentina chile colombia peru uae qatar kuwait lebanon jordan
  remote hybrid online london manchester birmingham leeds glasgow edinburgh bristol liverpool sheffield cardiff belfast dublin paris
  lyon berlin munich münchen hamburg frankfurt cologne köln vienna wien zurich zürich geneva madrid barcelona valencia seville lisbon
  porto rome milan milano turin naples amsterdam rotterdam brussels antwerp stockholm gothenburg oslo copenhagen helsinki warsaw
  krakow kraków gdańsk wrocław prague budapest bucharest sofia athens istanbul ankara izmir cairo lagos accra nairobi johannesburg
  mumbai delhi bangalore bengaluru chennai hyderabad pune kolkata karachi lahore dhaka beijing shanghai shenzhen tokyo osaka kyoto
  seoul hanoi bangkok jakarta manila sydney melbourne brisbane perth adelaide auckland wellington toronto vancouver montreal
  ottawa calgary boston chicago austin houston dallas denver seattle portland philadelphia atlanta miami phoenix detroit
`);

export const US_STATE =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|NSW|VIC|QLD|WA|SA|TAS|ACT|ON|BC|QC|AB)$/;

export const INSTITUTION =
  /\b(?:universit(?:y|ies|é|ät|eit|à|ade)|universidad|uniwersytet|üniversitesi|universität|college|school|institute|institut|instituto|academy|akademie|académie|polytechnic|politechnika|politecnico|politécnica|hochschule|fachhochschule|gymnasium|lycée|lyceum|liceo|école|ecole|escuela|colegio|facult(?:y|é|ad)|conservatoire|conservatory|seminary|berufsschule|tafe|sixth form|business school|bootcamp|högskola|yliopisto|egyetem)(?!\p{L})|(?:大学院?|大學|学院|學院|学校|高校|専門学校|학교|대학교?)(?!士)/iu;

/** The award itself. What follows it, or follows its "in", is the field. */
export const DEGREE = new RegExp(
  '(?<!\\p{L})(?:' +
    [
      '(?:advanced|associate|postgraduate|graduate|higher national|national|foundation|higher|professional|executive|level\\s\\d)\\s+(?:diploma|certificate|degree|apprenticeship)',
      "(?:bachelor|master|doctor)(?:['’]?s)?\\s+of\\s+\\p{L}+(?:\\s+\\p{L}+){0,2}?(?=\\s+in\\s)",
      "(?:bachelor|master|doctor)(?:['’]?s)?(?:\\s+degree)?(?:\\s+of\\s+(?:science|arts|engineering|laws?|education|commerce|medicine|fine arts|philosophy|music|technology|architecture|surgery|design|social work|business administration|public health|public administration|applied science|nursing|pharmacy))?",
      "associate(?:['’]s)?(?:\\s+degree)?(?:\\s+of\\s+(?:science|arts|applied science))",
      '(?-i:[BMA]\\.\\s?[ASE]\\.(?:\\s?E\\.)?|BSE|BSEE|B\\.?A\\.?Sc\\.?|MSE|BS|MS|BE|ME|AA|AS|AAS|MN|DPT|DNP|[BM](?:Pharm|Chem|Phys|Math|Nurs|Arch|Des|Mus|Sci|VetMed|VSc|BS))',
      'b\\.?\\s?sc\\.?|m\\.?\\s?sc\\.?|b\\.?a\\.?(?=\\s|$|,|\\()|m\\.?a\\.?(?=\\s|$|,|\\()|b\\.?eng\\.?|m\\.?eng\\.?|m\\.?b\\.?a\\.?|emba|ph\\.?\\s?d\\.?|d\\.?phil\\.?|m\\.?phil\\.?|ll\\.?b\\.?|ll\\.?m\\.?|b\\.?ed\\.?|m\\.?ed\\.?|b\\.?tech\\.?|m\\.?tech\\.?|b\\.?com\\.?|m\\.?com\\.?|bba|bsn|msn|mres|mfa|bfa|mph|mpa|msw|mbchb|mbbs|pharmd|jd|md|dds|pgce|pgdip|pgcert|pgde|hnd|hnc|dipl?\\.?-?\\s?ing\\.?|foundation degree',
      '(?:nvq|svq|btec|city (?:and|&) guilds|qcf|vcal|cert(?:ificate)?)(?:\\s+(?:level\\s+\\d|extended diploma|national diploma|diploma|certificate|[iv]+|\\d))?',
      'level\\s+\\d\\s+(?:diploma|certificate|award|nvq)',
      'diploma|diplom|dip\\.|apprenticeship|abitur|baccalauréat|baccalaureate|international baccalaureate|matura|licence professionnelle|licenciatura|licence|laurea|maîtrise|magister|mgr\\.?\\s?inż\\.|maestría|grado',
      'a[-\\s]?levels?|as[-\\s]levels?|gcses?|o[-\\s]levels?|high school diploma|ged|leaving certificate|scottish highers|highers',
    ].join('|') +
    ')(?!\\p{L})(?:\\s*\\((?:hons|honours|honors|distinction|ord|merit|cum laude)\\.?\\))?(?:\\s+hons\\b\\.?)?|(?:短期大学士|専門士|準学士|博士|硕士|碩士|学士|學士|本科|大专|专科|修士|학사|석사|박사)',
  'iu',
);

export function lowerWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).map((word) => word.replace(/[.'’]+$/, ''));
}
