import { describe, expect, it } from 'vitest';
import { type Deed, edit, type Editing, shownArea, startEditing } from './area-editing.js';
import { draftDeed, modeDeed, pointDeed, tabDeed, undoDeed } from './area-keys.js';
import { type Area, pointAt, type Ring, squareMetres } from './area-model.js';
import type { SnapLine } from './area-nearest.js';

const [X, Y] = [449_000, 5_676_000];
const box = (x: number, y: number, size: number): Ring => [[x, y], [x + size, y], [x + size, y + size], [x, y + size]]; // prettier-ignore
const one: Area = [[box(X, Y, 1_000)]];
const at = (point: number, ring = 0, part = 0) => ({ part, ring, point });
const all = (start: Editing, ...deeds: Deed[]): Editing => deeds.reduce(edit, start);
const areaOf = (editing: Editing) => editing.undo.present;
const start = startEditing(one);
const drawn = box(X + 5_000, Y, 500).map((point): Deed => ({ do: 'draft', point }));

describe('drawing an area', () => {
  it('begins with drawing where there is nothing, else with the points', () => {
    expect([startEditing([]).mode, start.mode]).toEqual(['draw', 'points']);
  });

  it('a ring that is closed is a new part, and then its points are moved', () => {
    const done = all(start, { do: 'mode', mode: 'draw' }, ...drawn, { do: 'close' });
    expect([areaOf(done).length, done.draft, done.mode]).toEqual([2, [], 'points']);
  });

  it('a ring in the mode of holes is one, and outside it stays where it is and says why', () => {
    const hole = box(X + 100, Y + 100, 200).map((point): Deed => ({ do: 'draft', point }));
    const done = all(start, { do: 'mode', mode: 'hole' }, ...hole, { do: 'close' });
    expect(squareMetres(areaOf(done))).toBe(960_000);
    const outside = all(start, { do: 'mode', mode: 'hole' }, ...drawn, { do: 'close' });
    expect([areaOf(outside), outside.hint, outside.draft.length]).toEqual([one, 'holeOutside', 4]);
  });

  it('two points are no area, and it is said', () => {
    const done = all(start, { do: 'mode', mode: 'draw' }, drawn[0]!, drawn[1]!, { do: 'close' });
    expect([done.hint, done.draft.length]).toEqual(['tooFew', 2]);
    expect(edit(done, { do: 'draftBack' }).hint).toBeNull();
  });

  it('taking back first takes the points of the ring that is drawn, then what was before', () => {
    const moved = edit(start, { do: 'move', place: at(0), to: [X - 5, Y] });
    const drawing = all(moved, { do: 'mode', mode: 'draw' }, drawn[0]!);
    const once = edit(drawing, { do: 'undo' });
    expect([once.draft, areaOf(once)]).toEqual([[], areaOf(moved)]);
    expect(areaOf(edit(once, { do: 'undo' }))).toBe(one);
    expect(areaOf(all(once, { do: 'undo' }, { do: 'redo' }))).toBe(areaOf(moved));
  });

  it('Esc first leaves the ring, then the mode', () => {
    const drawing = all(start, { do: 'mode', mode: 'draw' }, drawn[0]!);
    const left = edit(drawing, { do: 'cancel' });
    expect([left.draft, left.mode]).toEqual([[], 'draw']);
    expect(edit(left, { do: 'cancel' }).mode).toBe('points');
  });

  it('what is counted has the ring that is drawn, up to the pointer', () => {
    const drawing = all(start, { do: 'mode', mode: 'draw' }, drawn[0]!, drawn[1]!);
    expect(shownArea(drawing, null)).toBe(one);
    expect(shownArea(drawing, [X + 5_500, Y + 500])).toHaveLength(2);
    expect(shownArea(drawing, [X + 5_500, Y])).toBe(one);
  });

  it('a point that was taken back is not chosen any more', () => {
    const inserted = edit(start, { do: 'insert', place: at(3) });
    expect(inserted.chosen).toEqual(at(4));
    expect(edit(inserted, { do: 'undo' }).chosen).toBeNull();
  });

  it('an area that is loaded cannot be taken back to the one before, one that is set can', () => {
    expect(edit(start, { do: 'load', area: [] }).undo.past).toEqual([]);
    expect(areaOf(all(start, { do: 'set', area: [] }, { do: 'undo' }))).toBe(one);
    expect(areaOf(edit(start, { do: 'removeRing', part: 0, ring: 0 }))).toEqual([]);
  });
});

describe('the keys', () => {
  const key = (name: string, more: object = {}) => ({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more }); // prettier-ignore
  const chosen = edit(start, { do: 'choose', place: at(0) });
  const press = (editing: Editing, ...keys: ReturnType<typeof key>[]) =>
    keys.reduce((now, each) => {
      const deed = undoDeed(each) ?? tabDeed(each, now) ?? pointDeed(each, now, []);
      return deed ? edit(now, deed) : now;
    }, editing);

  it.each([
    ['ArrowRight', false, [10, 0]],
    ['ArrowUp', false, [0, 10]],
    ['ArrowLeft', true, [-100, 0]],
    ['ArrowDown', true, [0, -100]],
  ])('%s moves the point by 10 m, with Umschalt (%s) by 100 m', (name, shiftKey, [dx, dy]) => {
    const next = press(chosen, key(name, { shiftKey }));
    expect(pointAt(areaOf(next), at(0))).toEqual([X + dx!, Y + dy!]);
  });

  it('several steps of one point are taken back at once', () => {
    const next = press(chosen, key('ArrowUp'), key('ArrowUp'), key('ArrowLeft'));
    expect(pointAt(areaOf(next), at(0))).toEqual([X - 10, Y + 20]);
    expect(areaOf(press(next, key('z', { ctrlKey: true })))).toBe(one);
  });

  it('Tab goes through all points and out at the end, Umschalt back', () => {
    const first = press(start, key('Tab'));
    expect(first.chosen).toEqual(at(0));
    const last = press(first, key('Tab'), key('Tab'), key('Tab'));
    expect(last.chosen).toEqual(at(3));
    expect(tabDeed(key('Tab'), last)).toBeNull();
    expect(press(last, key('Tab', { shiftKey: true })).chosen).toEqual(at(2));
  });

  it('Einfg sets a point behind, Entf takes it away, Esc is done', () => {
    const more = press(chosen, key('Insert'));
    expect([areaOf(more)[0]![0]!.length, more.chosen]).toEqual([5, at(1)]);
    const less = press(more, key('Delete'));
    expect(areaOf(less)).toEqual(one);
    expect(press(less, key('Escape')).chosen).toBeNull();
  });

  it('Enter takes the point to the nearest line', () => {
    const ring = box(X + 30, Y - 500, 1_000);
    const line: SnapLine = {
      kind: 'border',
      name: 'Crostwitz',
      ring,
      box: [X + 30, Y - 500, X + 1_030, Y + 500],
    };
    expect(pointDeed(key('Enter'), chosen, [line])).toEqual({ do: 'move', place: at(0), to: [X + 30, Y] });
    expect(pointDeed(key('Enter'), chosen, [])).toBeNull();
  });

  it('without a chosen point arrows are the map’s', () => {
    expect(pointDeed(key('ArrowUp'), start, [])).toBeNull();
  });

  it('letters choose the mode, but not together with Strg', () => {
    expect(['z', 'P', 'l', 'f'].map((name) => modeDeed(key(name))?.do)).toEqual([
      'mode',
      'mode',
      'mode',
      'snap',
    ]);
    expect(modeDeed(key('z', { ctrlKey: true }))).toBeNull();
    expect(undoDeed(key('Z', { ctrlKey: true, shiftKey: true }))).toEqual({ do: 'redo' });
    expect(undoDeed(key('y', { ctrlKey: true }))).toEqual({ do: 'redo' });
    expect(undoDeed(key('z'))).toBeNull();
  });

  it('a ring is drawn by keys too, with points in the middle of the map', () => {
    expect(draftDeed(key(' '), [X, Y])).toEqual({ do: 'draft', point: [X, Y] });
    expect(['Backspace', 'End', 'Escape'].map((name) => draftDeed(key(name), [X, Y])?.do)).toEqual([
      'draftBack',
      'close',
      'cancel',
    ]);
    expect(draftDeed(key('ArrowUp'), [X, Y])).toBeNull();
  });
});
