/** Fields of work: what is said there, in lines for the sentence vectors and in words. */
export interface DomainSource {
  /** Three lines that sound like this field. */
  lines: readonly string[];
  /** Words that point to this field, in their plainest form. */
  words: string;
}

export const DOMAIN_SOURCES = {
  health: {
    lines: [
      'Caring for patients on a hospital ward',
      'Doctor, nurse, medication, clinic, diagnosis, treatment',
      'The patient was admitted and the doctor was called',
    ],
    words:
      'patient ward nurse doctor medication dose antibiotic insulin oxygen surgeon theatre surgery clinic hospital ' +
      'diagnosis symptom wound infusion catheter sepsis pulse fever therapist registrar midwife dementia triage pharmacy bedside',
  },
  software: {
    lines: [
      'Writing code and deploying software to servers',
      'Database, API, bug, deployment, cloud, programming',
      'The service crashed and the query was slow',
    ],
    words:
      'code software database query server deploy bug api backend frontend latency cache thread container cluster ' +
      'repository commit rollback migration schema index typescript python javascript kubernetes debug refactor compiler log endpoint',
  },
  construction: {
    lines: [
      'Building houses on a construction site',
      'Scaffold, concrete, contractor, electrician, roof, crane',
      'The builders finished the flats and the foreman inspected the site',
    ],
    words:
      'site scaffold concrete contractor subcontractor foreman crane roof brick plaster plumber electrician wiring cable ' +
      'circuit breaker insulation drywall screed foundation formwork joist membrane excavator architect drainage conduit girder façade',
  },
  hospitality: {
    lines: [
      'Cooking and serving food in a restaurant kitchen',
      'Chef, menu, dish, ingredients, waiter, guests, hotel',
      'The guests ordered and the kitchen plated the dish',
    ],
    words:
      'kitchen chef menu dish guest waiter restaurant hotel oven recipe ingredient portion plate dessert starter sauce ' +
      'meat fish vegetable soup breakfast bar cocktail reservation table service cook commis housekeeping',
  },
  education: {
    lines: [
      'Teaching pupils in a school classroom',
      'Lesson, students, homework, exam, parents, curriculum',
      'The class learned and the pupil improved in reading',
    ],
    words:
      'pupil classroom lesson teacher school homework exam curriculum student worksheet phonics term tutor spelling ' +
      'marking kindergarten playground headteacher lecture syllabus grade essay maths reading semester coursework seminar',
  },
  logistics: {
    lines: [
      'Moving goods through a warehouse and loading trucks',
      'Pallet, forklift, picking, stock, shift, delivery',
      'The orders were picked and the lorry was loaded',
    ],
    words:
      'warehouse pallet forklift picker picking packing lorry truck loading dock aisle scanner stock replenishment ' +
      'inbound outbound dispatch freight courier parcel shelf consignment carrier conveyor mispick haulier trailer',
  },
  finance: {
    lines: [
      'Preparing accounts and closing the books',
      'Invoice, ledger, tax, audit, budget, reconciliation',
      'The accounts were reconciled at month end',
    ],
    words:
      'account ledger invoice audit auditor tax budget reconcile reconciliation accrual journal depreciation prepayment ' +
      'balance receivable payable variance intercompany payroll treasury forecast vat bookkeeping close bank loan interest',
  },
  sales: {
    lines: [
      'Selling products to customers and closing deals',
      'Prospect, pipeline, quota, discount, client, contract',
      'The customer signed the contract after a demo',
    ],
    words:
      'sale customer prospect pipeline quota discount deal client demo demonstration offer quote margin negotiate ' +
      'negotiation competitor territory lead crm turnover buyer purchaser upsell pitch commission reseller signing',
  },
  legal: {
    lines: [
      'Advising clients on law and going to court',
      'Lawyer, judge, contract clause, litigation, compliance',
      'The court heard the case',
    ],
    words:
      'court lawyer judge clause litigation solicitor barrister statute plaintiff defendant witness testimony settlement ' +
      'appeal verdict tribunal notary patent trademark injunction counsel hearing liability affidavit',
  },
  care: {
    lines: [
      'Supporting families, children and elderly people in social care',
      'Social worker, safeguarding, carer, home visit',
      'The family was supported and the child was safe',
    ],
    words:
      'family safeguarding carer foster resident placement mother father neglect abuse welfare visit caseworker ' +
      'guardian disability benefits homeless addiction counselling respite elderly dignity sibling household supervision youth',
  },
  manufacturing: {
    lines: [
      'Running machines on a factory production line',
      'Machine, defect, maintenance, assembly, quality, tooling',
      'The line stopped and the engineer replaced the bearing',
    ],
    words:
      'machine factory production assembly defect tooling maintenance bearing motor conveyor lathe weld welding operator ' +
      'scrap tolerance downtime mould press robot calibration spindle hydraulic batch plant gauge coolant generator',
  },
  public: {
    lines: [
      'Police, fire and rescue and public security',
      'Officer, emergency, arrest, patrol, fire',
      'The crew responded to the emergency',
    ],
    words:
      'police officer arrest patrol suspect fire firefighter rescue siren evacuation evacuate burglary crime custody ' +
      'ambulance hose cordon guard surveillance border prison inmate statement radio casualty',
  },
  creative: {
    lines: [
      'Designing graphics, film, music and writing',
      'Designer, brand, video, campaign, editor, layout',
      'The campaign was designed and the film was edited',
    ],
    words:
      'design designer brand video campaign editor layout typography illustration photo photographer film music script ' +
      'logo headline storyboard animation article newspaper podcast studio audience copywriter palette exhibition',
  },
  science: {
    lines: [
      'Running experiments in a laboratory',
      'Sample, experiment, research, hypothesis, data analysis',
      'The samples were tested and the paper was published',
    ],
    words:
      'sample experiment laboratory lab research hypothesis assay pipette microscope reagent protein enzyme spectrum ' +
      'dataset regression statistics publication specimen culture centrifuge titration molecule chromatography replicate',
  },
  people: {
    lines: [
      'Hiring, pay and employee relations in human resources',
      'Recruitment, payroll, employee, onboarding, policy',
      'The employee raised a grievance',
    ],
    words:
      'recruiter recruitment hire hiring candidate applicant application vacancy onboarding grievance employee employer ' +
      'advert interview salary appraisal probation headhunter union redundancy retention benefits referral shortlist notice',
  },
  transport: {
    lines: [
      'Driving buses, trains, planes and ships',
      'Driver, pilot, passenger, route, vehicle, captain',
      'The passengers boarded and the driver left',
    ],
    words:
      'driver bus passenger train tram taxi pilot captain vehicle route timetable depot brake tyre mirror ticket ' +
      'platform terminus steering licence aircraft cabin ferry station junction mileage tachograph',
  },
  land: {
    lines: [
      'Farming, gardening and looking after animals',
      'Crop, soil, animal, harvest, garden, vet',
      'The crop was harvested',
    ],
    words:
      'crop soil animal harvest garden vet cattle cow sheep horse pasture tractor greenhouse orchard vineyard irrigation ' +
      'fertiliser seed pruning hedge forest chainsaw livestock milking barn pesticide',
  },
  service: {
    lines: [
      'Helping customers in a shop or call centre',
      'Shop, till, complaint, refund, caller, store',
      'The customer complained and got a refund',
    ],
    words:
      'shop till complaint refund caller store retail cashier checkout counter helpdesk ticket queue receipt shopper ' +
      'reception receptionist booking desk exchange voucher warranty salon hairdresser cleaner',
  },
} as const satisfies Record<string, DomainSource>;

/** Sentences of many trades: how near a field is to these is how near it is to anything. */
export const EVERYDAY_LINES: readonly string[] = [
  'How do you prepare for a flight in poor weather?',
  'Tell me about a garden that was difficult to plan.',
  'How would you argue when your main witness withdraws?',
  'What do you do when somebody dislikes the haircut you gave them?',
  'What do you do when you are late and everybody is waiting?',
  'How do you take a portrait outdoors at noon?',
  'How do you help a reader find a rare book?',
  'Tell me about a toothache whose cause was hard to find.',
  'When is the right week for the harvest?',
  'Describe a concert at which something went wrong on stage.',
  'How would you find the leak in an old heating system?',
  'Tell me about an arrest that turned violent.',
  'How do you check a story that rests on one source?',
  'Tell me about a building whose plans had to be changed late.',
  'How do you translate a joke into another language?',
  'What do you ask before you hand over a medicine at the counter?',
  'How do you alter a suit that is too tight in the shoulders?',
  'Tell me about a tour on which a guest got lost.',
  'How do you arrange an exhibition on a small budget?',
  'How do you plan a fleet of lorries for a week?',
  'What makes a good advert for a new soft drink?',
  'How do you explain fractions to a child?',
  'How do you find out why an experiment gave a different result?',
  'What do you do when a machine stops in the middle of an order?',
  'I try to do my best every day.',
  'You are a clear communicator who works well in a team.',
  'We offer a pension and flexible hours.',
  'I talked to the people involved and we agreed a plan.',
  'The work was behind and we caught up within a week.',
];
