import type { NewsScope } from '../api/subscription.js';
import type { Language } from '../ui/language.js';

/** What the page is opened for; nothing readable: a drawn area, or whatever is chosen then. */
export function scopeOf(params: URLSearchParams): NewsScope {
  const [municipality, district] = [params.get('municipality'), params.get('district')];
  const project = params.get('project');
  if (municipality && /^\d{8}$/.test(municipality)) return { municipality };
  if (district && /^\d{5}$/.test(district)) return { district };
  return project && /^[1-9]\d{0,9}$/.test(project) ? { project: Number(project) } : {};
}

/** The same part of the Land in an address: `?municipality=14625060`. */
export function queryOf(scope: NewsScope): string {
  const given = Object.entries(scope).map(([key, value]) => [key, String(value)]);
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

/** A feed is no page, but it has the words of its reader. */
export function feedPath(scope: NewsScope, language: Language = 'de'): string {
  const query = queryOf(scope);
  return `/api/feeds${query}${language === 'de' ? '' : `${query ? '&' : '?'}lang=${language}`}`;
}
export const subscribePath = (scope: NewsScope): string => `/abo${queryOf(scope)}`;
