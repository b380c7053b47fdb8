import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/client.js';
import { type Filter, filterParams } from '../coverage/filter.js';
import { districtsQuery, municipalityQuery } from '../municipality/queries.js';

/* The Land (2 digits), a Kreis (5) or a Gemeinde (8) that a frame shows. */

/** A Land that this instance tells of. */
export interface State {
  ags: string;
  name: string;
}

/** Where the operator has set no other. */
export const defaultStates: State[] = [{ ags: '14', name: 'Sachsen' }];

export interface EmbeddedArea {
  key: string;
  name: string;
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
  states = defaultStates,
): Promise<EmbeddedArea> {
  if (key.length === 8) {
    const { ags, name } = await queries.fetchQuery(municipalityQuery(key));
    return { key: ags, name, level: 'municipality' };
  }
  const districts = key.length === 5 ? (await queries.fetchQuery(districtsQuery())).items : [];
  const name = [...states, ...districts].find(({ ags }) => ags === key)?.name;
  if (!name) throw new ApiError(404, 'Dieses Gebiet gibt es hier nicht.');
  return { key, name, level: key.length === 5 ? 'district' : 'state' };
}

/** The page that says more. */
export const answerPath = ({ key, level }: EmbeddedArea): string =>
  level === 'municipality' ? `/gemeinde/${key}` : level === 'district' ? `/karte?district=${key}` : '/';

/** Where the frame is, with what it is to show; what is at its default is left out. */
export function framePath({ key }: Pick<EmbeddedArea, 'key'>, { minMbit, asOf }: Framed): string {
  const params = filterParams({ minMbit, asOf }).toString();
  return `/embed/${key}${params ? `?${params}` : ''}`;
}

/** What somebody copies into a page of theirs. */
export function snippetsOf(
  area: EmbeddedArea,
  framed: Framed,
  origin: string,
): { frame: string; script: string } {
  const title = area.name.replace(/[&<>"]/g, '');
  const address = origin + framePath(area, framed).replaceAll('&', '&amp;');
  const told = [
    `data-gebiet="${area.key}"`,
    ...(framed.minMbit === 1000 ? [] : [`data-mbit="${framed.minMbit}"`]),
    ...(framed.asOf ? [`data-stand="${framed.asOf}"`] : []),
  ].join(' ');
  return {
    frame: `<iframe src="${address}" title="Breitbandversorgung: ${title}" width="100%" height="820" style="border:0" loading="lazy" referrerpolicy="no-referrer"></iframe>`,
    script: `<script src="${origin}/embed/lotse.js" ${told} async></script>`,
  };
}
