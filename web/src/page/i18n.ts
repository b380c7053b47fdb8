import type { i18n } from 'i18next';
import type { contactDe } from '../advice/contact.de.js';
import type { statisticsDe } from '../coverage/statistics.de.js';
import type { fieldDe } from '../history/field.de.js';
import type { openDataDe } from '../open-data/open-data.de.js';
import type { programmeDe } from '../programme/programme.de.js';
import type { projectDe } from '../project/project.de.js';
import type { subscriptionDe } from '../subscription/subscription.de.js';
import type { Language } from '../ui/language.js';
import { makeI18n } from './make-i18n.js';
import type { Publisher } from './publisher.js';
import { publicDe } from './public-texts.js';
import { publicEn } from './public-texts.en.js';
import { publicHsb } from './public-texts.hsb.js';
import { staffDe } from './staff-texts.js';
import { staffEn } from './staff-texts.en.js';
import { filesOfSome } from './texts-of.js';

/** German is the measure: another language must have the same keys, which the types check (ui/texts.ts). */
const de = { ...publicDe, ...staffDe };

interface Some extends Record<keyof typeof filesOfSome, object> {
  project: typeof projectDe;
  statistics: typeof statisticsDe;
  programme: typeof programmeDe;
  contact: typeof contactDe;
  subscription: typeof subscriptionDe;
  openData: typeof openDataDe;
  field: typeof fieldDe;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'page';
    resources: typeof de & Some;
  }
}

const files = import.meta.glob<Record<string, object>>(
  '../{project/project,coverage/statistics,programme/programme,advice/contact,subscription/subscription,open-data/open-data,history/field}.{de,en,hsb}.ts',
  { eager: true },
);

/** What the browser loads for some pages only, the server has for all. */
const some = (language: Language) =>
  Object.fromEntries(
    Object.entries(filesOfSome).map(([namespace, file]) => [
      namespace,
      Object.values(files[`../${file}.${language}.ts`]!)[0]!,
    ]),
  );

export const allTexts: Record<Language, object> = {
  de: { ...de, ...some('de') },
  en: { ...publicEn, ...staffEn, ...some('en') },
  // Pages of staff are not shown in Sorbian.
  hsb: { ...publicHsb, ...some('hsb') },
};

/** All texts of the house; the browser starts with those that its page needs (texts-of.ts). */
export const createI18n = (language: Language, publisher?: Publisher): i18n =>
  makeI18n(language, allTexts[language], publisher);
