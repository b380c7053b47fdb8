import type { Answer, Application, FinderFacts, Offer } from './finder-facts.js';
import { counted, listed } from '../forecast/forecast-words.js';

/* Applications that stand in each other's way: by Gemeinde and year of the call, never for ever. Pure. */

/** Of a Gemeinde whose name and project say which one it is. */
const named = (found: readonly Application[]): string =>
  listed(found.slice(0, 3).map(({ municipality, project }) => `${municipality} („${project}“)`));

/** How many Gemeinden it concerns decides: all of them, or only some that could be left out. */
function against(found: readonly Application[], of: FinderFacts, sentence: string, source: string): Answer {
  const concerned = new Set(found.map(({ ags }) => ags)).size;
  const all = concerned === of.municipalities.length;
  const some = all
    ? ''
    : ` Das betrifft ${counted(concerned, 'Gemeinde', 'Gemeinden')} von ${of.municipalities.length}.`;
  return { fits: all ? false : null, sentence: sentence + some, source };
}

/** A Lückenschluss and a call for whole areas exclude each other for a Gemeinde in one year. */
export function exclusive(offer: Offer, of: FinderFacts): Answer | null {
  const { programme, call, parameters } = offer;
  const rule = parameters.get('excludes_other_branch') ?? parameters.get('uniqueness');
  if (!call || !rule || rule.value !== true || programme.funder === 'state') return null;
  const other = programme.branch === 'gap_closure' ? 'infrastructure' : 'gap_closure';
  const found = of.applications.filter(({ branch, callYear }) => branch === other && callYear === call.year);
  if (found.length === 0) return null;
  const what = other === 'gap_closure' ? 'im Lückenschluss' : 'für den Ausbau';
  const sentence = `Passt nicht: ${call.year} ist ein Antrag ${what} gestellt für ${named(found)}.`;
  return against(found, of, sentence, rule.source);
}

/** One Lückenschluss a Gemeinde and year; more for large cities where the call says so. */
export function notTooMany(offer: Offer, of: FinderFacts): Answer | null {
  const { programme, call, parameters } = offer;
  const rule = parameters.get('uniqueness');
  if (programme.branch !== 'gap_closure' || !call || rule?.value !== true) return null;
  const own = of.applications.filter(
    ({ branch, callYear }) => branch === 'gap_closure' && callYear === call.year,
  );
  const full = own.filter(
    ({ ags }) => own.filter((one) => one.ags === ags).length >= mostFor(offer, of, ags),
  );
  if (full.length === 0) {
    const open =
      of.municipalities.length === 1 ? mostFor(offer, of, of.municipalities[0]!.ags) - own.length : null;
    const sentence =
      open !== null && open > 1
        ? `${call.year} sind noch ${open} Anträge dieser Stadt möglich.`
        : `${call.year} ist kein Antrag im Lückenschluss im Weg.`;
    return { fits: true, sentence, source: rule.source };
  }
  const sentence = `Passt nicht: ${call.year} ist im Lückenschluss schon ein Antrag gestellt für ${named(full)}.`;
  return against(full, of, sentence, rule.source);
}

/** Both figures are of the call: without them it is one. */
function mostFor({ parameters }: Offer, { municipalities }: FinderFacts, ags: string): number {
  const most = parameters.get('applications_large_city')?.value;
  const above = parameters.get('large_city_population')?.value;
  const population = municipalities.find((one) => one.ags === ags)?.population ?? null;
  const isLarge = typeof above === 'number' && population !== null && population > above;
  return isLarge && typeof most === 'number' ? most : 1;
}
