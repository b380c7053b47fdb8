import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark' | 'forced';

/** What is shown now: forced colours of the system first, then the visitor's choice, then the system's. */
export function currentTheme(): Theme {
  if (matchMedia('(forced-colors: active)').matches) return 'forced';
  const chosen = document.documentElement.dataset['kernTheme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The theme, followed when the visitor or the system changes it. Null until the browser has taken over. */
export function useTheme(): Theme | null {
  const [theme, setTheme] = useState<Theme | null>(null);
  useEffect(() => {
    const follow = () => setTheme(currentTheme());
    follow();
    const media = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('(forced-colors: active)')];
    media.forEach((each) => each.addEventListener('change', follow));
    const observer = new MutationObserver(follow);
    observer.observe(document.documentElement, { attributeFilter: ['data-kern-theme'] });
    return () => {
      media.forEach((each) => each.removeEventListener('change', follow));
      observer.disconnect();
    };
  }, []);
  return theme;
}
