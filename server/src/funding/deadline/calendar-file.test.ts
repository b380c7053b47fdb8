import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calendarFile } from './calendar-file.js';

const event = {
  uid: '12-usage_proof-federal@lotse.example.org',
  day: '2028-02-29',
  summary: 'Verwendungsnachweis beim Bund vorlegen: Glasfaser Heidebogen',
  description: '6 Monate nach dem Ende; Behebung: a, b\nGrundlage: BNBest \\ 4.1',
  url: 'https://lotse.example.org/fall/12',
  stamp: new Date('2026-11-22T10:00:00.123Z'),
};
/** As RFC 5545 3.1 says: a line that begins with a space goes on. */
const unfolded = (file: string) => file.replace(/\r\n /g, '').split('\r\n');
const read = (text: string) =>
  text.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

describe('A calendar file', () => {
  it('holds a day as a day, without a time', () => {
    const lines = unfolded(calendarFile('Fristen', [event]));
    expect(lines).toContain('DTSTART;VALUE=DATE:20280229');
    expect(lines).toContain('DTSTAMP:20261122T100000Z');
    expect(lines).toContain('UID:12-usage_proof-federal@lotse.example.org');
    expect(lines).toContain(
      'DESCRIPTION:6 Monate nach dem Ende\\; Behebung: a\\, b\\nGrundlage: BNBest \\\\ 4.1',
    );
    expect(lines.slice(0, 3)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Breitbandlotse//Fristen//DE',
    ]);
    expect(lines.slice(-3)).toEqual(['END:VEVENT', 'END:VCALENDAR', '']);
  });

  it('is valid without an event, too', () => {
    expect(calendarFile('Fristen', [])).toMatch(/^BEGIN:VCALENDAR\r\n(?:[^\r\n]+\r\n)+END:VCALENDAR\r\n$/);
  });

  it('has lines of at most 75 octets, whatever stands in it, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const file = calendarFile('Fristen', [{ ...event, summary: text, description: text }]);
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const summary = unfolded(file).find((line) => line.startsWith('SUMMARY:'))!;
        expect(read(summary.slice('SUMMARY:'.length))).toBe(
          text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ''),
        );
      }),
    );
  });

  it('a text cannot become a line of its own', () => {
    const file = calendarFile('Fristen', [{ ...event, summary: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT' }]);
    expect(file.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    expect(file.match(/^END:VEVENT/gm)).toHaveLength(1);
  });
});
