import type { EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { serviceOrigin } from '../../account/link-address.js';
import { readConfiguration } from '../../platform/configuration.js';
import { queueMail } from '../../platform/mail.js';
import { notFound, problem } from '../../platform/problem.js';
import { publisherName } from '../../platform/publisher.js';
import { operatorDtoOf } from './operator-register.js';
import type { OperatorDto, OperatorMergeBody } from './operator.dto.js';
import { moveToOperator, operatorsById, projectsOfOperator } from './operator.queries.js';
import { type MailReader, officersOf } from '../lifecycle/status.queries.js';

export const operatorNotFound = (id: number) => notFound(`Den Netzbetreiber ${id} gibt es nicht.`);

/**
 * Two entries become one, as they were shown to whoever says so: what has changed since, and be it a lot more, is shown first.
 * Both are locked. The officers of the projects are told in the same transaction.
 */
export async function mergeWithin(
  manager: EntityManager,
  actor: Actor,
  from: number,
  { into, intoEtag, reason, ifMatch }: OperatorMergeBody & { ifMatch: string | undefined },
): Promise<void> {
  const rows = (await operatorsById(manager, [from, into])).map(operatorDtoOf);
  const [goes, stays] = [from, into].map((id) => rows.find((row) => row.id === id)!) as [
    OperatorDto,
    OperatorDto,
  ];
  requireSeen([goes, stays], [ifMatch, intoEtag]);
  const projects = await projectsOfOperator(manager, from);
  await moveToOperator(manager, from, into);
  const mails = await mailsFor(manager, actor, projects);
  for (const { reader, names } of mails)
    await queueMail(manager, {
      accountId: reader.id,
      recipient: reader.email,
      ...mergeMail(reader, { goes: goes.name, stays: stays.name, reason }, names),
    });
}

function requireSeen(now: [OperatorDto, OperatorDto], seen: [string | undefined, string | undefined]): void {
  if (seen.some((etag) => !etag))
    throw problem(
      428,
      'Es fehlt die Angabe, wie beide Einträge gezeigt wurden („If-Match“ und „intoEtag“): bitte das Verzeichnis neu laden.',
    );
  if (now.every(({ etag }, index) => seen[index]!.includes(etag))) return;
  const each = now.map(
    ({ name, lotCount, projectCount }) =>
      `„${name}“ hat ${amount(lotCount, 'Los', 'Lose')} in ${projectCount} Vorhaben`,
  );
  throw problem(
    412,
    `Inzwischen hat sich das Verzeichnis geändert: ${each.join(', ')}. Es wurde nichts gespeichert: bitte ansehen und dann noch einmal zusammenführen.`,
    undefined,
    undefined,
    now,
  );
}

const amount = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** One mail for each officer, with the projects that concern them. */
async function mailsFor(
  manager: EntityManager,
  actor: Actor,
  projects: { name: string; managedBy: string[] }[],
): Promise<{ reader: MailReader; names: string[] }[]> {
  const mails = new Map<string, { reader: MailReader; names: string[] }>();
  for (const { name, managedBy } of projects)
    for (const reader of await officersOf(manager, managedBy, actor.accountId)) {
      const mail = mails.get(reader.id) ?? { reader, names: [] };
      mail.names.push(name);
      mails.set(reader.id, mail);
    }
  return [...mails.values()];
}

const MOST_NAMED = 20;

function mergeMail(
  reader: MailReader,
  { goes, stays, reason }: { goes: string; stays: string; reason: string },
  names: readonly string[],
): { subject: string; body: string } {
  const rest = names.length - MOST_NAMED;
  const listed = names.slice(0, MOST_NAMED).map((name) => `– ${name}`);
  const paragraphs = [
    `Guten Tag ${reader.name},`,
    `im Verzeichnis der Netzbetreiber sind „${goes}“ und „${stays}“ jetzt ein Eintrag: „${stays}“. Lose, bei denen „${goes}“ stand, nennen nun „${stays}“.`,
    `Grund: ${reason}`,
    `Das betrifft diese Vorhaben:\n${[...listed, ...(rest > 0 ? [`– und ${rest} weitere`] : [])].join('\n')}`,
    `Stimmt das nicht, wenden Sie sich bitte an: ${publisherName()}. Zu Ihren Vorhaben: ${serviceOrigin(readConfiguration())}/vorhaben`,
    'Breitbandlotse\nDiese Nachricht wurde automatisch versandt.',
  ];
  return { subject: `Netzbetreiber: „${goes}“ heißt jetzt „${stays}“`, body: `${paragraphs.join('\n\n')}\n` };
}
