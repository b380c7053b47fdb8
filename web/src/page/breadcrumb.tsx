import { useTranslation } from 'react-i18next';
import { useHref } from '../ui/as-of.js';

interface BreadcrumbProps {
  /** Between the start and this page. */
  steps: { name: string; path: string }[];
  here: string;
}

/** Where one is. */
export function Breadcrumb({ steps, here }: BreadcrumbProps) {
  const { t } = useTranslation('page');
  const href = useHref();
  return (
    <nav className="breadcrumb" aria-label={t('municipality.breadcrumb')}>
      <ol>
        {[{ name: t('municipality.start'), path: '/' }, ...steps].map(({ name, path }) => (
          <li key={path}>
            <a href={href(path)}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
