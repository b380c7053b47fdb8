import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/client.js';
import type { FactDto, UnmetDto } from '../../api/records.js';
import { changedFacts, factKey } from './record-facts.js';
import { atFields, placeKey, rowKey } from './record-paths.js';
import { mayNarrow, obstacleOf, offeredKinds } from './record-publication.js';
import { askedFacts, canAct, dayOfPass, mayBeAsked } from './record-step.js';

const fact = (name: string, more: Partial<FactDto> = {}): FactDto => ({
  name,
  label: name,
  kind: 'date',
  group: 'Antrag',
  value: null,
  mayWrite: true,
  legalBasis: null,
  ...more,
});
const unmet = (facts: string[], mayOverride = false, override: UnmetDto['override'] = null) => ({
  requirement: 'one',
  sentence: 'Fehlt: etwas.',
  legalBasis: null,
  effect: 'block' as const,
  facts,
  mayOverride,
  override,
});
const by = { kind: 'account' as const, office: 'Digitalagentur Sachsen', name: 'Bea Beratung' };
const asked = {
  number: 1,
  approved: false,
  reason: 'Bund weiß es',
  askedBy: by,
  decidedBy: null,
  onlyOn: null,
};

describe('A refusal of the service', () => {
  it('is said at the Gemeinde and at the lot that it means', () => {
    const draft = { 'place.14625030': '–', 'place.14625250': '–', '2.is': 'yes', '5.is': 'yes' };
    expect(placeKey('municipalities.1.ags', draft)).toBe('place.14625250');
    expect(placeKey('municipalities', draft)).toBe('municipalities');
    expect(rowKey('lots.1.funded', draft)).toBe('5.funded');
    expect(rowKey('lots.7.funded', draft)).toBe('lots.7.funded');
  });

  it('keeps status, sentence and everything else', () => {
    const error = new ApiError(400, 'Zu viel.', 'r1', {
      errors: [{ path: 'lots.0.funded', message: 'Zu viel.' }],
    });
    const there = atFields(error, () => '1.funded') as ApiError;
    expect(there).toMatchObject({ status: 400, detail: 'Zu viel.', requestId: 'r1' });
    expect(there.problem.errors).toEqual([{ path: '1.funded', message: 'Zu viel.' }]);
  });
});

describe('A step of the life cycle', () => {
  const record = {
    mayEdit: true,
    facts: [fact('contract_on'), fact('federal_final_on', { mayWrite: false })],
  };
  it('asks for the facts that are missing and that this person writes', () => {
    const step = { unmet: [unmet(['contract_on']), unmet(['federal_final_on'])] };
    expect(askedFacts(step, record).map(({ name }) => name)).toEqual(['contract_on']);
    expect(canAct(step, record)).toBe(false);
  });

  it('is asked to be let pass once, where the table allows it, and taken when a lead has let it pass', () => {
    expect(mayBeAsked(unmet([], true))).toBe(true);
    expect(mayBeAsked(unmet([]))).toBe(false);
    expect(mayBeAsked(unmet([], true, asked))).toBe(false);
    expect(canAct({ unmet: [unmet([], true, asked)] }, record)).toBe(false);
    const passed = unmet([], true, { ...asked, approved: true, decidedBy: by, onlyOn: '2026-11-20' });
    expect(canAct({ unmet: [passed] }, record)).toBe(true);
    expect(dayOfPass({ unmet: [passed] })).toBe('2026-11-20');
    expect(mayBeAsked(passed)).toBe(true);
  });

  it('can be done at once where nothing is missing, by who keeps the project', () => {
    expect(canAct({ unmet: [] }, record)).toBe(true);
    expect(canAct({ unmet: [] }, { ...record, mayEdit: false })).toBe(false);
  });
});

describe('Facts of the life cycle', () => {
  it('travel only where they changed; an emptied one is taken away', () => {
    const facts = [
      fact('a', { value: '2026-01-01' }),
      fact('b', { kind: 'number' }),
      fact('c', { kind: 'boolean' }),
    ];
    const draft = { [factKey('b')]: '7', [factKey('c')]: 'yes' };
    expect(changedFacts(facts, draft)).toEqual({ facts: { a: null, b: 7, c: true }, unread: [] });
    expect(changedFacts(facts, { [factKey('a')]: '2026-01-01', [factKey('b')]: 'viele' }).unread).toEqual([
      'facts.b',
    ]);
  });
});

describe('Publication', () => {
  const by = { kind: 'account' as const, office: 'Landkreis', name: 'Kim Muster' };
  const publication = { publishedAt: null, early: false, addressDisplay: 'counts' as const, requests: [] };
  it('is offered early before the application, and never once it was withdrawn', () => {
    const at = (status: 'idea' | 'tendering' | 'withdrawn') =>
      offeredKinds({ status, kind: 'funded', publication });
    expect(at('idea')).toEqual(['publish_early']);
    expect(at('tendering')).toEqual(['publish']);
    expect(at('withdrawn')).toEqual([]);
  });

  it('is not asked for twice', () => {
    const waiting = { kind: 'unpublish', decision: null } as never;
    expect(
      offeredKinds({
        status: 'tendering',
        kind: 'funded',
        publication: { ...publication, publishedAt: '2026-01-01T00:00:00Z', requests: [waiting] },
      }),
    ).toEqual(['show_addresses']);
  });

  it('of single addresses is taken back by whoever keeps the project, alone', () => {
    const shown = { ...publication, addressDisplay: 'state_and_quarter' as const };
    expect(mayNarrow({ mayEdit: true, publication: shown })).toBe(true);
    expect(mayNarrow({ mayEdit: false, publication: shown })).toBe(false);
    expect(mayNarrow({ mayEdit: true, publication })).toBe(false);
  });

  it('is decided by a second person: who asked is told so', () => {
    const request = { requestedBy: by, mayDecide: false };
    expect(obstacleOf(request, { mayDecide: true }, { name: 'Kim Muster' })).toBe('own');
    expect(obstacleOf(request, { mayDecide: true }, { name: 'Alex Beispiel' })).toBe('recipient');
    expect(obstacleOf(request, { mayDecide: false }, { name: 'Alex Beispiel' })).toBe('none');
    expect(
      obstacleOf({ ...request, mayDecide: true }, { mayDecide: true }, { name: 'Alex Beispiel' }),
    ).toBeNull();
  });
});
