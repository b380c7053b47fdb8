import { readFileSync } from 'node:fs';
import { it } from '@jest/globals';
import { book, BulkScene, csv } from '../../test/bulk-scene.js';

it('measure', async () => {
  const scene = await BulkScene.start();
  const land = JSON.parse(readFileSync('/work/shared/data/boundaries/sachsen_gemeinden.geojson', 'utf8'));
  console.log(Object.keys(land.features[0].properties).join(), land.crs);
  const keys = land.features.filter((f: any) => JSON.stringify(f.properties).includes('14625')).map((f: any) => [Object.values(f.properties).find((v) => /^14625\d{3}$/.test(String(v))), f.geometry]).filter(([k]: any) => k).slice(0, 17);
  for (const [ags, geometry] of keys)
    await scene.db.query(`INSERT INTO municipality (ags, name, official_name, kind, district_ags, sort_name, geometry)
      VALUES ($1, $1, $1, 'Gemeinde', '14625', $1, ST_Multi(ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON($2), 4326), 25833)))
      ON CONFLICT (ags) DO UPDATE SET geometry = excluded.geometry`, [ags, JSON.stringify(geometry)]);
  await scene.newProject();
  await scene.db.query(`INSERT INTO project_municipality (project_id, ags) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING`, [scene.project, keys.map(([k]: any) => k)]);
  const pts = await scene.db.query(`SELECT ags, ST_X(p.geom) x, ST_Y(p.geom) y FROM municipality m, LATERAL (SELECT (ST_Dump(ST_GeneratePoints(geometry, 589))).geom) p WHERE ags = ANY($1)`, [keys.map(([k]: any) => k)]);
  const rows = pts.slice(0, 10000).map((p: any, i: number) => [`A-${i}`, 1 + (i % 2), p.ags, '01906', `Straße ${i % 60}`, String(Math.floor(i / 60) + 1), 'geplant', 'Q4 2026', '', p.x.toFixed(2).replace('.', ','), p.y.toFixed(2).replace('.', ',')]);
  const header = ['Kennung', 'Los', 'AGS', 'PLZ', 'Straße', 'Hausnummer', 'Stand', 'Quartal', 'Grund', 'Ostwert', 'Nordwert'];
  const time = async (name: string, work: () => Promise<any>) => {
    const t = performance.now();
    const r = await work();
    console.log(name, Math.round(performance.now() - t), JSON.stringify(r.json?.rows ?? r.json).slice(0, 200));
    return r.json;
  };
  console.log(rows.length, csv([header, ...rows]).length);
  const a = await time('dry run create csv', () => scene.upload(csv([header, ...rows])));
  await time('apply create', () => scene.apply(a));
  const x = await time('dry run unchanged csv', () => scene.upload(csv([header, ...rows])));
  await time('get', () => scene.call('GET', `bulk-imports/${x.id}`));
  const changed = rows.map((r: any) => [...r.slice(0, 6), 'im Bau', 'Q1 2027', ...r.slice(8)]);
  const b = await time('dry run change xlsx', () => scene.upload(book([header, ...changed]), { name: 'x.xlsx' }));
  await time('apply change', () => scene.apply(b));
  await time('list', () => scene.call('GET', `project-records/${scene.project}/addresses?limit=100`));
  await time('template', async () => ({ json: (await scene.call('GET', `bulk-imports/template?kind=addresses&project=${scene.project}`)).status }));
  await scene.service.close();
}, 600_000);
