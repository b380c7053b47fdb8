/** The languages of the pages. German is the measure, has no parameter in addresses and is what is binding. */
export const languages = ['de', 'en', 'hsb'] as const;
export type Language = (typeof languages)[number];

/** What the address asks for; anything unknown is German. */
export const languageOf = (params: URLSearchParams): Language =>
  languages.find((language) => language === params.get('lang')) ?? 'de';

/** Addresses of ours that are no pages: they have no language. */
const noPage = /^\/(?:\/|(?:api|tiles|ogc|basemap|assets)(?:[/?#]|$))/;

let travelling: Language = 'de';

/** The language of the page that is being rendered: one at a time on the server, one for ever in the browser. */
export function setLanguage(language: Language): void {
  travelling = language;
}
export const languageNow = (): Language => travelling;

/** A path of ours that names the language; every link of every page goes through here (ui/jsx/jsx-runtime.ts). */
export function inLanguage(path: string, language: Language = travelling): string {
  if (!path.startsWith('/') || noPage.test(path)) return path;
  const [, before, search, hash] = /^([^?#]*)\??([^#]*)(.*)$/.exec(path)!;
  const rest = search!.split('&').filter((part) => part && !/^lang(?:=|$)/.test(part));
  if (language !== 'de') rest.push(`lang=${language}`);
  return before + (rest.length > 0 ? `?${rest.join('&')}` : '') + hash;
}

/** To another page of ours, in the same language. */
export const goTo = (path: string): void => location.assign(inLanguage(path));
