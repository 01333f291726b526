import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english } from './en/english.js';
import type { staffEnglish } from './en/staff.js';

/** The languages that every text is in. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

const KEPT = 'talenti.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof english & typeof staffEnglish };
  }
}

/** The one that was chosen here, else the browser's first that we have. */
function firstLanguage(): Language {
  const wished = [localStorage.getItem(KEPT) ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2));
  return wished.find((tag): tag is Language => tag in LANGUAGES) ?? 'en';
}

export async function loadTexts(): Promise<void> {
  const language = firstLanguage();
  const resources: Resource = { en: { translation: english } };
  if (language === 'de') resources.de = { translation: (await import('./de/german.js')).german };
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

let isStaffHere = false;

/** What the recruiting team's pages say, for whoever goes there. */
export async function loadStaffTexts(): Promise<void> {
  if (isStaffHere) return;
  await addStaffTexts(i18next.language);
  isStaffHere = true;
}

async function addStaffTexts(language: string): Promise<void> {
  const texts =
    language === 'de' ? (await import('./de/staff.js')).staffGerman : (await import('./en/staff.js')).staffEnglish;
  i18next.addResourceBundle(language, 'translation', texts, true);
}

export async function speak(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  if (language === 'de') i18next.addResourceBundle('de', 'translation', (await import('./de/german.js')).german, true);
  if (isStaffHere) await addStaffTexts(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
