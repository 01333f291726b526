import { FUNCTION_WORDS, words } from '../language.ts';

/** Frequent words of languages that postings come in and that English does not share. */
const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  (
    'und der die das den dem mit für wir sie ihr eine einen einer nicht auch bei zur zum sowie oder ist sind werden ' +
    'et les des une nous vous pour avec dans votre notre est sont sur aux du le ou ' +
    'y los las para con una del por sus nuestro nuestra tu es que se como ' +
    'e il gli della per con un sono di che nel alla ' +
    'o os uma para com na nos das dos em você e ' +
    'en het een van voor met je wij zijn bij jou naar ' +
    'och att som du vi med för av är til og på av vi ' +
    'i w z na do się oraz dla jest lub ve bir için ile'
  ).split(' '),
);

const FEWEST_WORDS = 8;

/** False when the text is plainly in another language. Short lists of names and products pass. */
export function looksEnglish(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 20 && latin < letters * 0.6) return false;
  const everyWord = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (everyWord.length < FEWEST_WORDS) return true;
  const foreign = everyWord.filter((word) => FOREIGN_WORDS.has(word) && !FUNCTION_WORDS.has(word)).length;
  const english = words(text).filter((word) => FUNCTION_WORDS.has(word)).length;
  return foreign < 3 || foreign < english;
}
