import type { DataSource, EntityManager } from 'typeorm';
import type { JudgedRow } from './bulk-address-judge.js';
import { findOutside } from './bulk-address.queries.js';
import type { Places } from './bulk-places.js';
import { type BulkSrid, type Pair, toStored } from './bulk-position.js';

/** Points that are new or moved and lie outside their Gemeinde are refused; where east and north are swapped, it is said. */
export async function refuseOutside(
  db: DataSource | EntityManager,
  judged: readonly JudgedRow[],
  places: Places,
  srid: BulkSrid | null,
): Promise<void> {
  const moved = judged.filter(
    ({ before, after }) => after?.position && after.position.join() !== before?.position?.join(),
  );
  const outside = await findOutside(db, moved.map(pointOf));
  const wrong = moved.filter((_, at) => outside.has(at));
  const swapped = wrong.map((one) => turned(one, srid));
  const known = wrong.flatMap((one, at) =>
    swapped[at] ? [{ at, ags: one.after!.ags, position: swapped[at] }] : [],
  );
  const stillOutside = await findOutside(db, known);
  const isSwapped = new Map(
    known.filter((_, at) => !stillOutside.has(at)).map(({ at, position }) => [at, position]),
  );
  for (const [at, one] of wrong.entries()) refuse(one, isSwapped.get(at) ?? null, places);
}

const pointOf = ({ after }: JudgedRow) => ({ ags: after!.ags, position: after!.position! });

const turned = ({ read: { pair } }: JudgedRow, srid: BulkSrid | null): Pair | null =>
  pair && srid ? toStored([pair[1], pair[0]], srid) : null;

function refuse({ row, before, after }: JudgedRow, swapped: Pair | null, places: Places): void {
  const name = places.nameOf(after!.ags);
  if (!swapped)
    return void row.refuse('east', {
      group: `außerhalb ${after!.ags}`,
      reason: `Die Lage ist außerhalb der Gemeinde ${name}.`,
      mend: 'Prüfen Sie Ost- und Nordwert und den Gemeindeschlüssel, oder lassen Sie die Lage leer.',
    });
  const near = before?.position
    ? Math.hypot(swapped[0] - before.position[0], swapped[1] - before.position[1])
    : null;
  row.refuse('east', {
    group: 'vertauscht',
    reason: 'Lage außerhalb der Gemeinde: Ost- und Nordwert sind vertauscht.',
    mend:
      near === null
        ? `Getauscht läge der Punkt in ${name}.`
        : `Getauscht läge der Punkt ${Math.round(near).toLocaleString('de-DE')} m neben der Adresse im Bestand.`,
    offers: [
      {
        label: 'Werte tauschen',
        corrections: [
          { column: row.letter('east'), value: row.text('north') },
          { column: row.letter('north'), value: row.text('east') },
        ],
      },
    ],
  });
}
