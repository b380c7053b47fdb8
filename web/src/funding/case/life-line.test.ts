import { describe, expect, it } from 'vitest';
import { lifeLineOf, phases } from './life-line.js';
import { madeUpCase, madeUpNotice, madeUpTrack } from './made-up-case.js';

const stop = (record: typeof madeUpCase, lane: number, phase: (typeof phases)[number]) =>
  lifeLineOf(record).lanes[lane]!.stops[phases.indexOf(phase)]!;

describe('The life-cycle line of a case', () => {
  it('shows at once that the Bund is ahead and the Land is due', () => {
    expect(lifeLineOf(madeUpCase).now).toBe('specification');
    expect(stop(madeUpCase, 0, 'specification')).toMatchObject({
      state: 'now',
      day: '2026-08-18',
      what: 'submitted',
    });
    expect(stop(madeUpCase, 1, 'specification')).toMatchObject({
      state: 'due',
      day: '2026-09-26',
      what: 'due',
    });
  });
  it('tells the day and the rate of the last confirmed notice, never of one that waits', () => {
    expect(stop(madeUpCase, 1, 'provisional')).toMatchObject({ state: 'done', day: '2026-02-20', rate: 40 });
    expect(stop(madeUpCase, 1, 'final').state).toBe('open');
    const raised = {
      ...madeUpCase,
      tracks: [
        madeUpTrack({
          notices: [madeUpNotice(), madeUpNotice({ number: 2, dated: '2026-04-01', rate: 70 })],
        }),
      ],
    };
    expect(stop(raised, 0, 'provisional')).toMatchObject({ day: '2026-04-01', rate: 70 });
  });
  it('has one shared tender, with its lots counted once', () => {
    const line = lifeLineOf(madeUpCase);
    expect(line).toMatchObject({ sharedTender: true, lots: 2 });
    expect(stop(madeUpCase, 0, 'tender')).toEqual(stop(madeUpCase, 1, 'tender'));
    expect(lifeLineOf({ ...madeUpCase, tracks: [madeUpTrack()] }).sharedTender).toBe(false);
  });
  it('a cancelled tender is none', () => {
    const [tender] = madeUpCase.tenders;
    const cancelled = { ...tender!, cancelledReason: 'kein Angebot' };
    expect(stop({ ...madeUpCase, tenders: [cancelled] }, 0, 'tender').state).toBe('open');
  });
  it('what was passed without being entered is said, and not shown as still to come', () => {
    const [, state] = madeUpCase.tracks;
    const final = madeUpNotice({ funder: 'state', kind: 'final' });
    const granted = { ...state!, notices: [...state!.notices, final] };
    const record = { ...madeUpCase, tracks: [madeUpTrack(), granted], deadlines: [] };
    expect(stop(record, 1, 'specification')).toMatchObject({ state: 'open', what: 'unrecorded' });
    expect(stop(record, 1, 'proof').what).toBeNull();
  });
  it('ends where a funder has rejected', () => {
    const rejected = { ...madeUpCase, tracks: [madeUpTrack({ status: 'rejected', notices: [] })] };
    expect(stop(rejected, 0, 'application')).toMatchObject({ state: 'ended', what: 'rejected' });
    expect(stop({ ...rejected, projectStatus: 'rejected' }, 0, 'specification').state).not.toBe('now');
  });
});
