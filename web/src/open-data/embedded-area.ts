import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/client.js';
import { districtsQuery, municipalityQuery } from '../municipality/queries.js';

/* The Land (2 digits), a Kreis (5) or a Gemeinde (8) that a frame shows. */

const STATES: Record<string, string> = { '14': 'Sachsen' };

export interface EmbeddedArea {
  key: string;
  name: string;
  level: 'state' | 'district' | 'municipality';
}

export const isArea = (key: string | null): key is string =>
  key !== null && /^(\d{2}|\d{5}|\d{8})$/.test(key);

/** Refused as what does not exist, where there is no such area. */
export async function embeddedArea(key: string, queries: QueryClient): Promise<EmbeddedArea> {
  if (key.length === 8) {
    const { ags, name } = await queries.fetchQuery(municipalityQuery(key));
    return { key: ags, name, level: 'municipality' };
  }
  const districts = key.length === 5 ? (await queries.fetchQuery(districtsQuery())).items : [];
  const name = STATES[key] ?? districts.find(({ ags }) => ags === key)?.name;
  if (!name) throw new ApiError(404, 'Dieses Gebiet gibt es hier nicht.');
  return { key, name, level: key.length === 5 ? 'district' : 'state' };
}

/** The page that says more. */
export const answerPath = ({ key, level }: EmbeddedArea): string =>
  level === 'municipality' ? `/gemeinde/${key}` : level === 'district' ? `/karte?district=${key}` : '/';

/** What somebody copies into a page of theirs. */
export function snippetsOf({ key, name }: EmbeddedArea, origin: string): { frame: string; script: string } {
  const title = name.replace(/[&<>"]/g, '');
  return {
    frame: `<iframe src="${origin}/embed/${key}" title="Breitbandversorgung: ${title}" width="100%" height="820" style="border:0" loading="lazy" referrerpolicy="no-referrer"></iframe>`,
    script: `<script src="${origin}/embed/lotse.js" data-gebiet="${key}" async></script>`,
  };
}
