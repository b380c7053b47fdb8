import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { accountDe } from '../account/account.de.js';
import { administrationDe } from '../account/administration.de.js';
import { coverageDe } from '../coverage/coverage.de.js';
import { historyDe } from '../history/history.de.js';
import { mapDe } from '../map/map.de.js';
import { municipalityDe } from '../municipality/municipality.de.js';
import { programmeDe } from '../programme/programme.de.js';
import { projectDe } from '../project/project.de.js';
import { recordDe } from '../project/record.de.js';
import { workListDe } from '../project/work-list.de.js';
import { areaDe } from '../project/area.de.js';
import { uploadDe } from '../project/upload.de.js';
import { pageDe } from './page.de.js';

/** German is the measure: another language must have the same keys, which the types check. */
const de = {
  page: pageDe,
  municipality: municipalityDe,
  coverage: coverageDe,
  map: mapDe,
  account: accountDe,
  administration: administrationDe,
  history: historyDe,
  programme: programmeDe,
  project: projectDe,
  record: recordDe,
  workList: workListDe,
  area: areaDe,
  upload: uploadDe,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'page';
    resources: typeof de;
  }
}

export function createI18n(language: string): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'de',
    resources: { de },
    defaultNS: 'page',
    // React escapes; escaping twice would show &amp;.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
