/*
 * A calendar as a file (iCalendar, RFC 5545) of days without a time: no time zone can move them. Pure.
 */

export interface CalendarDay {
  /** Stable: the same event keeps it, so that a calendar updates it instead of adding another. */
  uid: string;
  /** JJJJ-MM-TT */
  day: string;
  summary: string;
  description: string;
  url: string;
  /** When it was computed. */
  stamp: Date;
}

const NEWLINE = '\r\n';
const LONGEST = 75;

export function calendarFile(name: string, days: readonly CalendarDay[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Breitbandlotse//Fristen//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    // Calendars look again after six hours; the second one is what older programs understand.
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...days.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => folded(line) + NEWLINE).join('');
}

const eventLines = ({ uid, day, summary, description, url, stamp }: CalendarDay): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${stamp.toISOString().replace(/[-:]|\.\d+/g, '')}`,
  `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  `URL:${url}`,
  // A deadline keeps nobody from having an appointment on that day.
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/** Text values: backslash, semicolon, comma and newline are escaped; what cannot be seen has no place in them. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** Lines of at most 75 octets without their end; what follows begins with a space, and no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > LONGEST) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join(NEWLINE);
}
