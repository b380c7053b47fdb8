import { publisherName } from '../platform/publisher.js';
import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { areaNames } from '../account/area-names.queries.js';
import { serviceOrigin } from '../account/link-address.js';
import { readConfiguration } from '../platform/configuration.js';
import { queueMail } from '../platform/mail.js';
import { inGerman } from '../project/calendar.js';
import { advisorsBut, type MailReader, officersOf, readerOf } from '../project/lifecycle/status.queries.js';
import type { RequestRow } from './request-change.js';
import type { SessionRow } from './session-change.js';
import { type ContactKind, contactKinds, type ContactTopic, contactTopics, forms } from './words.js';

/* Mails about advice. They name offices and subjects, never persons, and never what was asked or said. */

type Db = DataSource | EntityManager;
/** For readers of whom nobody is left out. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Officers of the Kommunen; where a Gemeinde has nobody, those of its Kreis. */
export async function officersFor(
  db: Db,
  areas: readonly string[],
  but: string | null,
): Promise<MailReader[]> {
  const readers = new Map<string, MailReader>();
  for (const area of areas) {
    const own = await officersOf(db, [area], null);
    const found = own.length > 0 ? own : await officersOf(db, [area.slice(0, 5)], null);
    for (const reader of found) if (reader.id !== but) readers.set(reader.id, reader);
  }
  return [...readers.values()];
}

/** „Stadt Aue und Landkreis Bautzen“ */
export async function calledAreas(db: Db, areas: readonly string[]): Promise<string> {
  const names = await areaNames(db, areas);
  return new Intl.ListFormat('de').format(areas.map((area) => names.get(area) ?? area));
}

interface Told {
  subject: string;
  paragraphs: string[];
  /** Of the page that it is about. */
  path: string;
}

async function tell(manager: EntityManager, readers: readonly MailReader[], told: Told): Promise<void> {
  const address = `${serviceOrigin(readConfiguration())}${told.path}`;
  for (const { id, name, email } of readers) {
    const parts = [
      `Guten Tag ${name},`,
      ...told.paragraphs,
      `Ansehen: ${address}`,
      'Breitbandlotse\nDiese Nachricht wurde automatisch versandt.',
    ];
    await queueMail(manager, {
      accountId: id,
      recipient: email,
      subject: told.subject,
      body: `${parts.join('\n\n')}\n`,
    });
  }
}

export async function mailAsked(
  manager: EntityManager,
  { accountId }: Actor,
  { id, area, subject }: { id: number; area: string; subject: string },
): Promise<void> {
  const who = await calledAreas(manager, [area]);
  await tell(manager, await advisorsBut(manager, accountId), {
    subject: `Beratung angefragt: ${who}`,
    paragraphs: [`${who} bittet um eine Beratung: „${subject}“.`],
    path: `/beratung/anfragen#anfrage-${id}`,
  });
}

export async function mailWithdrawn(
  manager: EntityManager,
  { accountId }: Actor,
  { id, area, subject }: RequestRow,
): Promise<void> {
  const who = await calledAreas(manager, [area]);
  await tell(manager, await advisorsBut(manager, accountId), {
    subject: `Anfrage zurückgezogen: ${who}`,
    paragraphs: [`${who} hat die Anfrage „${subject}“ zurückgezogen. Es ist nichts mehr zu tun.`],
    path: `/beratung/anfragen#anfrage-${id}`,
  });
}

type Dated = Pick<SessionRow, 'id' | 'areas' | 'subject' | 'held_on' | 'starts_at' | 'form' | 'place'>;

/** „am 09.12.2026 um 14:00 Uhr, Videogespräch“ */
const whenOf = ({ held_on, starts_at, form }: Dated): string =>
  `am ${inGerman(held_on)}${starts_at ? ` um ${starts_at} Uhr` : ''}, ${forms[form]}`;

export async function mailScheduled(
  manager: EntityManager,
  { accountId }: Actor,
  session: Dated,
  isNew: boolean,
): Promise<void> {
  await tell(manager, await officersFor(manager, session.areas, accountId), {
    subject: isNew
      ? `Beratung ${inGerman(session.held_on)}: ${session.subject}`
      : `Beratung verlegt auf ${inGerman(session.held_on)}: ${session.subject}`,
    paragraphs: [
      isNew
        ? `${publisherName()} berät Sie ${whenOf(session)}: „${session.subject}“.`
        : `die Beratung „${session.subject}“ findet nun ${whenOf(session)} statt.`,
      ...(session.place ? [`Ort: ${session.place}`] : []),
    ],
    path: `/beratung/${session.id}`,
  });
}

/** To the one who leads it from now on, and to the one who did, unless they have done it themselves. */
export async function mailHandedOver(
  manager: EntityManager,
  { accountId }: Actor,
  session: Dated & Pick<SessionRow, 'led_by'>,
  next: string,
): Promise<void> {
  const who = await calledAreas(manager, session.areas);
  const about = `die Beratung „${session.subject}“ ${whenOf(session)} mit ${who}`;
  const path = `/beratung/${session.id}`;
  const reader = async (id: string | null) => (id && id !== accountId ? readerOf(manager, id) : null);
  const [to, from] = [await reader(next), await reader(session.led_by)];
  await tell(manager, to ? [to] : [], {
    subject: `Beratung übergeben: ${session.subject}`,
    paragraphs: [`${about} ist Ihnen übergeben: Sie führen sie ab jetzt.`],
    path,
  });
  await tell(manager, from ? [from] : [], {
    subject: `Beratung abgegeben: ${session.subject}`,
    paragraphs: [`${about} führt ab jetzt jemand anderes. Für Sie ist nichts mehr zu tun.`],
    path,
  });
}

export async function mailCancelled(
  manager: EntityManager,
  { accountId }: Actor,
  session: Dated,
): Promise<void> {
  await tell(manager, await officersFor(manager, session.areas, accountId), {
    subject: `Beratung abgesagt: ${session.subject}`,
    paragraphs: [
      `die Beratung „${session.subject}“ ${whenOf(session)} findet nicht statt. Den Grund nennt die Seite.`,
    ],
    path: `/beratung/${session.id}`,
  });
}

export async function mailProtocol(
  manager: EntityManager,
  { accountId }: Actor,
  session: Dated,
  { isAddendum, tasks }: { isAddendum: boolean; tasks: number },
): Promise<void> {
  const due =
    tasks === 1
      ? 'Für die Kommune steht darin 1 Aufgabe.'
      : `Für die Kommune stehen darin ${tasks} Aufgaben.`;
  await tell(manager, await officersFor(manager, session.areas, accountId), {
    subject: `${isAddendum ? 'Nachtrag zum Protokoll' : 'Protokoll der Beratung'} vom ${inGerman(session.held_on)}: ${session.subject}`,
    paragraphs: [
      isAddendum
        ? `zum Protokoll der Beratung „${session.subject}“ vom ${inGerman(session.held_on)} gibt es einen Nachtrag.`
        : `das Protokoll der Beratung „${session.subject}“ vom ${inGerman(session.held_on)} liegt vor.`,
      ...(tasks > 0 && !isAddendum ? [due] : []),
    ],
    path: `/beratung/${session.id}`,
  });
}

/** What was written stays in the service, where it is cleared after its time. */
export async function mailContact(
  manager: EntityManager,
  { id, kind, topic }: { id: number; kind: ContactKind; topic: ContactTopic },
): Promise<void> {
  await tell(manager, await advisorsBut(manager, NOBODY), {
    subject: `Neue Anfrage über das Kontaktformular: ${contactTopics[topic]}`,
    paragraphs: [
      `über das Kontaktformular ist eine Anfrage eingegangen. Von: ${contactKinds[kind]}. Thema: ${contactTopics[topic]}.`,
    ],
    path: `/beratung/anfragen#kontakt-${id}`,
  });
}
