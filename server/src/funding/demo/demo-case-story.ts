import type { DemoProject } from './demo-case-rows.js';

/* What is told of single cases of the demo, beside what follows from their status. */

export interface ToldCase {
  /** A second notice of each kind, for schools and hospitals (Mittelsachsen 2019). */
  severalComponents?: true;
  /** The provisional notice was raised later (Landkreis Görlitz, Cluster 10). */
  raised?: true;
  /** The funder asks for more. */
  informationRequested?: string;
  /** The specification was never handed in. */
  withoutSpecification?: true;
  /** The last interim proof is missing. */
  withoutInterimProof?: true;
  /** The approval period was extended. */
  extended?: true;
  /** A notice that waits for the second person. */
  waitingNotice?: true;
  /** A payout request that the funder asks about. */
  queriedPayout?: true;
}

const MITTELSACHSEN = '14522';
const GOERLITZ = '14626';

/** By the numbers of the projects; which of the generated ones it is, is the same on every start of a day. */
export function toldOf(projects: readonly DemoProject[]): Map<number, ToldCase> {
  const told = new Map<number, ToldCase>();
  const tell = (found: DemoProject | undefined, what: ToldCase) => {
    if (found) told.set(found.id, { ...told.get(found.id), ...what });
  };
  const called = (reference: string) => projects.find((project) => project.reference === reference);
  const first = (fits: (project: DemoProject) => boolean) =>
    projects.find((project) => !told.has(project.id) && fits(project));
  const isIn = ({ recipient }: DemoProject, district: string) => recipient.startsWith(district);
  const isWhite = ({ programme }: DemoProject) => programme === 'white_spot';
  const has = ({ facts }: DemoProject, name: string) => facts[name] !== undefined;

  tell(called('BZ-C10'), { extended: true });
  tell(called('BZ-C12'), { queriedPayout: true });
  tell(
    first((one) => isIn(one, MITTELSACHSEN) && isWhite(one) && has(one, 'federal_final_on')),
    { severalComponents: true },
  );
  tell(
    first((one) => isIn(one, GOERLITZ) && has(one, 'tender_start')),
    { raised: true },
  );
  tell(
    first((one) => one.status === 'awarded' && has(one, 'specification_on')),
    { withoutSpecification: true },
  );
  tell(
    first((one) => one.status === 'under_construction' && has(one, 'federal_final_on')),
    { withoutInterimProof: true },
  );
  tell(
    first((one) => one.status === 'funding_applied'),
    { informationRequested: 'Die Karte des Projektgebiets ist unvollständig.' },
  );
  tell(
    first((one) => one.status === 'funding_applied'),
    { waitingNotice: true },
  );
  return told;
}
