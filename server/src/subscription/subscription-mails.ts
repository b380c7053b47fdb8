import type { Mail } from '../platform/mail.js';
import type { NewsItem, NewsScope } from './news.dto.js';
import { addressOf } from './feed.js';

/* Plain text of the mails of a subscription. No picture, no link that tells who opened it. Pure. */

type Words = Pick<Mail, 'subject' | 'body'>;

const CLOSING = 'Breitbandlotse, Digitalagentur Sachsen\nDiese Nachricht wurde automatisch versandt.';
const mailOf = (subject: string, paragraphs: string[]): Words => ({
  subject,
  body: `${['Guten Tag,', ...paragraphs, CLOSING].join('\n\n')}\n`,
});

/** „zum Breitbandausbau in Burkau“, „zum Projekt …“ */
export const about = (scope: NewsScope, name: string): string => {
  if (scope.polygon) return 'zum Breitbandausbau in dem Gebiet, das Sie gezeichnet haben';
  return scope.project === undefined ? `zum Breitbandausbau: ${name}` : `zum Projekt „${name}“`;
};

interface Asked {
  /** As `about` says it. */
  what: string;
  url: string;
}

export const confirmationMail = ({ what, url }: Asked): Words =>
  mailOf(`Bitte bestätigen: Nachrichten ${what}`, [
    `mit dieser Adresse wurden Nachrichten ${what} bestellt. Sie bekommen höchstens eine E-Mail am Tag, und nur wenn es etwas Neues gibt: neue Projekte, neue Stände, zugesagte und verschobene Termine, neue Zahlen.`,
    `Bitte bestätigen Sie das auf dieser Seite; der Link gilt bis 48 Stunden nach der ersten Bestellung:\n${url}`,
    'Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ohne Bestätigung schicken wir nichts und löschen die Adresse 48 Stunden nach der ersten Bestellung.',
  ]);

/** Asked for again: the page cannot say so, else anyone could ask who subscribes. */
export const alreadyMail = ({ what, url }: Asked): Words =>
  mailOf(`Sie bekommen schon Nachrichten ${what}`, [
    `mit dieser Adresse wurden Nachrichten ${what} bestellt. Sie bekommen sie bereits; es bleibt bei höchstens einer E-Mail am Tag.`,
    `Nicht mehr gewünscht? Hier beenden Sie das Abo:\n${url}`,
  ]);

export interface ToldPart {
  name: string;
  items: NewsItem[];
  endUrl: string;
}

/** One mail for all subscriptions of an address. What is told in one part is not told again in the next. */
export function newsMail(
  parts: ToldPart[],
  { origin, endAllUrl }: { origin: string; endAllUrl: string },
): Words {
  const seen = new Set<string>();
  const fresh = parts.map((part) => ({
    ...part,
    items: part.items.filter(({ id }) => !seen.has(id) && seen.add(id)),
  }));
  const count = seen.size;
  const lines = ({ name, items }: ToldPart) =>
    [name, ...items.map((item) => `– ${item.sentence}\n  ${origin}${addressOf(item)}`)].join('\n');
  const ends = parts.map(({ name, endUrl }) => `${name}: ${endUrl}`);
  return mailOf(count === 1 ? 'Breitbandausbau: eine Neuigkeit' : `Breitbandausbau: ${count} Neuigkeiten`, [
    'das ist neu zu dem, was Sie abonniert haben.',
    ...fresh.filter(({ items }) => items.length > 0).map(lines),
    `Nicht mehr gewünscht? Hier beenden Sie ein Abo:\n${ends.join('\n')}`,
    ...(parts.length > 1 ? [`Alle Abos beenden: ${endAllUrl}`] : []),
  ]);
}
