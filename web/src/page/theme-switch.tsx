import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.js';
import { useTheme } from '../ui/theme.js';

/** Light or dark, kept in this browser only. Without JavaScript the system's setting rules, and there is no button. */
export function ThemeSwitch() {
  const { t } = useTranslation('page');
  const theme = useTheme();
  const next = theme === 'dark' ? 'light' : 'dark';
  const change = () => {
    document.documentElement.dataset['kernTheme'] = next;
    try {
      localStorage.setItem('theme', next);
    } catch {
      // The choice then holds for this page only.
    }
  };
  return (
    <button
      type="button"
      className="theme-switch icon-button"
      onClick={change}
      aria-label={t(`theme.${next}`)}
      title={t(`theme.${next}`)}
    >
      <Icon name={next === 'dark' ? 'moon' : 'sun'} />
    </button>
  );
}
