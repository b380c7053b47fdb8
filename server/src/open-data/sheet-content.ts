import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { problem } from '../platform/problem.js';
import { projectRoot } from '../platform/project-root.js';

/* What stands on the sheet of a Gemeinde: the renderer of the pages says it, in the very words of the page. */

/** What is drawn over a colour, in tiles: lines as in SVG, or a dot in the middle. */
export interface SheetInk {
  colour: string;
  size: number;
  lines: string;
  width: number;
  dot?: number;
}

export interface SheetMap {
  view: { x: number; y: number; size: number };
  shapes: { d: string; fill: string; ink: SheetInk | null }[];
  legend: { heading: string; items: { text: string; fill: string; ink: SheetInk | null }[] };
  districts: string[];
  place: string;
  labels: { x: number; y: number; name: string; share: string | null }[];
  alt: string;
  caption: string;
}

export interface SheetTable {
  heading: string;
  note: string | null;
  columns: string[];
  rows: string[][];
}

export interface Sheet {
  ags: string;
  title: string;
  kind: string;
  demo: string | null;
  lead: string;
  rows: [name: string, text: string][];
  map: SheetMap | null;
  tables: SheetTable[];
  why: [name: string, text: string][];
  credit: string;
  asOf: string;
}

/** The API of this very process, without network. */
export type AskApi = (path: string) => Promise<{ status: number; json: unknown }>;

const RENDERER = path.join(projectRoot, 'dist', 'web-ssr', 'entry-server.js');

export async function sheetContent(ags: string, asOf: string | null, ask: AskApi): Promise<Sheet> {
  if (!existsSync(RENDERER)) throw problem(503, 'Die Seiten sind noch nicht gebaut. Abhilfe: npm run build.');
  const { sheet } = (await import(pathToFileURL(RENDERER).href)) as {
    sheet: (ags: string, asOf: string | null, ask: AskApi) => Promise<Sheet>;
  };
  try {
    return await sheet(ags, asOf, ask);
  } catch (error) {
    const { status, detail } = error as { status?: number; detail?: string };
    if (status && status < 500 && detail) throw problem(status, detail);
    throw error;
  }
}
