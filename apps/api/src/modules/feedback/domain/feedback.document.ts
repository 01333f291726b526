/** Something to work on, as it is kept and as it travels. */
export interface GapDocument {
  /** What the role asks for, in its words; null for advice that fits any resume. */
  requirement: string | null;
  title: string;
  advice: string;
  /** The words of the resume that it is about. */
  quote: string | null;
}

export interface ResourceDocument {
  title: string;
  description: string;
  url: string | null;
}

/** What a letter says. */
export interface ContentDocument {
  feedback_content: string;
  identified_gaps: GapDocument[];
  recommended_resources: ResourceDocument[];
}

/** The parts of a parsed resume that feedback may rest on, and the dates that lengths are reckoned from. */
export interface ReadResumeDocument {
  summary: string | null;
  skills: readonly string[];
  experience: readonly {
    job_title: string | null;
    company_name: string | null;
    start_date: string | null;
    end_date: string | null;
    is_current: boolean;
    description: string | null;
  }[];
  education: readonly { degree: string | null; field_of_study: string | null }[];
  certifications: readonly string[];
}

/** What the writer of feedback gets to see of it. */
export interface MaterialDocument {
  summary: string | null;
  skills: string[];
  jobs: {
    job_title: string | null;
    company_name: string | null;
    /** Null when the resume does not say. */
    months: number | null;
    is_current: boolean;
    lines: string[];
  }[];
  education: { degree: string | null; field_of_study: string | null }[];
  certifications: string[];
  working_months: number | null;
}

/** What an engine proposes. */
export interface ProposalDocument {
  strengths: readonly { quote: string; text: string }[];
  gaps: readonly { requirement: number | null; title: string; advice: string; quote: string | null }[];
  resource_ids: readonly string[];
}
