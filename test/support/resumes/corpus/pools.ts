/** Words that people of the corpus are put together from. Two sets without a word of content in common. */
export interface Pool {
  headings: readonly (readonly [
    summary: string,
    experience: string,
    education: string,
    skills: string,
    certifications: string,
  ])[];
  headlines: readonly string[];
  towns: readonly string[];
  titles: readonly string[];
  companies: readonly string[];
  duties: readonly string[];
  /** Degree, field and school. */
  courses: readonly (readonly [degree: string, field: string, institution: string])[];
  skills: readonly string[];
  certificates: readonly string[];
  summaries: readonly string[];
}

/** What the parser is adjusted on. */
export const TUNING_POOL: Pool = {
  headings: [
    ['Profile', 'Work Experience', 'Education', 'Skills', 'Certifications'],
    ['Professional Summary', 'Professional Experience', 'Education', 'Core Competencies', 'Certificates'],
    ['About Me', 'Employment History', 'Education and Training', 'Key Skills', 'Licences'],
  ],
  headlines: ['Operations Manager', 'Software Engineer', 'Registered Nurse', 'Civil Engineer', 'Account Manager'],
  towns: ['Gothenburg', 'Leeds, UK', 'Lisbon', 'Austin, TX', 'Utrecht', 'Vilnius'],
  titles: [
    'Operations Manager',
    'Senior Software Engineer',
    'Staff Nurse',
    'Site Engineer',
    'Account Executive',
    'Warehouse Supervisor',
    'Data Analyst',
    'Production Planner',
    'Research Assistant',
    'Customer Service Representative',
    'Maintenance Technician',
    'Project Coordinator',
  ],
  companies: [
    'Nordvik Logistics AB',
    'Brightwater Systems Ltd',
    'Ashgrove General Hospital',
    'Tagus Construction S.A.',
    'Parcelwise Inc.',
    'Havel & Sons',
    'Kestrel Analytics',
    'Rosenhof Foods GmbH',
    'Institute for Applied Optics',
    'Lumen Energy Services',
    'Port of Elmsby',
    'Cedar Hill School',
  ],
  duties: [
    'Planned shifts for a team of 24 people across two sites',
    'Reduced stock errors by 18% within a year by counting weekly',
    'Introduced a checklist that new starters still use',
    'Wrote the handbook for the booking system and trained 40 colleagues',
    'Handled 60 enquiries a day by telephone and e-mail',
    'Led the move of the archive to the new building without losing a day',
    'Prepared monthly reports for the board and explained deviations',
    'Kept the equipment ready and ordered spare parts in time',
  ],
  courses: [
    ['BSc', 'Computer Science', 'University of Calderdale'],
    ['MSc', 'Industrial Engineering', 'Nordvik University of Technology'],
    ['Bachelor of Arts', 'Economics', 'Tagus University'],
    ['Diploma', 'Nursing', 'Elmsby College of Health'],
  ],
  skills: ['Excel', 'Python', 'Lean management', 'SAP', 'First aid', 'Forklift driving', 'SQL', 'Negotiation'],
  certificates: ['PRINCE2 Foundation', 'IOSH Managing Safely', 'Advanced Life Support', 'AWS Certified Developer'],
  summaries: [
    'Reliable organiser with twelve years in logistics and services. Known for calm planning and for explaining things well.',
    'Engineer who likes simple solutions that last. Has worked in four countries and in teams of every size.',
  ],
};

/** What nobody looks at while the parser is adjusted. */
export const HELD_OUT_POOL: Pool = {
  headings: [
    ['Summary', 'Experience', 'Academic Background', 'Technical Skills', 'Licences and Certificates'],
    ['Career Profile', 'Career History', 'Education', 'Areas of Expertise', 'Professional Certifications'],
    ['Personal Statement', 'Relevant Experience', 'Qualifications and Education', 'Skills', 'Training'],
  ],
  headlines: ['Structural Engineer', 'Pharmacist', 'Marketing Specialist', 'Head Chef', 'Secondary School Teacher'],
  towns: ['Kraków', 'Bristol, UK', 'Thessaloniki', 'Portland, OR', 'Graz', 'Porto'],
  titles: [
    'Structural Engineer',
    'Hospital Pharmacist',
    'Marketing Specialist',
    'Sous Chef',
    'Teacher of Mathematics',
    'Procurement Officer',
    'Web Developer',
    'Laboratory Technician',
    'HR Advisor',
    'Financial Controller',
    'Night Auditor',
    'Delivery Driver',
  ],
  companies: [
    'Wawel Bridge Design Sp. z o.o.',
    'Harbourside Pharmacy',
    'Mintleaf Media Ltd',
    'The Copper Kettle Restaurant',
    'Ridgeway Academy',
    'Severn Valley Council',
    'Pixelforge',
    'Olympia Diagnostics SA',
    'Greenline Transport',
    'Mur Bank AG',
    'Hotel Miramar',
    'Fastlane Couriers',
  ],
  duties: [
    'Checked drawings of 15 footbridges and found two costly mistakes before building began',
    'Advised around 90 patients a week on their medicines',
    'Doubled the number of newsletter readers in eight months',
    'Ran the cold section and cut food waste by a quarter',
    'Taught classes of 30 pupils aged 11 to 16',
    'Negotiated contracts for office supplies worth 1.2 million euros',
    'Rebuilt the shop front end so that pages load in under a second',
    'Answered for the yearly audit and closed all open points',
  ],
  courses: [
    ['MEng', 'Civil Engineering', 'Wawel University of Technology'],
    ['Master of Pharmacy', 'Pharmacy', 'University of Severnmouth'],
    ['BA (Hons)', 'Marketing and Media', 'Harbourside College'],
    ['PGCE', 'Mathematics', 'Ridgeway Institute of Education'],
  ],
  skills: [
    'AutoCAD',
    'JavaScript',
    'Copywriting',
    'Payroll',
    'Food hygiene',
    'Route planning',
    'Statistics',
    'Coaching',
  ],
  certificates: ['Chartered Engineer', 'Food Safety Level 3', 'Google Analytics Certification', 'CIPD Level 5'],
  summaries: [
    'Careful specialist who has led small teams through difficult projects. Looking for a place to stay and grow.',
    'Practical and curious, with ten years of hands-on work. Enjoys teaching what took years to learn.',
  ],
};

/** Resumes that are written in Chinese or Japanese throughout. */
export const NATIVE_POOLS: Readonly<Record<'tuning' | 'held_out', Readonly<Record<'zh' | 'ja', Pool>>>> = {
  tuning: {
    zh: {
      headings: [['个人简介', '工作经历', '教育背景', '专业技能', '资格证书']],
      headlines: ['软件工程师'],
      towns: ['上海'],
      titles: ['高级软件工程师', '项目经理', '数据分析师', '测试工程师'],
      companies: ['上海明远科技有限公司', '北京华信数据股份有限公司', '杭州云海网络有限公司', '东方医院'],
      duties: ['负责支付系统的设计与开发，响应时间缩短30%', '带领6人团队完成平台迁移', '编写测试用例并培训新同事'],
      courses: [
        ['硕士', '计算机科学', '浦江理工大学'],
        ['学士', '信息管理', '江南大学'],
      ],
      skills: ['Java', '数据库设计', '项目管理', 'Python'],
      certificates: ['软件设计师', '英语六级'],
      summaries: ['八年软件开发经验，熟悉金融系统，善于沟通，注重代码质量和团队合作。'],
    },
    ja: {
      headings: [['自己紹介', '職歴', '学歴', 'スキル', '資格']],
      headlines: ['システムエンジニア'],
      towns: ['東京都'],
      titles: ['システムエンジニア', '営業部長', 'プログラマー', '研究員'],
      companies: ['株式会社ミライ技研', '青空商事株式会社', '有限会社さくらソフト', '北野総合病院'],
      duties: ['在庫管理システムの設計と開発を担当', '8名のチームを率いて新規顧客を開拓', '月次報告書の作成と改善提案'],
      courses: [
        ['修士', '情報工学', '武蔵中央大学'],
        ['学士', '経済学', '青葉大学'],
      ],
      skills: ['Java', 'データベース設計', 'プロジェクト管理', 'Excel'],
      certificates: ['基本情報技術者', '普通自動車免許'],
      summaries: ['十年間のシステム開発経験があり、要件定義から運用まで一貫して担当してきました。'],
    },
  },
  held_out: {
    zh: {
      headings: [['自我评价', '工作经验', '教育经历', '技能', '证书']],
      headlines: ['市场专员'],
      towns: ['成都'],
      titles: ['市场专员', '销售经理', '会计', '行政助理'],
      companies: ['成都锦江传媒有限公司', '四川天府贸易集团', '西南会计师事务所', '蓉城酒店'],
      duties: ['策划线上活动，新增客户两千名', '管理华西地区销售渠道', '负责月度结账和税务申报'],
      courses: [
        ['本科', '市场营销', '锦城学院'],
        ['大专', '会计', '天府职业技术学院'],
      ],
      skills: ['数据分析', '文案写作', '客户管理', 'Excel'],
      certificates: ['初级会计职称', '普通话二级甲等'],
      summaries: ['性格开朗，工作认真负责，拥有六年市场推广经验，能够独立策划并完成活动。'],
    },
    ja: {
      headings: [['自己PR', '職務経歴', '学歴', '技能', '免許・資格']],
      headlines: ['看護師'],
      towns: ['大阪府'],
      titles: ['看護師', '経理担当', '販売員', '事務職員'],
      companies: ['医療法人みどり会', '浪速電機株式会社', '株式会社ハルカゼ', '港町クリニック'],
      duties: ['内科病棟で日勤と夜勤を担当', '決算業務と請求書の管理', '新人教育と接客マニュアルの作成'],
      courses: [
        ['学士', '看護学', '浪速看護大学'],
        ['短期大学士', '商学', '港町短期大学'],
      ],
      skills: ['患者ケア', '会計ソフト', 'Word', '英会話'],
      certificates: ['看護師免許', '日商簿記検定2級'],
      summaries: ['病院と企業の両方で働いた経験を生かし、正確で思いやりのある仕事を心がけています。'],
    },
  },
};
