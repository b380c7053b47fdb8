import { useTranslation } from 'react-i18next';
import type { Language } from '../ui/language.js';
import { isGermanOnly } from './german-only.js';
import { reviewed } from './page-language.js';
import type { PageName } from './routes.js';

/** What a reader of another language must know of the words of this page. */
export function LanguageNotice({ page }: { page: PageName }) {
  const { t, i18n } = useTranslation('page');
  const language = i18n.language as Language;
  if (isGermanOnly(page, language)) return <p className="language-notice">{t('language.germanOnly')}</p>;
  if (reviewed[language]) return null;
  return (
    <p className="language-notice">
      {`${t('language.unreviewed')} `}
      <span lang="de">{t('language.unreviewedGerman')}</span>
    </p>
  );
}
