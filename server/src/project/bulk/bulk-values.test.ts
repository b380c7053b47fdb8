import { describe, expect, it } from 'vitest';
import { fieldOf, addressFields } from './bulk-fields.js';
import { centsOf, countOf, numberOf } from './bulk-number.js';
import { type Extent, type Pair, sridOf, toStored } from './bulk-position.js';
import { quarterOf, showQuarter } from './bulk-quarter.js';
import { letterOf } from './bulk-table.js';
import { countedAsOf, stateOf, stateWords, twoStatesOf } from './bulk-words.js';
import { addressStates, type AddressState } from '../words.js';

it('an amount that no column holds is none: „1“ with 308 zeros', () => {
  expect(centsOf('1' + '0'.repeat(308))).toBeNull();
  expect(centsOf('999.999.999.999,99')).toBe(99_999_999_999_999);
  expect(centsOf('1.000.000 Mio')).toBeNull();
});

describe('a header in many spellings', () => {
  it.each([
    ['AGS', 'municipality'],
    ['Gemeindeschlüssel', 'municipality'],
    ['GEMEINDE (AGS)', 'municipality'],
    ['Postleitzahl', 'postcode'],
    ['Ort', 'place'],
    ['Ortsteil', 'subArea'],
    ['STRASSE', 'street'],
    ['Str.', 'street'],
    ['Haus-Nr.', 'houseNumber'],
    ['HNR_ZUSATZ', 'houseNumberAddition'],
    ['Flurstück', 'parcel'],
    ['Los-Nr.', 'lot'],
    ['Status', 'state'],
    ['Quartal', 'quarter'],
    ['Grund', 'reason'],
    ['OSTWERT', 'east'],
    ['Rechtswert', 'east'],
    ['Hochwert', 'north'],
    ['Länge', 'east'],
    ['Latitude', 'north'],
    ['Netzbetreiber-ID', 'externalId'],
    ['street', 'street'],
    ['house_number', 'houseNumber'],
  ])('%s is read as %s', (header, name) => expect(fieldOf(addressFields, header)?.name).toBe(name));
  it.each(['Bemerkung', '', 'FEHLER', 'BEHEBUNG'])('%s is not read', (header) =>
    expect(fieldOf(addressFields, header)).toBeNull(),
  );
  it('no spelling belongs to two columns', () => {
    const all = addressFields.flatMap(({ headers }) => [...new Set(headers)]);
    expect(all.filter((header, at) => all.indexOf(header) !== at)).toEqual([]);
  });
});

describe('a state in words', () => {
  it.each([
    ['geplant', 'planned'],
    ['im Bau', 'in_construction'],
    ['IM BAU', 'in_construction'],
    ['bereit', 'ready'],
    ['Anschluss möglich', 'ready'],
    ['angeschlossen', 'connected'],
    ['in Nutzung', 'activated'],
    ['verweigert', 'refused'],
    ['ausgelassen', 'left_out'],
    ['in_construction', 'in_construction'],
    ['left_out', 'left_out'],
  ])('%s is %s', (word, state) => expect(stateOf(word)).toBe(state));
  it.each(Object.keys(addressStates) as AddressState[])(
    '%s is read in all three ways it is written',
    (state) => {
      expect([state, stateWords[state], addressStates[state]].map(stateOf)).toEqual([state, state, state]);
    },
  );
  it('„fertig“ is none: it means two', () => {
    expect(stateOf('fertig')).toBeNull();
    expect(twoStatesOf('Fertig')).toEqual(['ready', 'connected']);
  });
  it('„Vortrieb“ counts apart', () => expect(countedAsOf('Vortrieb')).toBe('reserve_extension'));
});

describe('a quarter in many spellings', () => {
  it.each([
    'Q4 2026',
    '2026-Q4',
    '4/2026',
    'IV/2026',
    '4. Quartal 2026',
    '31.12.2026',
    '2026-10-01',
    'q4/2026',
    '2026 Q4',
    'Quartal 4 2026',
  ])('%s', (text) => expect(quarterOf(text)).toEqual({ firstDay: '2026-10-01' }));
  it.each(['Q5 2026', 'Q0 2026'])('%s lies outside', (text) =>
    expect(quarterOf(text)).toEqual({ offers: [], isOutside: true }),
  );
  it.each(['bald', '2026', '31.02.2026', 'Q4 1926', 'Q4 20266', '2026-Q4-01'])('%s is none', (text) =>
    expect(quarterOf(text)).toEqual({ offers: [], isOutside: false }),
  );
  it('a month is offered as its quarter', () =>
    expect(quarterOf('12/2026')).toMatchObject({ offers: ['Q4 2026'] }));
  it('a half-year is offered as its two quarters', () =>
    expect(quarterOf('2. Halbjahr 2026')).toMatchObject({ offers: ['Q3 2026', 'Q4 2026'] }));
  it('is shown as it is spoken', () => expect(showQuarter('2026-10-01')).toBe('Q4 2026'));
});

describe('a number as it is written', () => {
  it.each([
    ['433456,78', 433456.78],
    ['433.456,78', 433456.78],
    ['433456.78', 433456.78],
    ['433,456.78', 433456.78],
    ['5.682.113', 5682113],
    ['433 456,7', 433456.7],
    ['14,123456', 14.123456],
    ['-1', -1],
  ])('%s', (text, number) => expect(numberOf(text)).toBe(number));
  it.each(['', 'x', '1e5', '1.2.3', '12 m', '1,2,3'])('%s is none', (text) =>
    expect(numberOf(text)).toBeNull(),
  );
  it.each([
    ['1.310', 1310],
    ['1310', 1310],
    ['1310,0', 1310],
  ])('a count: %s', (text, count) => expect(countOf(text)).toBe(count));
  it.each(['-1', '1,5', '1.31', 'x'])('no count: %s', (text) => expect(countOf(text)).toBeNull());
});

describe('the coordinate system of two columns', () => {
  const burkau: Pair = [438_000, 5_674_000];
  const extent: Extent = [430_000, 5_668_000, 446_000, 5_680_000];
  const degrees: Pair = [14.1117, 51.2146];
  const zone32: Pair = [857_300, 5_685_700];

  it('is that in which the points lie at the Gemeinden', () => {
    expect(sridOf('Ostwert Nordwert', [burkau], extent)).toBe(25833);
    expect(sridOf('Ostwert Nordwert', [zone32], extent)).toBe(25832);
    expect(sridOf('X Y', [degrees], extent)).toBe(4326);
  });
  it('is found for columns that are swapped', () =>
    expect(sridOf('Ostwert Nordwert', [[burkau[1], burkau[0]]], extent)).toBe(25833));
  it('is what the header says', () => expect(sridOf('UTM32 Ost UTM32 Nord', [burkau], extent)).toBe(25832));
  it('may be told by the zone in front', () => {
    expect(sridOf('RW HW', [[33_438_000, 5_674_000]], extent)).toBe(25833);
    expect(toStored([33_438_000, 5_674_000], 25833)).toEqual(burkau);
  });
  it('is none of ours for Gauß-Krüger', () =>
    expect(sridOf('RW HW', [[4_638_000, 5_574_000]], extent)).toBeNull());
  it('degrees become metres', () => {
    const [east, north] = toStored(degrees, 4326)!;
    expect(Math.abs(east - 437_950)).toBeLessThan(200);
    expect(Math.abs(north - 5_674_000)).toBeLessThan(2_000);
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i has the letter %s', (index, letter) => expect(letterOf(index)).toBe(letter));
