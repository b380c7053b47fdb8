import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestService, type TestService } from '../../test/service.js';
import { insertSmallLand } from '../../test/small-land.js';
import { withAuthor } from '../platform/author.js';
import { versionDiffDto, versionList } from '../platform/version.dto.js';
import { activateEditions, addShares, ATLAS, openEdition } from './edition-store.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService(insertSmallLand);
});
afterAll(() => service?.close());

async function importEdition(share: string): Promise<number> {
  const { db } = service;
  return withAuthor({ actor: 'lotse import coverage' }, async () => {
    const id = await openEdition(db, {
      ...ATLAS,
      userGroup: 'households',
      referenceDate: '2021-06-30',
      level: 'municipality',
      fileName: 'probe.csv',
      checksum: share,
    });
    await addShares(db, id, [{ area: '14521460', technology: 'all', minMbit: 50, share, method: null }]);
    await activateEditions(db, [{ id, facts: { rows: { accepted: 1 } } }]);
    return id;
  });
}

const versions = (id: number | string, more = '') =>
  service.get(`/api/coverage-editions/${id}/versions${more}`);

it('tells when an edition was read, came into force and was replaced', async () => {
  const first = await importEdition('10');
  await importEdition('20');
  const { items } = versionList.parse((await versions(first)).json);
  expect(items.map(({ operation, changes }) => [operation, changes.map(({ field }) => field)])).toEqual([
    ['update', ['activeTo']],
    ['update', ['activeFrom', 'rows']],
    ['insert', []],
  ]);
  expect(items[0]!.by).toEqual({ kind: 'import', office: 'Einlesen amtlicher Dateien', name: null });
  const diff = await versions(first, `/diff?from=${items[2]!.id}&to=${items[0]!.id}`);
  expect(versionDiffDto.parse(diff.json).changes.map(({ name }) => name)).toEqual([
    'Gültig seit',
    'Ersetzt am',
    'Übernommene Zeilen',
  ]);
});

it('does not know an edition that is still being loaded, or none', async () => {
  const loading = await openEdition(service.db, {
    ...ATLAS,
    userGroup: 'business',
    referenceDate: '2021-06-30',
    level: 'municipality',
    fileName: 'probe.csv',
    checksum: 'x',
  });
  for (const id of [loading, 999_999, 'x', '1e3', '99999999999999999999']) {
    const { status, json } = await versions(id);
    expect([status, json.detail]).toEqual([404, `Die Ausgabe ${id} gibt es hier nicht.`]);
  }
});
