import { expect } from 'vitest';
import type { BrowserContext } from 'playwright-core';

/** What addresses of pages name, as the demo data have it. */
export interface PageFacts {
  project: number;
  record: number;
  /** Of a house that is shown, „12-345“. */
  address: string;
  fundingCase: number;
  session: number;
  request: number;
  account: string;
  upload: string;
}

type Item = Record<string, string | number>;

async function itemsOf(context: BrowserContext, path: string): Promise<Item[]> {
  const answer = await context.request.get(path);
  expect([path, answer.status()]).toEqual([path, 200]);
  const { items } = (await answer.json()) as { items: Item[] };
  expect([path, items.length > 0]).toEqual([path, true]);
  return items;
}

/** An upload that waits to be looked at, with one row that changes something and one that is refused. */
async function upload(context: BrowserContext, url: string, project: number, house: Item): Promise<string> {
  const row = ['14521035', house.street, house.houseNumber, 'im Bau'].join(';');
  const data = Buffer.from(
    ['AGS;Straße;Hausnummer;Stand;Quartal;Grund', `${row};Q2 2027;`, `${row};Q5 2027;`].join('\r\n'),
    'latin1',
  );
  const answer = await context.request.post(
    `${url}/api/bulk-imports?kind=addresses&name=adressen.csv&project=${project}`,
    { data, headers: { 'content-type': 'text/csv' } },
  );
  expect([answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([201, '']);
  return (await answer.json()).id;
}

/** As the officer of the Kommune reads them, and, of accounts, one who manages those of another. */
export async function readFacts(
  url: string,
  officer: BrowserContext,
  manager: BrowserContext,
): Promise<PageFacts> {
  const name = encodeURIComponent('Aue-Bad Schlema West');
  const [found] = await itemsOf(officer, `${url}/api/project-records?search=${name}`);
  const record = Number(found!.id);
  const [house] = await itemsOf(
    officer,
    `${url}/api/project-records/${record}/addresses?state=in_construction&limit=1`,
  );
  const cases = await itemsOf(officer, `${url}/api/funding-cases?limit=200`);
  const fundingCase = cases.find(({ projectStatus }) => projectStatus === 'under_construction')!;
  const [session] = await itemsOf(officer, `${url}/api/advice-sessions`);
  const [request] = await itemsOf(officer, `${url}/api/advice-requests`);
  const [account] = await itemsOf(manager, `${url}/api/accounts`);
  return {
    project: record,
    record,
    address: `${record}-${house!.number}`,
    fundingCase: Number(fundingCase.id),
    session: Number(session!.id),
    request: Number(request!.id),
    account: String(account!.id),
    upload: await upload(officer, url, record, house!),
  };
}
