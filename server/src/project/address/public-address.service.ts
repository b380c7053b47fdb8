import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { bandsAt, cellEditionAt } from '../../coverage/cell-at.queries.js';
import { pastMoment } from '../../municipality/past.js';
import { now } from '../../platform/clock.js';
import { dataVersion } from '../../platform/data-version.js';
import { notFound, problem } from '../../platform/problem.js';
import { withTimeLimit } from '../../platform/time-limit.js';
import { addressText } from './address-key.js';
import { type AddressQuestion, addressQuestionOf } from './address-question.js';
import type {
  ShownAddressDetailQuery,
  ShownAddressDto,
  ShownAddressQuery,
  ShownPlace,
} from './public-address.dto.js';
import { type PlaceRow, searchShownAddresses, type PlanRow, shownAddress } from './public-address.queries.js';

/** For one that does not exist, is not shown or was left out: nobody can tell which. */
const addressNotFound = () => notFound('Zu dieser Adresse wird hier nichts gezeigt.');

/** Everybody may ask for any words; few letters fit to many addresses. */
const MOST_MS = 3_000;
const TOO_LONG =
  'Die Suche nach der Adresse dauert gerade zu lange; sie wurde abgebrochen. Bitte gleich noch einmal versuchen, am besten mit Straße, Hausnummer und Ort.';

/** Who may look back sees when a single address changed, and could tell from its neighbours why: the past is told of projects. */
const ONLY_TODAY =
  'Zu einer einzelnen Adresse wird nur der heutige Stand gezeigt. Aus früheren Ständen ließe sich auf einzelne Haushalte schließen.';

/** Addresses that recipients show, for everyone, as of today. */
@Injectable()
export class PublicAddressService {
  constructor(private readonly db: DataSource) {}

  async search({ search, limit }: ShownAddressQuery) {
    const question = addressQuestionOf(search);
    const rows = question ? await this.found(question, limit) : [];
    return { items: rows.map(placeOf), next: null, ...(await this.head()) };
  }

  async get(id: string, { asOf }: ShownAddressDetailQuery): Promise<ShownAddressDto> {
    const isPast = (await pastMoment(this.db, asOf)) !== null;
    const [, project, number] = /^(\d{1,9})-(\d{1,9})$/.exec(id) ?? [];
    const rows = project ? await shownAddress(this.db, Number(project), Number(number)) : [];
    const [own] = rows;
    // The one that is asked for must itself be shown, not only one like it.
    if (!own || own.project_id !== Number(project)) throw addressNotFound();
    if (isPast) throw notFound(ONLY_TODAY);
    const point: ShownAddressDto['point'] =
      own.longitude === null || own.latitude === null ? null : [own.longitude, own.latitude];
    return {
      ...placeOf(own),
      plans: rows.map(planOf),
      point,
      cell: point && (await this.cellAt(point)),
      ...(await this.head()),
    };
  }

  private async cellAt(point: [number, number]): Promise<ShownAddressDto['cell']> {
    const edition = await cellEditionAt(this.db, null);
    if (!edition) return null;
    const { id: _id, gridSrid: _grid, ...quoted } = edition;
    return { ...quoted, figures: await bandsAt(this.db, edition, point) };
  }

  private found(question: AddressQuestion, limit: number): Promise<PlaceRow[]> {
    const refuse = () => problem(503, TOO_LONG);
    return withTimeLimit(this.db, { ms: MOST_MS, refuse }, (manager) =>
      searchShownAddresses(manager, question, limit),
    );
  }

  private async head(): Promise<{ asOf: string; dataVersion: string }> {
    return {
      asOf: now().toISOString(),
      dataVersion: await dataVersion(this.db),
    };
  }
}

const placeOf = (row: PlaceRow): ShownPlace => ({
  id: `${row.project_id}-${row.number}`,
  address: addressText(row),
  postcode: row.postcode,
  subArea: row.subArea,
  ags: row.ags,
  municipalityName: row.municipalityName,
  sorbianName: row.sorbianName,
  districtAgs: row.districtAgs,
  districtName: row.districtName,
});

const planOf = ({ project_id, project_name, public_state, state, quarter }: PlanRow) => ({
  project: { id: project_id, name: project_name, publicState: public_state },
  state,
  quarter,
});
