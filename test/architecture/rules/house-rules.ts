import { controllersAreCalledControllers, routesSayWhoMayComeIn, validatedInputIsAClass } from './controller-rules.js';
import { engineImportsRealFiles, engineTakesOnlyTypesFromLibraries, engineTypesCanBeErased } from './engine-rules.js';
import { environmentOnlyInConfig } from './environment-rule.js';
import { snakeCaseStaysOnTheWire } from './snake-case-rule.js';
import { noAny, noBarrel, noDefaultExport, noForwardRef } from './style-rules.js';
import type { SyntaxRule } from './syntax-rule.js';

/** The rules that are read from the text of a file. Who may import whom stands in `.dependency-cruiser.cjs`. */
export const HOUSE_RULES: readonly SyntaxRule[] = [
  environmentOnlyInConfig,
  routesSayWhoMayComeIn,
  controllersAreCalledControllers,
  validatedInputIsAClass,
  snakeCaseStaysOnTheWire,
  noAny,
  noForwardRef,
  noDefaultExport,
  noBarrel,
  engineTakesOnlyTypesFromLibraries,
  engineImportsRealFiles,
  engineTypesCanBeErased,
];
