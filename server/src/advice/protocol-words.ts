import { publisherName } from '../platform/publisher.js';
import { inGerman } from '../project/calendar.js';
import type { SessionDto } from './advice-session.dto.js';
import { forms, participantKinds, taskOwners, topics } from './words.js';

/* What a printed protocol says, block by block. Pure. */

export type ProtocolBlock =
  | { heading: string }
  | { pairs: (readonly [string, string])[] }
  | { paragraphs: string[] }
  | { items: string[] }
  | { columns: [name: string, share: number][]; rows: string[][] };

export const titleOf = ({ state, areas, heldOn }: Pick<SessionDto, 'state' | 'areas' | 'heldOn'>): string => {
  const who = new Intl.ListFormat('de').format(areas.map(({ name }) => name));
  const title = `Protokoll der Beratung ${who} am ${inGerman(heldOn)}`;
  return state === 'finished' ? title : `Entwurf: ${title}`;
};

const day = (text: string | null): string => (text ? inGerman(text) : 'ohne Frist');
/** As typed: a blank line ends a paragraph. */
const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

export function bodyOf(session: SessionDto): ProtocolBlock[] {
  return [
    { pairs: about(session) },
    { heading: 'Teilnahme' },
    session.participants.length > 0
      ? { items: session.participants.map(participant) }
      : { paragraphs: ['Noch nicht eingetragen.'] },
    { heading: 'Besprochen' },
    { paragraphs: session.protocol ? paragraphsOf(session.protocol) : ['Noch nicht geschrieben.'] },
    ...(session.result ? [{ heading: 'Ergebnis' }, { paragraphs: paragraphsOf(session.result) }] : []),
    { heading: 'Aufgaben' },
    tasksOf(session),
    ...nextContact(session),
    ...session.addenda.flatMap(({ number, text, writtenBy, writtenAt }): ProtocolBlock[] => [
      { heading: `Nachtrag ${number} vom ${inGerman(dayIn(writtenAt))}` },
      { paragraphs: [...paragraphsOf(text), `Geschrieben von: ${writtenBy.office}`] },
    ]),
    ...closing(session),
  ];
}

function about(session: SessionDto): [string, string][] {
  const { subject, heldOn, startsAt, form, place, project, topics: chosen } = session;
  const when = `${inGerman(heldOn)}${startsAt ? `, ${startsAt} Uhr` : ''}, ${forms[form]}`;
  return [
    ['Betreff', subject],
    ['Termin', place ? `${when}, ${place}` : when],
    ['Themen', chosen.map((topic) => topics[topic]).join(', ')],
    ...(project ? [['Vorhaben', project.name] as [string, string]] : []),
  ];
}

function participant({ kind, office, name, cleared }: SessionDto['participants'][number]): string {
  const where = office ?? participantKinds[kind];
  if (cleared) return `Personendaten gelöscht, ${where}`;
  return name ? `${name}, ${where}` : where;
}

function tasksOf({ tasks }: SessionDto): ProtocolBlock {
  if (tasks.length === 0) return { paragraphs: ['Es wurden keine Aufgaben vereinbart.'] };
  return {
    columns: [
      ['Aufgabe', 6],
      ['Wer', 2.6],
      ['Bis', 1.6],
    ],
    rows: tasks.map(({ title, owner, dueOn }) => [title, taskOwners[owner], day(dueOn)]),
  };
}

function nextContact({ nextContactOn, nextContactNote }: SessionDto): ProtocolBlock[] {
  if (!nextContactOn && !nextContactNote) return [];
  const when = nextContactOn ? inGerman(nextContactOn) : 'ohne Tag';
  return [
    { heading: 'Nächster Kontakt' },
    { paragraphs: [nextContactNote ? `${when}: ${nextContactNote}` : when] },
  ];
}

function closing({ state, finishedAt }: SessionDto): ProtocolBlock[] {
  const sentence =
    state === 'finished'
      ? `Abgeschlossen am ${inGerman(dayIn(finishedAt!))} (${publisherName()}). Das Protokoll wird nicht mehr geändert; Berichtigungen stehen als Nachtrag darin.`
      : 'Entwurf: Dieses Protokoll ist noch nicht abgeschlossen.';
  return [{ heading: 'Stand' }, { paragraphs: [sentence] }];
}

const dayIn = (moment: string): string =>
  new Date(moment).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
