import { describe, expect, it } from 'vitest';
import proj4 from 'proj4';
import {
  type Area,
  boundsOf,
  countPoints,
  inserted,
  moved,
  numberOf,
  placeOf,
  pointAt,
  removed,
  type Ring,
  squareMetres,
  step,
  withHole,
  withPart,
} from './area-model.js';
import { nearestEdge, nearestPoint, snapTo } from './area-nearest.js';
import { typedNumber, typedPoint, typedPoints } from './area-typed.js';
import { changed, redone, settled, startUndo, undone } from './area-undo.js';
import { toDegrees, toMetres } from './area-utm.js';
import { areaOf, geometryOf, inDegrees, snapLinesOf } from './area-wire.js';
import { LatestOnly } from '../latest-only.js';

const box = (x: number, y: number, size: number): Ring => [[x, y], [x + size, y], [x + size, y + size], [x, y + size]]; // prettier-ignore
const [X, Y] = [449_000, 5_676_000];
const one: Area = [[box(X, Y, 1_000)]];
const at = (point: number, ring = 0, part = 0) => ({ part, ring, point });

describe('EPSG:25833 in the browser', () => {
  it('is that of proj4, to a millimetre, all over Saxony', () => {
    const utm = proj4('EPSG:4326', '+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs');
    for (let longitude = 11.5; longitude <= 15.2; longitude += 0.37)
      for (let latitude = 50.1; latitude <= 51.8; latitude += 0.19) {
        const [x, y] = utm.forward([longitude, latitude]) as [number, number];
        const [ownX, ownY] = toMetres([longitude, latitude]);
        expect(Math.hypot(ownX - x, ownY - y)).toBeLessThan(0.001);
        const [backX, backY] = toDegrees([ownX, ownY]);
        expect(Math.hypot(backX - longitude, backY - latitude)).toBeLessThan(1e-9);
      }
  });
});

describe('an area that is edited', () => {
  it('is never changed in place', () => {
    const next = moved(one, at(2), [X + 1_100, Y + 1_100]);
    expect(pointAt(next, at(2))).toEqual([X + 1_100, Y + 1_100]);
    expect(pointAt(one, at(2))).toEqual([X + 1_000, Y + 1_000]);
    expect(moved(one, at(0, 5), [0, 0])).toBe(one);
  });

  it('takes a new point behind another, also behind the last', () => {
    const { area, place } = inserted(one, at(3));
    expect([place, pointAt(area, place)]).toEqual([at(4), [X, Y + 500]]);
    expect(pointAt(inserted(one, at(0), [X + 1, Y]).area, at(1))).toEqual([X + 1, Y]);
  });

  it('loses a point, and a ring that would be left with two', () => {
    const three = removed(one, at(3));
    expect([countPoints(three.area), three.place]).toEqual([3, at(2)]);
    expect(removed(three.area, at(0))).toEqual({ area: [], place: null });
    const holed = withHole(one, box(X + 100, Y + 100, 100).slice(0, 3))!;
    expect(removed(holed, at(0, 1)).area).toEqual(one);
  });

  it('takes a hole where it lies inside, and a part anywhere', () => {
    const hole = box(X + 100, Y + 100, 200);
    expect(withHole(one, hole)![0]).toEqual([one[0]![0], hole]);
    expect(withHole(one, box(X + 900, Y + 900, 500))).toBeNull();
    expect(withHole(one, hole.slice(0, 2))).toBeNull();
    const two = withPart(one, box(X + 5_000, Y, 1_000));
    expect(withHole(two, box(X + 5_100, Y + 100, 100))![1]).toHaveLength(2);
    expect(withPart(one, hole.slice(0, 2))).toBe(one);
  });

  it('is measured with its holes taken off, whichever way the rings run', () => {
    const holed = withHole(one, box(X + 100, Y + 100, 200))!;
    expect(squareMetres(holed)).toBe(1_000_000 - 40_000);
    expect(squareMetres([[box(X, Y, 1_000).toReversed()]])).toBe(1_000_000);
    expect(squareMetres([])).toBe(0);
  });

  it('is walked through point by point, across holes and parts', () => {
    const area = withPart(withHole(one, box(X + 100, Y + 100, 200))!, box(X + 5_000, Y, 100));
    const walked: number[] = [];
    for (let place = step(area, null, 1); place; place = step(area, place, 1))
      walked.push(numberOf(area, place));
    expect(walked).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(step(area, null, -1)).toEqual(at(3, 0, 1));
    expect(walked.map((number) => numberOf(area, placeOf(area, number)!))).toEqual(walked);
    expect([placeOf(area, 0), placeOf(area, 13), step([], null, 1)]).toEqual([null, null, null]);
  });

  it('has a box', () => {
    expect(boundsOf(one.flat())).toEqual([X, Y, X + 1_000, Y + 1_000]);
    expect(boundsOf([])).toBeNull();
  });
});

describe('what is near the pointer', () => {
  it('is the nearest point or edge within reach', () => {
    expect(nearestPoint(one, [X + 990, Y + 8], 20)).toEqual(at(1));
    expect(nearestPoint(one, [X + 500, Y + 500], 20)).toBeNull();
    expect(nearestEdge(one, [X - 5, Y + 400], 20)).toEqual({ place: at(3), point: [X, Y + 400] });
    expect(nearestEdge([], [X, Y], 20)).toBeNull();
  });

  const line = {
    kind: 'border' as const,
    name: 'Crostwitz',
    ring: box(X, Y, 1_000),
    box: [X, Y, X + 1_000, Y + 1_000] as const,
  };
  it('snaps to a corner before an edge that is nearer, and to nothing out of reach', () => {
    expect(snapTo([line], [X + 8, Y + 1], 10)).toEqual({ point: [X, Y], kind: 'border', name: 'Crostwitz' });
    expect(snapTo([line], [X + 400, Y + 3], 10)!.point).toEqual([X + 400, Y]);
    expect(snapTo([line], [X + 400, Y + 30], 10)).toBeNull();
    expect(snapTo([line], [X + 5_000, Y], 10)).toBeNull();
  });

  it('of other areas are Gemeinden, projects and the other lots', () => {
    const feature = (kind: 'municipality' | 'project' | 'lot', key: string) => ({
      type: 'Feature' as const,
      geometry: { ...inDegrees(one) },
      properties: { kind, key, name: key, isNamed: false },
    });
    const around = {
      type: 'FeatureCollection' as const,
      features: [feature('municipality', '14625010'), feature('lot', '1'), feature('lot', '2')],
    };
    const lines = snapLinesOf(around, 2);
    expect(lines.map(({ kind, name }) => [kind, name])).toEqual([
      ['border', '14625010'],
      ['lot', '1'],
    ]);
    expect(lines[0]!.ring).toHaveLength(4);
    expect(snapTo(lines, [X + 3, Y - 3], 10)!.point[0]).toBeCloseTo(X, 3);
  });
});

describe('what goes over the wire', () => {
  it('is closed, in metres to a millimetre; and comes back in degrees', () => {
    const sent = geometryOf([[[[X + 0.00049, Y], [X + 1, Y], [X, Y + 1]]]]);
    expect(sent).toEqual({ type: 'MultiPolygon', coordinates: [[[[X, Y], [X + 1, Y], [X, Y + 1], [X, Y]]]] });
    const back = areaOf({ ...inDegrees(one) });
    expect(countPoints(back)).toBe(4);
    expect(pointAt(back, at(2))![0]).toBeCloseTo(X + 1_000, 4);
    expect(areaOf({ type: 'Point', coordinates: [1, 2] })).toEqual([]);
  });
}); // prettier-ignore

describe('taking back', () => {
  const two = moved(one, at(0), [X - 10, Y]);
  const three = moved(two, at(0), [X - 20, Y]);

  it('goes to what was, and forth again', () => {
    const undo = changed(changed(startUndo(one), two), three);
    expect(undone(undo)!.present).toBe(two);
    expect(undone(undone(undo)!)!.present).toBe(one);
    expect(undone(startUndo(one))).toBeNull();
    expect(redone(undone(undo)!)!.present).toBe(three);
    expect(redone(undo)).toBeNull();
    expect(changed(undone(undo)!, one).future).toEqual([]);
  });

  it('takes a key that was held down, or one drag, as one step', () => {
    const held = changed(changed(startUndo(one), two, 'move 0'), three, 'move 0');
    expect(undone(held)!.present).toBe(one);
    const again = changed(settled(changed(startUndo(one), two, 'move 0')), three, 'move 0');
    expect(undone(again)!.present).toBe(two);
    expect(changed(held, three)).toBe(held);
  });
});

describe('coordinates as people type them', () => {
  const place: [number, number] = [449_140.2, 5_676_601.3];
  it.each([
    '449140,2 5676601,3',
    '449140.2 5676601.3',
    '449.140,2; 5.676.601,3',
    '449140.2,5676601.3',
    '449140.2, 5676601.3',
    '449140,2\t5676601,3',
    '5676601,3 449140,2',
    '33449140,2 5676601,3',
    '449,140.2; 5,676,601.3',
    'R 449140,2 H 5676601,3',
  ])('%s', (text) => expect(typedPoint(text)).toEqual(place));

  it('in degrees, in either order', () => {
    const metres = toMetres([14.2713, 51.2351]);
    expect(typedPoint('14.2713 51.2351')).toEqual(metres);
    expect(typedPoint('51,2351; 14,2713')).toEqual(metres);
    expect(typedPoint('14.271 51.235')).toEqual(toMetres([14.271, 51.235]));
  });

  it.each(['', '449140', '449140 abc', '1 2', '449140 5676601 280', '9449140 5676601'])('„%s“ is none', (text) =>
    expect(typedPoint(text)).toBeNull(),
  );

  it('a pasted list names the lines that are none, and does not take the first point twice', () => {
    const { points, faults } = typedPoints('449000 5676000\n\n450000 5676000\nOst Nord\n450000 5677000\n449000 5676000\n');
    expect([points.length, faults]).toEqual([3, [{ line: 4, text: 'Ost Nord' }]]);
  });

  it('one number', () => {
    expect(['449.140', '449.140,25', '449140.25', '12,', 'x', '1.2.3'].map(typedNumber)).toEqual([449140, 449140.25, 449140.25, 12, null, null]);
  });
}); // prettier-ignore

describe('asking while somebody draws', () => {
  it('has one question under way, passes over what is old, and always asks for the last state', async () => {
    const asked: number[] = [];
    const answered: [number, boolean][] = [];
    const waiting: (() => void)[] = [];
    const service = (n: number) => {
      asked.push(n);
      return new Promise<number>((resolve) => waiting.push(() => resolve(n)));
    };
    const latest = new LatestOnly(service, (n, _, isLast) => answered.push([n, isLast]), () => undefined);
    const answer = async () => {
      waiting.shift()!();
      await new Promise((resolve) => setTimeout(resolve));
    };
    for (const n of [1, 2, 3, 4]) latest.next(n);
    expect(asked).toEqual([1]);
    await answer();
    expect(asked).toEqual([1, 4]);
    await answer();
    latest.next(5);
    await answer();
    expect([asked, answered]).toEqual([[1, 4, 5], [[1, false], [4, true], [5, true]]]);
  });

  it('goes on after a question that failed, and says nothing once it is over', async () => {
    const said: string[] = [];
    const latest = new LatestOnly(
      (n: number) => (n === 1 ? Promise.reject(new Error('weg')) : Promise.resolve(n)),
      (n) => said.push(`antwort ${n}`),
      (_, n) => said.push(`fehler ${n}`),
    );
    latest.next(1);
    latest.next(2);
    await new Promise((resolve) => setTimeout(resolve));
    expect(said).toEqual(['fehler 1', 'antwort 2']);
    latest.next(3);
    latest.stop();
    await new Promise((resolve) => setTimeout(resolve));
    expect(said).toHaveLength(2);
  });
}); // prettier-ignore
