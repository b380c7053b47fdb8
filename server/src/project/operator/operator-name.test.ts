import { describe, expect, it } from 'vitest';
import { foldOperator, isNear } from './operator-name.js';

describe('two spellings of one firm', () => {
  it.each([
    ['Telekom Deutschland GmbH', 'TELEKOM DEUTSCHLAND G.m.b.H.'],
    ['Telekom Deutschland GmbH', 'Telekom Deutschland'],
    ['envia TEL GmbH', 'enviaTEL'],
    ['envia TEL GmbH', 'envia-TEL GmbH'],
    ['Müller & Söhne Netze GmbH & Co. KG', 'Mueller und Soehne Netze GmbH und Co KG'],
    ['Stadtwerke Döbeln GmbH', 'Stadtwerke Doebeln Gesellschaft mbH'],
    ['Glasfaser Nordsachsen UG (haftungsbeschränkt)', 'Glasfaser Nordsachsen'],
    ['DNS:NET Internet Service GmbH', 'DNS NET Internet-Service gmbh'],
    ['Bürgerbreitband e. V.', 'Bürgerbreitband eV'],
    ['eins energie in sachsen GmbH & Co. KG', 'eins energie in Sachsen'],
    ['1&1 Versatel GmbH', '1 & 1 Versatel'],
    ['Lausitz Gesellschaft mit beschränkter Haftung', 'Lausitz GmbH'],
  ])('„%s“ and „%s“ are one entry', (one, other) => {
    expect(foldOperator(one)).toBe(foldOperator(other));
    expect(foldOperator(one)).not.toBe('');
  });

  it.each([
    ['Deutsche Telekom AG', 'Telekom Deutschland GmbH'],
    ['Vodafone GmbH', 'Vodafone West GmbH'],
    ['Vodafone', 'Vodafohne'],
    ['Deutsche Glasfaser', 'Unsere Deutsche Glasfaser Holding'],
    ['Tele Columbus AG', 'Tele Colombus'],
  ])('„%s“ and „%s“ are near, and a person decides', (one, other) => {
    expect(foldOperator(one)).not.toBe(foldOperator(other));
    expect(isNear(one, other)).toBe(true);
    expect(isNear(other, one)).toBe(true);
  });

  it.each([
    ['Stadtwerke Döbeln GmbH', 'Stadtwerke Riesa GmbH'],
    ['Vodafone GmbH', 'Telekom Deutschland GmbH'],
    ['envia TEL GmbH', 'eins energie in sachsen GmbH & Co. KG'],
    ['Glasfaser Direkt GmbH', 'Deutsche Glasfaser Holding GmbH'],
    ['DNS:NET', 'M-net'],
  ])('„%s“ and „%s“ are two firms', (one, other) => {
    expect(foldOperator(one)).not.toBe(foldOperator(other));
    expect(isNear(one, other)).toBe(false);
  });

  it('is no name where no letter is in it; a name that is only a legal form stays', () => {
    expect(foldOperator('– –')).toBe('');
    expect(foldOperator('AG')).toBe('ag');
  });
});
