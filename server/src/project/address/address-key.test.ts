import { describe, expect, it } from 'vitest';
import { addressKey, baseKey, foldHouseNumber, foldParcel, foldStreet, splitNumber } from './address-key.js';

describe('spellings of the same address', () => {
  it.each([
    ['Hauptstraße', 'Hauptstr.'],
    ['Hauptstraße', 'HAUPTSTRASSE'],
    ['Hauptstraße', 'Haupt Str'],
    ['Mühlweg', 'Muehlweg'],
    ['Bautzner Str.', 'Bautzner Straße'],
    ['Dr.-Maria-Grollmuß-Straße', 'Dr. Maria Grollmuß Str.'],
    ['St.-Annen-Platz', 'Sankt Annen Pl.'],
    ['Am  Berg', 'am Berg'],
  ])('the street %s is %s', (one, other) => expect(foldStreet(one)).toBe(foldStreet(other)));

  it.each([
    ['Hauptstraße', 'Hauptweg'],
    ['Am Berg', 'Am Burg'],
    ['Str. des Friedens', 'Friedensstraße'],
  ])('the street %s is not %s', (one, other) => expect(foldStreet(one)).not.toBe(foldStreet(other)));

  it.each([
    ['12a', '12 A'],
    ['12', '012'],
    ['12-14', '12 – 14'],
    ['1½', '1 1/2'],
    ['7/9', '7 / 9'],
    ['3a-c', '3 A - C'],
  ])('the number %s is %s', (one, other) => expect(foldHouseNumber(one)).toBe(foldHouseNumber(other)));

  it.each([
    ['12', '12a'],
    ['12-14', '12/14'],
    ['11/2', '1½'],
    ['1 2', '12'],
  ])('the number %s is not %s', (one, other) =>
    expect(foldHouseNumber(one)).not.toBe(foldHouseNumber(other)),
  );

  it.each([
    ['Flurstück 123/4', '123/4'],
    ['Flst. 123/4', 'Flurstück Nr. 123/4'],
    ['Gemarkung Burkau 12', 'gemarkung burkau  12'],
  ])('the parcel %s is %s', (one, other) => expect(foldParcel(one)).toBe(foldParcel(other)));

  it('a parcel counts only where there is no number', () => {
    const street = 'Hauptstraße';
    expect(baseKey({ street, houseNumber: '7', parcel: '12' })).toBe(
      baseKey({ street, houseNumber: '7', parcel: null }),
    );
  });

  it('is the order of a list as it stands: 9 before 12 before 100', () => {
    const keys = ['100', '9', '12', '12a'].map((houseNumber) =>
      addressKey({ street: 'Ring', houseNumber, parcel: null, subArea: null, postcode: null }),
    );
    expect(keys.toSorted().map((key) => keys.indexOf(key))).toEqual([1, 2, 3, 0]);
  });
});

describe('street and number in one column', () => {
  it.each([
    ['Hauptstraße 12 a', 'Hauptstraße', '12 a'],
    ['Am Markt 3-5', 'Am Markt', '3-5'],
    ['Straße des 17. Juni 8', 'Straße des 17. Juni', '8'],
    ['Siedlung 1 1/2', 'Siedlung', '1 1/2'],
    ['Nr. 7', 'Nr.', '7'],
  ])('%s', (text, street, houseNumber) => expect(splitNumber(text)).toEqual({ street, houseNumber }));

  it.each(['Hauptstraße', 'Straße des 17. Juni', ''])('%s has no number', (text) =>
    expect(splitNumber(text)).toBeNull(),
  );
});
