import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The texts of one page tree, by namespace. */
export function makeI18n(language: string, de: object): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'de',
    resources: { de: de as Record<string, object> },
    defaultNS: 'page',
    // React escapes; escaping twice would show &amp;.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
