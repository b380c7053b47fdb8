import { utils, write } from '@e965/xlsx';
import type { DataSource } from 'typeorm';
import { signedIn, type TestAccount } from './accounts.js';
import { startTestService, type TestService } from './service.js';
import { insertProject } from './things-of-projects.js';

export type Signed = TestAccount & { headers: Record<string, string> };

export const BURKAU = '14625060';
export const HASELBACHTAL = '14625180';
/** Not in the project. */
export const KAMENZ = '14625250';
/** Went into Burkau. */
export const FORMER = '14292065';
/** South-west corner of Burkau in EPSG:25833: squares of 10 km, Haselbachtal to the east of it, then Kamenz. */
export const [X, Y] = [430_000, 5_670_000];

async function insertLand(db: DataSource): Promise<void> {
  await db.query(
    `INSERT INTO district (ags, name, kind, sort_name, geometry) VALUES ('14625', 'Bautzen', 'Landkreis', 'bautzen', $1)`,
    [squareAt(0)],
  );
  const places: [string, string, number | null][] = [
    [BURKAU, 'Burkau', 0],
    [HASELBACHTAL, 'Haselbachtal', 1],
    [KAMENZ, 'Kamenz', 2],
    [FORMER, 'Pannewitz a. T.', null],
  ];
  for (const [ags, name, column] of places)
    await db.query(
      `INSERT INTO municipality (ags, name, official_name, kind, district_ags, sort_name, valid_to, geometry)
       VALUES ($1, $2, $2, 'Gemeinde', '14625', lower($2::text), $3, $4)`,
      [ags, name, column === null ? '1998-12-31' : null, column === null ? null : squareAt(column)],
    );
  await db.query(
    `INSERT INTO municipality_succession (ags, successor_ags, effective, evidence) VALUES ($1, $2, '1999-01-01', 'Test')`,
    [FORMER, BURKAU],
  );
}

function squareAt(column: number): string {
  const [west, south] = [X + column * 10_000, Y];
  const [east, north] = [west + 10_000, south + 10_000];
  return `SRID=25833;MULTIPOLYGON(((${west} ${south},${east} ${south},${east} ${north},${west} ${north},${west} ${south})))`;
}

export type Cells = (string | number | null)[];

/** What a German Excel saves as CSV. */
export const csv = (rows: Cells[], delimiter = ';'): string =>
  rows.map((row) => row.map((cell) => cell ?? '').join(delimiter)).join('\r\n');

export function book(rows: Cells[], bookType: 'xlsx' | 'ods' = 'xlsx'): Buffer {
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet(rows), 'Adressen');
  return write(made, { bookType, type: 'buffer' });
}

/** The service with two Gemeinden and a project of both that an officer of the Kreis keeps. */
export class BulkScene {
  officer!: Signed;
  /** Of Haselbachtal alone: reads the project, but does not keep it. */
  reader!: Signed;
  project!: number;

  private constructor(readonly service: TestService) {}

  static async start(): Promise<BulkScene> {
    const scene = new BulkScene(await startTestService(insertLand));
    const role = 'district_officer';
    scene.officer = await signedIn(scene.service, { role, areas: ['14625'], name: 'Katrin Hanske' });
    scene.reader = await signedIn(scene.service, { role: 'municipal_officer', areas: [HASELBACHTAL] });
    return scene;
  }

  get db(): DataSource {
    return this.service.db;
  }

  /** A new project with two lots and no addresses. */
  async newProject(): Promise<number> {
    this.project = await insertProject(this.db, {
      name: 'Westlausitz',
      managed_by: ['14625'],
      municipalities: [BURKAU, HASELBACHTAL],
      status: 'under_construction',
    });
    await this.db.query(`INSERT INTO lot (project_id, number) VALUES ($1, 1), ($1, 2)`, [this.project]);
    return this.project;
  }

  async call(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
    { by = this.officer, etag = '' } = {},
  ) {
    const headers = { ...by.headers, ...(etag && { 'if-match': etag }) };
    const answer = await this.service.fastify.inject({
      method,
      url: `/api/${path}`,
      headers,
      ...(body && { payload: body }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    return {
      status: answer.statusCode,
      json: isJson ? answer.json() : undefined,
      headers: answer.headers,
      raw: answer.rawPayload,
    };
  }

  async upload(
    content: string | Buffer,
    {
      kind = 'addresses',
      name = 'liste.csv',
      by = this.officer,
      project = this.project as number | null,
    } = {},
  ) {
    const target = project === null ? '' : `&project=${project}`;
    const answer = await this.service.fastify.inject({
      method: 'POST',
      url: `/api/bulk-imports?kind=${kind}${target}&name=${encodeURIComponent(name)}`,
      headers: { ...by.headers, 'content-type': 'application/octet-stream' },
      payload: Buffer.from(content as string),
    });
    return { status: answer.statusCode, json: answer.json() };
  }

  read(id: string, reading: object) {
    return this.call('PUT', `bulk-imports/${id}/reading`, reading);
  }

  apply(json: { id: string; basis: string }, by = this.officer) {
    return this.call('POST', `bulk-imports/${json.id}/application`, { basis: json.basis }, { by });
  }

  /** Uploads and takes over; answers the dry run. */
  async takeOver(content: string | Buffer, options: Parameters<BulkScene['upload']>[1] = {}) {
    const { json } = await this.upload(content, options);
    const applied = await this.apply(json);
    if (applied.status !== 200) throw new Error(`not taken over: ${JSON.stringify(applied.json ?? json)}`);
    return { ...json, outcome: applied.json };
  }

  async versions(): Promise<number> {
    const [row] = await this.db.query(`SELECT count(*)::int AS count FROM record_version`);
    return row.count;
  }

  stock(): Promise<Record<string, unknown>[]> {
    return this.db.query(
      `SELECT number, ags, sub_area, street, house_number, parcel, state, to_char(quarter, 'YYYY-MM-DD') AS quarter, reason,
              lot_number, external_id, counted_as, postcode, round(ST_X(location)::numeric, 1)::float8 AS x
         FROM address WHERE project_id = $1 ORDER BY number`,
      [this.project],
    );
  }
}

/** Offers of a refused row by what their buttons say. */
export const offer = (
  row: { offers: { label: string; corrections: object[] }[] },
  label: string,
): object[] => {
  const found = row.offers.find((one) => one.label === label);
  if (!found) throw new Error(`offers are: ${row.offers.map((one) => one.label).join(', ')}`);
  return found.corrections;
};
