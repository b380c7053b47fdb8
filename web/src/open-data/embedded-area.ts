import type { QueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/client.js';
import { type Filter, filterParams } from '../coverage/filter.js';
import { areaNameIn } from '../municipality/area-name.js';
import { nameIn } from '../municipality/place-name.js';
import { districtsQuery, municipalityQuery } from '../municipality/queries.js';
import { inLanguage, languageNow } from '../ui/language.js';

/* The Land (2 digits), a Kreis (5) or a Gemeinde (8) that a frame shows. */

export interface EmbeddedArea {
  key: string;
  /** In German; shown is what `useEmbeddedName` makes of it. */
  name: string;
  /** Of a Gemeinde, where it has one. */
  sorbianName: string | null;
  level: 'state' | 'district' | 'municipality';
}

/** What a frame shows of it: a speed, and what was known at a moment. */
export type Framed = Pick<Filter, 'minMbit' | 'asOf'>;

export const isArea = (key: string | null): key is string =>
  key !== null && /^(\d{2}|\d{5}|\d{8})$/.test(key);

/** Refused as what does not exist, where there is no such area. */
export async function embeddedArea(
  key: string,
  queries: QueryClient,
  states: { ags: string; name: string }[],
): Promise<EmbeddedArea> {
  if (key.length === 8) {
    const { ags, name, sorbianName } = await queries.fetchQuery(municipalityQuery(key));
    return { key: ags, name, sorbianName, level: 'municipality' };
  }
  const districts = key.length === 5 ? (await queries.fetchQuery(districtsQuery())).items : [];
  const name = [...states, ...districts].find(({ ags }) => ags === key)?.name;
  if (!name) throw new ApiError(404, 'Dieses Gebiet gibt es hier nicht.');
  return { key, name, sorbianName: null, level: key.length === 5 ? 'district' : 'state' };
}

/** What a reader of that language calls the area. */
export const embeddedName = (t: TFunction<'place'>, language: string, area: EmbeddedArea): string =>
  area.level === 'municipality'
    ? nameIn(language, area)
    : areaNameIn(t, language, { ags: area.key, name: area.name });

export function useEmbeddedName(area: EmbeddedArea): string {
  const { t, i18n } = useTranslation('place');
  return embeddedName(t, i18n.language, area);
}

/** The page that says more. */
export const answerPath = ({ key, level }: EmbeddedArea): string =>
  level === 'municipality' ? `/gemeinde/${key}` : level === 'district' ? `/karte?district=${key}` : '/';

/** Where the frame is, with what it is to show, in the language of the page; what is at its default is left out. */
export function framePath({ key }: Pick<EmbeddedArea, 'key'>, { minMbit, asOf }: Framed): string {
  const params = filterParams({ minMbit, asOf }).toString();
  return inLanguage(`/embed/${key}${params ? `?${params}` : ''}`);
}

interface Snippets {
  origin: string;
  /** What a screen reader calls the frame. */
  title: string;
}

/** What somebody copies into a page of theirs: it stays in the language in which it was taken. */
export function snippetsOf(
  area: EmbeddedArea,
  framed: Framed,
  { origin, title }: Snippets,
): { frame: string; script: string } {
  const language = languageNow();
  const name = title.replace(/[&<>"]/g, '');
  const address = origin + framePath(area, framed).replaceAll('&', '&amp;');
  const told = [
    `data-gebiet="${area.key}"`,
    ...(framed.minMbit === 1000 ? [] : [`data-mbit="${framed.minMbit}"`]),
    ...(framed.asOf ? [`data-stand="${framed.asOf}"`] : []),
    ...(language === 'de' ? [] : [`data-sprache="${language}"`]),
  ].join(' ');
  return {
    frame: `<iframe src="${address}" title="${name}" lang="${language}" width="100%" height="860" style="border:0" loading="lazy" referrerpolicy="no-referrer"></iframe>`,
    script: `<script src="${origin}/embed/lotse.js" ${told} async></script>`,
  };
}
