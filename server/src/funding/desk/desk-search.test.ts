import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { trackStatuses } from '../words.js';
import { inFixedWords, inWords, readSearch } from './desk-search.js';

const names: Record<string, string> = { '14625': 'Landkreis Bautzen', gigabit20: 'Gigabit 2.0' };
const sentence = (text: string) => inWords(readSearch(text).search, (key) => names[key] ?? key);

describe('The search of the desk', () => {
  it('understands the words of the link', () => {
    const { search, faults } = readSearch('status:submitted kreis:14625 overdue:yes');
    expect(search).toMatchObject({ status: ['submitted'], district: ['14625'], overdue: true, text: [] });
    expect(faults).toEqual([]);
  });

  it('understands German words and makes the fixed ones of them', () => {
    expect(readSearch('Stand:eingereicht Landkreis:14625 überfällig:ja').q).toBe(
      'status:submitted kreis:14625 overdue:yes',
    );
    expect(readSearch('ueberfaellig:nein zuständig:ich befund:sperrt frist:14').q).toBe(
      'overdue:no due:14 finding:block assigned:me',
    );
  });

  it('reads back whatever it offers itself', () => {
    const refused = readSearch(
      'status:x bund:x land:x prüfung:x kreis:x gemeinde:x programm:! überfällig:x frist:x befund:x zuständig:x',
    ).faults;
    expect(refused).toHaveLength(11);
    const offers = refused.flatMap((fault) =>
      fault
        .replace(/^.*zum Beispiel /, '')
        .replace(/( \(.*\))?\.$/, '')
        .split(' oder '),
    );
    expect(offers.filter((offer) => readSearch(offer).faults.length > 0)).toEqual([]);
    const [named] = readSearch('foo:bar').faults;
    const keys = named!.replace(/^.*Möglich sind |\.$/g, '').split(/, | und /);
    expect(keys).toHaveLength(11);
    expect(keys.filter((key) => readSearch(`${key}:x`).faults[0]?.includes('kann nicht'))).toEqual([]);
    for (const chip of ['überfällig:ja', 'frist:14', 'befund:sperrt', 'prüfung:eingereicht'])
      expect([chip, readSearch(chip).faults]).toEqual([chip, []]);
  });

  it('takes words of several parts in quotation marks', () => {
    expect(readSearch('bund:"vorläufig bewilligt"').search.federal).toEqual(['provisional_granted']);
    expect(readSearch('land:„abschließend bewilligt“').search.state).toEqual(['final_granted']);
    expect(readSearch('"Cluster 12" Burkau').search.text).toEqual(['Cluster 12', 'Burkau']);
  });

  it('takes the beginning of a word where only one begins so', () => {
    expect(readSearch('bund:eingerei').search.federal).toEqual(['submitted']);
    expect(readSearch('bund:zurückg').search.federal).toEqual(['withdrawn']);
    expect(readSearch('bund:pro').faults).toHaveLength(1);
  });

  it('joins several values of one word by or, and names each once', () => {
    expect(readSearch('kreis:14625 kreis:14626 kreis:14625').search.district).toEqual(['14625', '14626']);
    expect(sentence('status:draft status:eingereicht')).toEqual(['Status Entwurf oder eingereicht']);
    expect(sentence('frist:1')).toEqual(['fällig in höchstens 1 Tag']);
    expect(sentence('frist:14')).toEqual(['fällig in höchstens 14 Tagen']);
  });

  it('says which word it does not understand and what would be, and takes the rest', () => {
    const { search, faults } = readSearch('farbe:blau kreis:Bautzen overdue:yes');
    expect(search.overdue).toBe(true);
    expect(faults).toEqual([
      expect.stringMatching(
        /^„farbe:blau“: Nach „farbe“ kann nicht gesucht werden\. Möglich sind status, bund, /,
      ),
      '„kreis:Bautzen“: Passt nicht. Möglich ist zum Beispiel kreis:14625 (Schlüssel mit fünf Ziffern).',
    ]);
  });

  it('is said as a sentence, clause by clause', () => {
    expect(sentence('überfällig:ja kreis:14625 programm:gigabit20 zuständig:niemand Burkau')).toEqual([
      'Landkreis Bautzen',
      'Programm Gigabit 2.0',
      'überfällig',
      'noch niemandem zugewiesen',
      '„Burkau“',
    ]);
  });

  it('knows every status of a track by its German word', () => {
    for (const [id, term] of Object.entries(trackStatuses))
      expect(readSearch(`bund:"${term}"`).search.federal).toEqual([id]);
  });

  it('means the same when its link is read again', () => {
    const word = fc.constantFrom(
      'status:eingereicht',
      'land:Entwurf',
      'kreis:14625',
      'frist:7',
      'überfällig:nein',
      'befund:warnt',
      'prüfung:zurückgegeben',
      'Burkau',
      '"Cluster 12"',
      'zuständig:ich',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const { search, q } = readSearch(words.join(' '));
        expect(readSearch(q).search).toEqual(search);
        expect(inFixedWords(readSearch(q).search)).toBe(q);
      }),
    );
  });

  it('never fails, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void readSearch(text)));
  });
});
