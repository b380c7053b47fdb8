import { useTranslation } from 'react-i18next';
import { addressOf, useAddress } from '../ui/address.js';
import { inLanguage, type Language } from '../ui/language.js';
import type { Visit } from './page.js';
import { languagesOf } from './page-language.js';

/** Each language calls itself by its own name. */
const names: Record<Language, string> = { de: 'Deutsch', en: 'English', hsb: 'Hornjoserbšćina' };

/** The same page in another language: links, so that each can be opened, kept and gone back from. */
export function LanguageSwitch({ visit }: { visit: Visit }) {
  const { t, i18n } = useTranslation('page');
  const here = addressOf(visit.url.pathname, useAddress(visit.url)[0]);
  return (
    <nav className="language-switch" aria-label={t('language.label')}>
      {languagesOf(visit.route.page).map((language) => (
        <a
          key={language}
          href={inLanguage(here, language)}
          lang={language}
          hrefLang={language}
          rel="alternate"
          aria-current={language === i18n.language ? 'true' : undefined}
        >
          {language.toUpperCase()}
          <span className="sr-only">{` ${names[language]}`}</span>
        </a>
      ))}
    </nav>
  );
}
