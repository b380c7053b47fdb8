import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The texts of one page tree in one language, by namespace. The types see to it that none is missing. */
export function makeI18n(language: string, texts: object): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: texts as Record<string, object> },
    defaultNS: 'page',
    // React escapes; escaping twice would show &amp;.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
