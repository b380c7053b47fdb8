import { describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { csvLine, dialects } from './csv.js';

describe('a line of CSV', () => {
  it('quotes a field only where RFC 4180 wants it, and ends with CRLF', () => {
    expect(csvLine(['a', 'b, c', 'd "e"', 'f\ng', ''], dialects.csv)).toBe('a,"b, c","d ""e""","f\ng",\r\n');
    expect(csvLine(['a', 'b, c', 'd; e'], dialects['csv-excel'])).toBe('a;b, c;"d; e"\r\n');
  });

  it('writes numbers with a point for programs and with a comma for German Excel', () => {
    expect(csvLine([61.42, 0, null, true], dialects.csv)).toBe('61.42,0,,ja\r\n');
    expect(csvLine([61.42, 0, null, false], dialects['csv-excel'])).toBe('61,42;0;;nein\r\n');
  });

  it.each(['=1+1', '+49 351', '-x', '@SUM(A1)', '\tx', '\rx'])(
    'never lets a text begin like a formula: %j',
    (text) => {
      for (const dialect of Object.values(dialects)) {
        const [[field]] = parse(csvLine([text], dialect), { delimiter: dialect.delimiter }) as [[string]];
        expect(field).toBe(`'${text}`);
      }
    },
  );
});
