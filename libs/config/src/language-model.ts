/** A name for each task: of a deployment on Azure, else of a model. */
export interface NamesByTask {
  interview: string;
  scoring: string;
  extraction: string;
}

/** Who answers the prompts: a model of ours or of somebody else, or the engine in the box. */
export type LanguageModelSettings =
  | { kind: 'azure'; endpoint: string; apiKey: string; deployments: NamesByTask }
  /** Without a base URL: OpenAI itself. */
  | { kind: 'openai-compatible'; baseUrl: string | undefined; apiKey: string | undefined; models: NamesByTask }
  | { kind: 'embedded' };

/** The variables that decide; undefined where nothing is set. */
export interface LanguageModelVariables {
  AZURE_OPENAI_ENDPOINT?: string | undefined;
  AZURE_OPENAI_API_KEY?: string | undefined;
  AZURE_OPENAI_DEPLOYMENT?: string | undefined;
  AZURE_OPENAI_DEPLOYMENT_INTERVIEW?: string | undefined;
  AZURE_OPENAI_DEPLOYMENT_SCORING?: string | undefined;
  AZURE_OPENAI_DEPLOYMENT_EXTRACTION?: string | undefined;
  OPENAI_API_KEY?: string | undefined;
  OPENAI_BASE_URL?: string | undefined;
  OPENAI_MODEL?: string | undefined;
  OPENAI_MODEL_INTERVIEW?: string | undefined;
  OPENAI_MODEL_SCORING?: string | undefined;
  OPENAI_MODEL_EXTRACTION?: string | undefined;
}

type Name = keyof LanguageModelVariables;

const TASKS = ['INTERVIEW', 'SCORING', 'EXTRACTION'] as const;

const AZURE: readonly Name[] = ['AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_API_KEY', 'AZURE_OPENAI_DEPLOYMENT'];

/** Azure when it is set up whole, else an OpenAI-compatible server, else the embedded engine. */
export function languageModel(variables: LanguageModelVariables): LanguageModelSettings {
  const { AZURE_OPENAI_ENDPOINT: endpoint, AZURE_OPENAI_API_KEY: azureKey, OPENAI_MODEL: model } = variables;
  const { AZURE_OPENAI_DEPLOYMENT: deployment, OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl } = variables;
  if (endpoint !== undefined && azureKey !== undefined && deployment !== undefined) {
    const deployments = namesByTask(variables, 'AZURE_OPENAI_DEPLOYMENT', deployment);
    return { kind: 'azure', endpoint, apiKey: azureKey, deployments };
  }
  if (model !== undefined && (apiKey !== undefined || baseUrl !== undefined)) {
    return { kind: 'openai-compatible', baseUrl, apiKey, models: namesByTask(variables, 'OPENAI_MODEL', model) };
  }
  return { kind: 'embedded' };
}

/** A task without a name of its own goes to the one that all have in common. */
function namesByTask(
  variables: LanguageModelVariables,
  name: 'AZURE_OPENAI_DEPLOYMENT' | 'OPENAI_MODEL',
  common: string,
): NamesByTask {
  return {
    interview: variables[`${name}_INTERVIEW`] ?? common,
    scoring: variables[`${name}_SCORING`] ?? common,
    extraction: variables[`${name}_EXTRACTION`] ?? common,
  };
}

/** A half of a set-up is a mistake, not a wish for the embedded engine. Names what is missing; never says a value. */
export function languageModelProblems(variables: LanguageModelVariables): string[] {
  const isSet = (name: Name): boolean => variables[name] !== undefined;
  for (const common of ['AZURE_OPENAI_DEPLOYMENT', 'OPENAI_MODEL'] as const) {
    const own = TASKS.map((task): Name => `${common}_${task}`).filter(isSet);
    if (own.length > 0 && !isSet(common)) return [missing(common, own)];
  }
  if (AZURE.some(isSet)) {
    return AZURE.filter((name) => !isSet(name)).map((name) => missing(name, AZURE.filter(isSet)));
  }
  const servers = (['OPENAI_API_KEY', 'OPENAI_BASE_URL'] as const).filter(isSet);
  if (isSet('OPENAI_MODEL') && servers.length === 0) {
    return ['OPENAI_API_KEY: is missing, or OPENAI_BASE_URL for a server of your own; OPENAI_MODEL is set'];
  }
  return servers.length > 0 && !isSet('OPENAI_MODEL') ? [missing('OPENAI_MODEL', servers)] : [];
}

function missing(name: Name, others: readonly Name[]): string {
  const are = others.length === 1 ? 'is' : 'are';
  return `${name}: is missing; ${others.join(' and ')} ${are} set. Set them all, or none for the embedded engine`;
}
