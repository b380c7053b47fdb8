import { describe, expect, it } from 'vitest';
import { createI18n } from '../page/i18n.js';
import { formatFor } from '../ui/format.js';
import { plainText } from '../ui/rich-text.js';
import {
  computedSentence,
  gigabitSentence,
  isOld,
  noDataSentence,
  reachSentence,
  reachSentences,
  serviceOf,
  type Speech,
  whenOf,
} from './sentences.js';

const speech: Speech = { t: createI18n('de').getFixedT('de', 'coverage'), format: formatFor('de') };
/** Sentences are compared as they are read: bold is gone, hard spaces are spaces. */
const read = (text: string | null) => text && plainText(text).replaceAll('\u00a0', ' ');
const gigabit = speech.t('service.gigabit');

const burkau = { place: 'Burkau', date: '2021-06-30' };
const fast = serviceOf(speech, 100);

describe('What can be ordered, in one sentence', () => {
  it.each([
    // [share, past, sentence]
    [94.1, false, 'In Burkau können 94 von 100 Haushalten mindestens 100 Mbit/s bekommen.'],
    [94.1, true, 'Mitte 2021 konnten 94 von 100 Haushalten mindestens 100 Mbit/s bekommen.'],
    [0, false, 'Mindestens 100 Mbit/s kann in Burkau noch kein Haushalt bekommen.'],
    [0, true, 'Mindestens 100 Mbit/s konnte Mitte 2021 in Burkau noch kein Haushalt bekommen.'],
    [0.01, false, 'Mindestens 100 Mbit/s können weniger als 1 von 100 Haushalten bekommen.'],
    [0.49, true, 'Mindestens 100 Mbit/s konnten Mitte 2021 weniger als 1 von 100 Haushalten bekommen.'],
    [0.5, false, 'In Burkau kann 1 von 100 Haushalten mindestens 100 Mbit/s bekommen.'],
    [1.49, true, 'Mitte 2021 konnte 1 von 100 Haushalten mindestens 100 Mbit/s bekommen.'],
    [1.5, false, 'In Burkau können 2 von 100 Haushalten mindestens 100 Mbit/s bekommen.'],
    [99.49, false, 'In Burkau können 99 von 100 Haushalten mindestens 100 Mbit/s bekommen.'],
    [99.5, false, 'Mehr als 99 von 100 Haushalten können mindestens 100 Mbit/s bekommen.'],
    [99.99, true, 'Mitte 2021 konnten mehr als 99 von 100 Haushalten mindestens 100 Mbit/s bekommen.'],
    [100, false, 'Alle Haushalte in Burkau können mindestens 100 Mbit/s bekommen.'],
    [100.39, true, 'Mitte 2021 konnten alle Haushalte in Burkau mindestens 100 Mbit/s bekommen.'],
  ])('%d %% (in the past: %s)', (share, past, sentence) => {
    expect(read(reachSentence(speech, { ...burkau, share, past, service: fast }))).toBe(sentence);
  });

  it('names the technology where only one is meant', () => {
    const service = serviceOf(speech, 100, 'dsl');
    const said = read(reachSentence(speech, { ...burkau, share: 93.8, past: false, service }));
    expect(said).toBe('In Burkau können 94 von 100 Haushalten mindestens 100 Mbit/s über DSL bekommen.');
  });
});

describe('100 Mbit/s and Gigabit together', () => {
  const lead = (share100: number | null, share1000: number | null, past = false) =>
    read(
      reachSentences(speech, { ...burkau, past }, [
        { share: share100, service: fast },
        { share: share1000, service: gigabit },
      ]).join(' '),
    );
  it.each([
    [
      94.1,
      61.4,
      'In Burkau können 94 von 100 Haushalten mindestens 100 Mbit/s bekommen, 61 von 100 Gigabit.',
    ],
    [94.1, 1, 'In Burkau können 94 von 100 Haushalten mindestens 100 Mbit/s bekommen, 1 von 100 Gigabit.'],
    [
      94.1,
      0,
      'In Burkau können 94 von 100 Haushalten mindestens 100 Mbit/s bekommen. Gigabit kann in Burkau noch kein Haushalt bekommen.',
    ],
    [
      94.1,
      0.3,
      'In Burkau können 94 von 100 Haushalten mindestens 100 Mbit/s bekommen. Gigabit können weniger als 1 von 100 Haushalten bekommen.',
    ],
    [
      100,
      61.4,
      'Alle Haushalte in Burkau können mindestens 100 Mbit/s bekommen. In Burkau können 61 von 100 Haushalten Gigabit bekommen.',
    ],
    [null, 61.4, 'In Burkau können 61 von 100 Haushalten Gigabit bekommen.'],
    [94.1, null, 'In Burkau können 94 von 100 Haushalten mindestens 100 Mbit/s bekommen.'],
  ])('%s %% and %s %%', (share100, share1000, sentence) => {
    expect(lead(share100, share1000)).toBe(sentence);
  });

  it('is said in the past tense when the edition is older than 24 months', () => {
    expect(lead(94.1, 61.4, true)).toBe(
      'Mitte 2021 konnten 94 von 100 Haushalten mindestens 100 Mbit/s bekommen, 61 von 100 Gigabit.',
    );
    expect(speech.t('older')).toBe('Die Zahlen sind älter als zwei Jahre.');
  });

  it('says that nothing is known, and what that does not mean', () => {
    const sentence =
      'Für Burkau liegen zum 30. Juni 2021 keine Angaben vor. Das heißt nicht, dass es dort kein Internet gibt.';
    expect(lead(null, null)).toBe(sentence);
    expect(read(noDataSentence(speech, 'Burkau', '2021-06-30'))).toBe(sentence);
  });
});

describe('How the Gigabit comes', () => {
  it.each([
    [{ all: 61.4, ftthb: 61.4, hfc: 0.3 }, 'Das Gigabit kommt hier über Glasfaser bis ins Haus.'],
    [{ all: 52.5, ftthb: 0, hfc: 52.5 }, 'Das Gigabit kommt hier über das TV-Kabelnetz.'],
    [
      { all: 57, ftthb: 20, hfc: 52 },
      'Das Gigabit kommt hier teils über Glasfaser, teils über das TV-Kabelnetz.',
    ],
    [{ all: 0, ftthb: 0, hfc: 0 }, null],
    [{ all: 12, ftthb: null, hfc: null }, null],
  ])('%j', (shares, sentence) => {
    expect(gigabitSentence(speech, shares, false)).toBe(sentence);
  });
  it('in the past tense for old figures', () => {
    expect(gigabitSentence(speech, { all: 61.4, ftthb: 61.4, hfc: 0.3 }, true)).toBe(
      'Gigabit gab es dort über Glasfaser bis ins Haus.',
    );
    expect(gigabitSentence(speech, { all: 52.5, ftthb: 0, hfc: 52.5 }, true)).toBe(
      'Gigabit gab es dort über das TV-Kabelnetz.',
    );
    expect(gigabitSentence(speech, { all: 57, ftthb: 20, hfc: 52 }, true)).toBe(
      'Gigabit gab es dort teils über Glasfaser, teils über das TV-Kabelnetz.',
    );
  });
});

describe('Where a figure comes from', () => {
  it('a computed one says how', () => {
    const method =
      'Selbst berechnet aus den Werten der früheren Gemeinden Aue und Bad Schlema, gewichtet nach Haushalten.';
    expect(computedSentence(speech, { computed: true, method })).toBe(method);
  });
  it('a computed one without a method says at least that', () => {
    expect(computedSentence(speech, { computed: true, method: null })).toBe(
      'Selbst berechnet, nicht so veröffentlicht.',
    );
  });
  it('a published one needs no sentence', () => {
    expect(computedSentence(speech, { computed: false, method: null })).toBeNull();
  });
});

describe('Reference dates', () => {
  it.each([
    ['2021-06-30', 'Mitte 2021'],
    ['2020-12-31', 'Ende 2020'],
    ['2024-03-01', 'am 1. März 2024'],
  ])('%s is %s', (date, said) => {
    expect(read(whenOf(speech, date))).toBe(said);
  });
  it.each([
    ['2021-06-30', '2023-06-30T00:00:00Z', false],
    ['2021-06-30', '2023-07-01T00:00:00Z', true],
    ['2025-12-31', '2026-11-21T10:00:00Z', false],
  ])('%s seen on %s is old: %s', (date, now, old) => {
    expect(isOld(date, now)).toBe(old);
  });
});
