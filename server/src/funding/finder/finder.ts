import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { may } from '../../account/permissions.js';
import { municipalityNotFound } from '../../municipality/municipality.service.js';
import { badRequest, notFound } from '../../platform/problem.js';
import { type ProgrammeTables, readProgrammes } from '../../programme/programme.queries.js';
import { within } from '../../project/area/area-limits.js';
import { inGerman, todayInBerlin } from '../../project/calendar.js';
import { findProject, municipalitiesOf } from '../../project/project-row.js';
import { recordNotFound } from '../../project/record/record-change.js';
import type { FundingModel, RecipientType } from '../../project/words.js';
import { countArea, countPlaces, drawnArea } from '../facts/atlas-counts.js';
import type { FinderFacts, Offer } from './finder-facts.js';
import { findFor } from './finder-rules.js';
import { applicationsFor } from './finder.queries.js';
import type { FinderDto, FinderQuery } from '../forecast/forecast.dto.js';
import {
  districtName,
  findPlaces,
  type PlaceRow,
  placesOfDistrict,
  shapeOfDistrict,
} from '../forecast/forecast.queries.js';

type Db = DataSource | EntityManager;

/** For whom it is asked: a Gemeinde, a Kreis, or a project with what is stored of it. */
interface Subject {
  name: string;
  places: PlaceRow[];
  recipientType: RecipientType | null;
  model: FundingModel | null;
  totalCost: number | null;
  project: number | null;
  count: (db: Db) => ReturnType<typeof countPlaces>;
}

export async function findProgrammesFor(
  db: DataSource,
  actor: Actor,
  query: FinderQuery,
): Promise<FinderDto> {
  const subject = await subjectOf(db, actor, query);
  const day = query.day ?? todayInBerlin();
  const counted = await within(db, subject.count);
  const facts: FinderFacts = {
    day,
    today: todayInBerlin(),
    municipalities: subject.places,
    recipientType: query.recipientType ?? subject.recipientType,
    model: query.model ?? subject.model,
    totalCost: subject.totalCost,
    atlas: counted && {
      classes: counted.classes,
      unknown: counted.spots.unknown,
      referenceDate: counted.referenceDate,
    },
    applications: await readableApplications(db, actor, subject),
  };
  return {
    asked: `${subject.name} am ${inGerman(day)}`,
    items: findFor(offersOf(await readProgrammes(db, null)), facts),
    notes: counted
      ? [
          `Richtwert aus dem Breitbandatlas (Stand ${inGerman(counted.referenceDate)}), keine Förderfähigkeit: Gezählt ist allein der Download.`,
          ...(counted.isDemo ? ['Demodaten: wie viele Haushalte eine Zelle hat, ist geschätzt.'] : []),
          counted.credit,
        ]
      : [],
  };
}

/** What is neither public nor theirs to read is nothing to this person. */
async function readableApplications(db: Db, actor: Actor, { places, project }: Subject) {
  const rows = await applicationsFor(
    db,
    places.map(({ ags }) => ags),
    project,
  );
  return rows.filter(({ areas, published }) => published || may(actor, 'project.read', { areas }));
}

async function subjectOf(db: Db, actor: Actor, { area, project }: FinderQuery): Promise<Subject> {
  if (project !== undefined) return ofProject(db, actor, project);
  if (area === undefined) {
    const message = 'Bitte eine Gemeinde, einen Kreis oder ein Vorhaben angeben.';
    throw badRequest(message, [{ path: 'area', message }]);
  }
  const rest = { model: null, totalCost: null, project: null };
  if (area.length === 8) {
    const places = await findPlaces(db, [area]);
    if (places.length === 0) throw municipalityNotFound(area);
    const count = (on: Db) => countPlaces(on, [area]);
    return { name: places[0]!.name, places, recipientType: 'municipality', count, ...rest };
  }
  const name = await districtName(db, area);
  if (name === null) throw notFound(`Zum Schlüssel ${area} gibt es keinen Kreis in Sachsen.`);
  const count = async (on: Db) => countArea(on, await shapeOfDistrict(on, area));
  return { name, places: await placesOfDistrict(db, area), recipientType: 'district', count, ...rest };
}

/** Of its drawn area; without one of its Gemeinden as they are. */
async function ofProject(db: Db, actor: Actor, id: number): Promise<Subject> {
  const found = await findProject(db, id);
  const keys = found ? await municipalitiesOf(db, id) : [];
  if (!found || !may(actor, 'project.read', { areas: [...found.managed_by, ...keys] }))
    throw recordNotFound(id);
  const area = await drawnArea(db, id);
  return {
    name: area
      ? `das Gebiet von „${found.name}“`
      : `die Gemeinden von „${found.name}“ (kein Gebiet gezeichnet)`,
    places: await findPlaces(db, keys),
    recipientType: found.recipient_type,
    model: found.model,
    // Those for whom another keeps it read the project, but not its money.
    totalCost: may(actor, 'case.read', { areas: found.managed_by }) ? found.total_cost : null,
    project: id,
    count: (on) => (area ? countArea(on, area) : countPlaces(on, keys)),
  };
}

/** Every version with each of its calls; one without calls by itself. */
function offersOf({ programmes, versions, calls, parameters }: ProgrammeTables): Offer[] {
  return programmes.flatMap((programme) =>
    versions
      .filter((version) => version.programme_id === programme.id)
      .flatMap((version) => {
        const own = calls.filter((call) => call.guideline_version_id === version.id);
        return (own.length > 0 ? own : [null]).map((call): Offer => ({
          programme: { ...programme, shortName: programme.short_name },
          version: { ...version, validFrom: version.valid_from ?? version.dated, validTo: version.valid_to },
          call: call && { ...call, endedEarlyOn: call.ended_early_on },
          parameters: new Map(
            [...parameters]
              .sort((a, b) => a.call_id.localeCompare(b.call_id))
              .filter(
                (one) => one.guideline_version_id === version.id && ['', call?.id].includes(one.call_id),
              )
              .map((one) => [one.name, one]),
          ),
        }));
      }),
  );
}
