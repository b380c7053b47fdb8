import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { now } from '../../platform/clock.js';
import { dataVersion } from '../../platform/data-version.js';
import { notFound, problem } from '../../platform/problem.js';
import { withTimeLimit } from '../../platform/time-limit.js';
import { addressText } from './address-key.js';
import { type AddressQuestion, addressQuestionOf } from './address-question.js';
import type { ShownAddressDto, ShownAddressQuery, ShownPlace } from './public-address.dto.js';
import { type PlaceRow, searchShownAddresses, shownAddress } from './public-address.queries.js';

/** For one that does not exist, is not shown or was left out: nobody can tell which. */
const addressNotFound = () => notFound('Zu dieser Adresse wird hier nichts gezeigt.');

/** Everybody may ask for any words, and all addresses are read for them. */
const MOST_MS = 3_000;
const TOO_LONG =
  'Die Suche nach der Adresse dauert gerade zu lange; sie wurde abgebrochen. Bitte gleich noch einmal versuchen, am besten mit Straße, Hausnummer und Ort.';

/** Addresses that recipients show, for everyone; of today, since what they showed once they may show no more. */
@Injectable()
export class PublicAddressService {
  constructor(private readonly db: DataSource) {}

  async search({ search, limit }: ShownAddressQuery) {
    const question = addressQuestionOf(search);
    const rows = question ? await this.found(question, limit) : [];
    return { items: rows.map(placeOf), next: null, ...(await this.head()) };
  }

  async get(id: string): Promise<ShownAddressDto> {
    const [, project, number] = /^(\d{1,9})-(\d{1,9})$/.exec(id) ?? [];
    const rows = project ? await shownAddress(this.db, Number(project), Number(number)) : [];
    const [own] = rows;
    // The one that is asked for must itself be shown, not only one like it.
    if (!own || own.project_id !== Number(project)) throw addressNotFound();
    const plans = rows.map(
      ({ project_id, project_name: name, public_state: publicState, state, quarter }) => ({
        project: { id: project_id, name, publicState },
        state,
        quarter,
      }),
    );
    return { ...placeOf(own), plans, ...(await this.head()) };
  }

  private found(question: AddressQuestion, limit: number): Promise<PlaceRow[]> {
    const refuse = () => problem(503, TOO_LONG);
    return withTimeLimit(this.db, { ms: MOST_MS, refuse }, (manager) =>
      searchShownAddresses(manager, question, limit),
    );
  }

  private async head(): Promise<{ asOf: string; dataVersion: string }> {
    return { asOf: now().toISOString(), dataVersion: await dataVersion(this.db) };
  }
}

const placeOf = (row: PlaceRow): ShownPlace => ({
  id: `${row.project_id}-${row.number}`,
  address: addressText(row),
  postcode: row.postcode,
  subArea: row.subArea,
  ags: row.ags,
  municipalityName: row.municipalityName,
  districtName: row.districtName,
});
