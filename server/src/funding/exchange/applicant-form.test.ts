import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { signedIn } from '../../../test/accounts.js';
import { CaseApi } from '../../../test/case-api.js';
import { workbook } from '../../../test/documents.js';
import { AUE, type Signed } from '../../../test/record-api.js';
import { zipped } from '../../../test/unzipped.js';

let api: CaseApi;
let id: number;
beforeAll(async () => {
  api = await CaseApi.start();
});
afterAll(() => api.close());

const newCase = async () =>
  (id = await api.opened({
    status: 'idea',
    recipient_area: AUE,
    own_share: 0,
    third_share: 0,
    eligible_addresses: 2_000,
  }));

async function form(by: Signed = api.officer): Promise<WorkBook> {
  const { raw, status } = await api.service.get(`/api/funding-cases/${id}/applicant-form.xlsx`, by.headers);
  expect(status).toBe(200);
  return read(raw, { cellNF: true, cellDates: false });
}

const bytesOf = (book: WorkBook, bookType: 'xlsx' | 'ods' = 'xlsx'): Buffer =>
  write(book, { bookType, type: 'buffer' });

function datesWithText(book: WorkBook): void {
  for (const sheet of Object.values(book.Sheets))
    for (const cell of Object.values(sheet)) if (cell?.z === 'dd.mm.yyyy') cell.z = 'dd"."mm"."yyyy';
}

/** In which row of its sheet a field stands, as a spreadsheet counts. */
function rowOf(sheet: WorkSheet, label: string): number {
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, blankrows: true });
  const at = rows.findIndex(([first]) => first === label);
  expect(at).toBeGreaterThanOrEqual(0);
  return at + 1;
}

/** Fills cells in as a person does: texts as texts, numbers as numbers. */
async function filled(values: Record<string, unknown>): Promise<WorkBook> {
  const book = await form();
  const sheet = book.Sheets.Antrag!;
  for (const [label, value] of Object.entries(values)) {
    const cell = `B${rowOf(sheet, label)}`;
    sheet[cell] = typeof value === 'object' ? value : { t: typeof value === 'number' ? 'n' : 's', v: value };
  }
  return book;
}

async function send(path: string, payload: Buffer, by: Signed = api.officer) {
  const answer = await api.service.fastify.inject({
    method: 'POST',
    url: `/api/funding-cases/${id}/${path}`,
    headers: { ...by.headers, 'content-type': 'application/octet-stream' },
    payload,
  });
  return { status: answer.statusCode, json: answer.json() };
}
const check = (payload: Buffer, by?: Signed) => send('applicant-form?name=Antrag.xlsx', payload, by);
const apply = (payload: Buffer, basis: string, by?: Signed) =>
  send(`applicant-form/application?name=Antrag.xlsx&basis=${basis}`, payload, by);
const state = async () => JSON.stringify((await api.get(id)).json);
const versions = async (): Promise<number> =>
  (await api.service.db.query(`SELECT count(*)::int AS count FROM record_version`))[0].count;

/** label → from → to */
const told = ({ changes }: { changes: { label: string; from: string | null; to: string | null }[] }) =>
  Object.fromEntries(changes.map(({ label, from, to }) => [label, [plain(from), plain(to)]]));
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;

describe('a Kommune fills in the form of its case', () => {
  it('and unchanged it changes nothing, as Excel and as OpenDocument', async () => {
    await newCase();
    await api.write('PUT', id, '/tracks/federal', {
      requestedAmount: 60_000_050,
      requestedRate: 59.58,
      appliedOn: '2024-01-15',
    });
    await api.write('PUT', id, '/surveys', {
      surveys: [{ number: 1, startedOn: '2023-01-02', endedOn: '2023-03-15', addresses: 900 }],
    });
    await api.write('PUT', id, '/tracks/federal/drawdown-plan', {
      years: [{ year: 2025, amount: 12_345_678 }],
    });
    const book = await form();
    for (const bookType of ['xlsx', 'ods'] as const) {
      // In an OpenDocument the dots have to be said to be text.
      if (bookType === 'ods') datesWithText(book);
      const { status, json } = await check(bytesOf(book, bookType));
      expect([status, json.changes, json.refused]).toEqual([200, [], []]);
    }
  });

  it('sees every change from and to with its cell before anything is stored, and then takes it over', async () => {
    await newCase();
    const book = await filled({
      'Anteil Bund: beantragter Betrag': '500.000,00 €',
      Eigenanteil: '100000.00',
      'Geförderte Adressen': '1.250',
      'Markterkundung: Beginn': '02.01.2023',
      'Markterkundung: Ende': '2023-03-15',
      'Markterkundung: abgefragte Adressen': 900,
      'Branchendialog: Beginn': { t: 'n', v: 44_929, z: 'dd.mm.yyyy' },
      'Antrag Bund: gestellt am': '15.01.2024',
      'Antrag Bund: beantragter Fördersatz': { t: 'n', v: 0.6, z: '0%' },
    });
    book.Sheets.Zahlungsplan!.A9 = { t: 'n', v: 2040 };
    book.Sheets.Zahlungsplan!.B9 = { t: 'n', v: 250_000.5 };
    utils.sheet_add_aoa(book.Sheets.Zahlungsplan!, [[2040, 250_000.5, '1,5 Mio']], { origin: 'A9' });
    utils.sheet_add_aoa(book.Sheets.Lose!, [[1, 'Nord', null, 'FTTH', 300]], { origin: 'A2' });
    const [file, before, count] = [bytesOf(book), await state(), await versions()];
    const { status, json } = await check(file);
    expect([status, json.refused]).toEqual([200, []]);
    expect(told(json)).toMatchObject({
      'Anteil Bund: beantragter Betrag': ['600.000,00 €', '500.000,00 €'],
      Eigenanteil: ['0,00 €', '100.000,00 €'],
      'Geförderte Adressen': [null, '1.250'],
      'Branchendialog: Beginn': [null, '03.01.2023'],
      'Antrag Bund: beantragter Fördersatz': [null, '60 %'],
      'Zahlungsplan 2040: Bund': [null, '250.000,50 €'],
      'Zahlungsplan 2040: Land': [null, '1.500.000,00 €'],
      'Los 1: neu': [null, 'angelegt'],
      'Los 1: Geförderte Adressen': [null, '300'],
    });
    expect(
      json.changes.find(({ label }: { label: string }) => label === 'Zahlungsplan 2040: Bund').cell,
    ).toBe('B9');
    expect([await state(), await versions()]).toEqual([before, count]);
    expect((await apply(file, json.basis)).json).toEqual({ applied: json.changes.length });
    const { json: after } = await api.get(id);
    expect(after.costs).toMatchObject({ federal: 50_000_000, own: 10_000_000, addsUp: true });
    expect(after.surveys).toMatchObject([
      { number: 1, startedOn: '2023-01-02', endedOn: '2023-03-15', addresses: 900 },
    ]);
    expect(after.dialogues).toMatchObject([{ number: 1, startedOn: '2023-01-03' }]);
    const [federal, land] = after.tracks;
    expect(federal).toMatchObject({
      appliedOn: '2024-01-15',
      requestedRate: 60,
      plan: [{ year: 2040, amount: 25_000_050 }],
    });
    expect(land.plan).toEqual([{ year: 2040, amount: 150_000_000 }]);
    const { items } = (await api.call('GET', `funding-cases/${id}/versions`)).json;
    expect(items[0]).toMatchObject({ reason: 'Antragsformular „Antrag.xlsx“', by: { name: 'Anna Aue' } });
    expect((await check(file)).json.changes).toEqual([]);
  });

  it('„Das Formular sagt mir, welche von mehreren Markterkundungen es meint“, and changes that one alone', async () => {
    await newCase();
    const one = { startedOn: '2023-01-02', endedOn: '2023-03-15' };
    await api.write('PUT', id, '/surveys', {
      surveys: [
        { number: 1, ...one, addresses: 900 },
        { number: 2, ...one, addresses: 950 },
      ],
    });
    const book = await filled({ 'Markterkundung: abgefragte Adressen': 960 });
    const notes = utils.sheet_to_json<string[]>(book.Sheets.Antrag!, { header: 1 }).map((cells) => cells[3]);
    expect(notes).toContain(
      'Diese Zeilen gelten für die letzte (Markterkundung 2 von 2); frühere bleiben, wie sie sind. Frühere ändern und eine weitere anlegen: auf der Seite „Unterlagen“ des Falls.',
    );
    expect(notes.some((note) => note?.startsWith('Diese Zeilen gelten für den letzten. '))).toBe(true);
    const { json } = await check(bytesOf(book));
    await apply(bytesOf(book), json.basis);
    const { surveys } = (await api.get(id)).json;
    expect(surveys.map(({ addresses }: { addresses: number }) => addresses)).toEqual([900, 960]);
  });

  it('may leave a cell empty, and clear one with a dash', async () => {
    await newCase();
    await api.write('PUT', id, '/surveys', {
      surveys: [{ number: 1, startedOn: '2023-01-02', addresses: 900 }],
    });
    const book = await filled({ 'Markterkundung: Beginn': '–' });
    delete book.Sheets.Antrag![`B${rowOf(book.Sheets.Antrag!, 'Gesamtausgaben')}`];
    const { json } = await check(bytesOf(book));
    expect([json.refused, told(json)]).toEqual([
      [],
      {
        'Markterkundung: Beginn': ['02.01.2023', null],
      },
    ]);
  });
});

describe('what cannot be is refused at its cell, with the mend, and then nothing of the form is stored', () => {
  const refusedOf = async (values: Record<string, unknown>) => {
    const file = bytesOf(await filled(values));
    const [before, { status, json }] = [await state(), await check(file)];
    expect(status).toBe(200);
    const applied = await apply(file, json.basis);
    expect([applied.status, await state()]).toEqual([422, before]);
    return json.refused as { cell: string; label: string; reason: string; mend: string }[];
  };
  beforeAll(newCase);

  it('amounts that do not add up', async () => {
    const [fault] = await refusedOf({ 'Anteil Bund: beantragter Betrag': 650_000 });
    expect(fault).toMatchObject({ label: 'Gesamtausgaben' });
    expect(fault!.reason).toMatch(/zusammen 1\.050\.000,00\s€/);
  });

  it('text in a cell for a number, an amount below zero, a count with a fraction', async () => {
    const found = await refusedOf({
      Gesamtausgaben: 'etwa eine Million',
      Eigenanteil: -5,
      'Geförderte Adressen': 12.5,
    });
    expect(found.map(({ label, reason }) => [label, reason])).toEqual([
      ['Gesamtausgaben', '„etwa eine Million“ ist kein Betrag.'],
      ['Eigenanteil', '„-5“ ist kein Betrag.'],
      ['Geförderte Adressen', '„12,5“ ist keine Anzahl.'],
    ]);
    expect(found.every(({ cell, mend }) => /^B\d+$/.test(cell) && mend.length > 10)).toBe(true);
  });

  it('a share of 0.6 where 60 percent is meant, and a day that is none', async () => {
    const found = await refusedOf({
      'Antrag Bund: beantragter Fördersatz': 0.6,
      'Markterkundung: Beginn': '31.02.2023',
    });
    expect(found.map(({ reason }) => reason)).toEqual([
      '„31.02.2023“ ist kein Tag.',
      '„0,6“ Prozent ist kein Fördersatz.',
    ]);
  });

  it('a day ahead, and an end before its beginning: the sentences of the web', async () => {
    const found = await refusedOf({
      'Markterkundung: Beginn': '01.06.2023',
      'Markterkundung: Ende': '01.05.2023',
    });
    expect(found[0]).toMatchObject({ label: 'Markterkundung: Ende' });
    expect(found[0]!.reason).toContain('Das Ende ist der 01.05.2023');
  });

  it('a formula without its result; one with a result is taken, and said to be one', async () => {
    const [fault] = await refusedOf({ Eigenanteil: { t: 'n', f: 'SUM(A1:A2)' } });
    expect(fault!.reason).toContain('Formel, deren Ergebnis nicht gespeichert ist');
    const sum = { t: 'n', f: 'B8+1', v: 1_000_001 };
    const { json } = await check(bytesOf(await filled({ Gesamtausgaben: sum, 'Mittel Dritter': 1 })));
    expect(json.refused).toEqual([]);
    expect(json.changes.map(({ to, note }: { to: string; note: string }) => [plain(to), note])).toEqual([
      ['1.000.001,00 €', 'Ergebnis einer Formel'],
      ['1,00 €', null],
    ]);
  });

  it('points without the printout of the portal, and a row that the form does not know', async () => {
    const [points] = await refusedOf({ 'Punkte: Nachholbedarf': 12 });
    expect(points!.reason).toContain('nur mit dem Ausdruck des Portals');
    const book = await form();
    utils.sheet_add_aoa(book.Sheets.Antrag!, [['Meine Zeile', 5]], { origin: 'A80' });
    expect((await check(bytesOf(book))).json.refused).toMatchObject([
      { cell: 'B80', reason: '„Meine Zeile“ kennt das Formular nicht.' },
    ]);
  });

  it('a year twice in the plan, and more addresses in the lots than the project has', async () => {
    const book = await filled({ 'Geförderte Adressen': 100 });
    utils.sheet_add_aoa(
      book.Sheets.Zahlungsplan!,
      [
        [2040, 5],
        [2040, 6],
        ['bald', 7],
      ],
      { origin: 'A20' },
    );
    utils.sheet_add_aoa(
      book.Sheets.Lose!,
      [
        [1, 'Nord', null, null, 300],
        ['x', 'Süd'],
      ],
      { origin: 'A2' },
    );
    const { refused } = (await check(bytesOf(book))).json;
    expect(refused.map(({ sheet, cell }: { sheet: string; cell: string }) => `${sheet}!${cell}`)).toEqual([
      'Zahlungsplan!A21',
      'Zahlungsplan!A22',
      'Lose!E2',
      'Lose!A3',
    ]);
  });

  it('an officer corrects nothing of an application that is submitted', async () => {
    await newCase();
    await api.write('PUT', id, '/tracks/federal', { requestedAmount: 60_000_000, appliedOn: '2024-01-15' });
    await api.service.db.query(
      `UPDATE grant_track SET status = 'submitted' WHERE project_id = $1 AND funder = 'federal'`,
      [id],
    );
    const [fault] = await refusedOf({ 'Anteil Bund: beantragter Betrag': 700_000 });
    expect(fault!.reason).toContain('Der Antrag (Bund) ist eingereicht');
    const again = bytesOf(await filled({ 'Anteil Bund: beantragter Betrag': 700_000 }));
    const { refused } = (await check(again, api.advisor)).json;
    expect(refused[0].mend).toBe(
      'Bitte in der Anwendung mit Grund berichtigen, und die Zelle hier leer lassen.',
    );
  });

  it('nor total and own share, which belong to it', async () => {
    await newCase();
    await api.service.db.query(`UPDATE grant_track SET status = 'submitted' WHERE project_id = $1`, [id]);
    const found = await refusedOf({ Gesamtausgaben: 1_100_000, Eigenanteil: 100_000 });
    expect(found.map(({ label, reason }) => [label, reason])).toEqual([
      ['Gesamtausgaben', 'Die Gesamtkosten gehören zum eingereichten Antrag.'],
      ['Eigenanteil', 'Der Eigenanteil gehört zum eingereichten Antrag.'],
    ]);
  });
});

describe('a file that is no form of this case is refused as a whole', () => {
  beforeAll(newCase);
  const refusal = async (payload: Buffer) => {
    const { status, json } = await check(payload);
    return [status, json.detail];
  };

  it('another workbook, a CSV, a text, nothing, a workbook bomb', async () => {
    expect(await refusal(workbook('xlsx'))).toEqual([
      422,
      expect.stringContaining('fehlt das Blatt „Antrag“ (gefunden: „Blatt“)'),
    ]);
    expect(await refusal(Buffer.from('a;b\n1;2\n'))).toEqual([422, expect.stringContaining('CSV-Datei')]);
    expect(await refusal(Buffer.alloc(0))).toEqual([422, expect.stringContaining('leer')]);
    const cells = Buffer.from(`<row>${'<c r="A1" t="s"><v>0</v></c>'.repeat(1_000)}</row>`.repeat(6_000));
    const bomb = await zipped({
      'xl/workbook.xml': Buffer.from('<workbook/>'),
      'xl/worksheets/sheet1.xml': cells,
    });
    expect(await refusal(bomb)).toEqual([
      422,
      expect.stringMatching(/entpackt größer als|mehr als 1\.000\.000 Zellen/),
    ]);
  });

  it('a sheet of the right name without the form, and the form of another case', async () => {
    const empty = utils.book_new();
    utils.book_append_sheet(empty, utils.aoa_to_sheet([['Hallo', 'Welt']]), 'Antrag');
    expect(await refusal(bytesOf(empty))).toEqual([
      422,
      expect.stringContaining('keine Angabe des Formulars'),
    ]);
    const other = bytesOf(await form());
    await newCase();
    expect(await refusal(other)).toEqual([
      422,
      expect.stringMatching(/^Dieses Formular gehört zum Vorhaben „test-/),
    ]);
  });
});

describe('what was changed in between', () => {
  it('is shown instead, and nothing of the form is stored', async () => {
    await newCase();
    const file = bytesOf(await filled({ 'Markterkundung: Beginn': '02.01.2023' }));
    const { basis } = (await check(file)).json;
    await api.write('PUT', id, '/surveys', { surveys: [{ number: 1, startedOn: '2022-12-01' }] });
    const before = await state();
    const { status, json } = await apply(file, basis);
    expect([status, json.changes.changes[0].from, await state()]).toEqual([412, '01.12.2022', before]);
    const english = { ...api.officer, headers: { ...api.officer.headers, 'accept-language': 'en' } };
    const told = (await apply(file, basis, english)).json.changes.changes[0];
    expect([told.label, told.from]).toEqual(['Market survey: Beginning', '01.12.2022']);
    expect((await apply(file, json.changes.basis)).json).toEqual({ applied: 1 });
  });

  it('of two who take the same over at once one succeeds', async () => {
    await newCase();
    const file = bytesOf(await filled({ 'Markterkundung: Beginn': '02.01.2023' }));
    const { basis } = (await check(file)).json;
    const answers = await Promise.all([apply(file, basis), apply(file, basis, api.advisor)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('whoever keeps another Gemeinde finds no such case, and an auditor may only read', async () => {
    await newCase();
    const file = bytesOf(await form());
    const auditor = await signedIn(api.service, { role: 'auditor' });
    expect((await check(file, api.elsewhere)).status).toBe(404);
    expect((await check(file, auditor)).status).toBe(403);
  });
});
