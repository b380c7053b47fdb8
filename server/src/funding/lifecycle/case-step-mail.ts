import { publisherName } from '../../platform/publisher.js';
import type { EntityManager } from 'typeorm';
import { isOfficer } from '../../account/provider-roles.js';
import { inGerman } from '../../project/calendar.js';
import { statusWords } from '../case/case-events.js';
import { advisorSide, calledCase, recipientSide, tellOfCase } from '../review/case-mails.js';
import type { AskedStep } from './case-status-writer.js';
import { aggregates, funders } from '../words.js';

/** What a Kommune does the Digitalagentur is told, and the other way round. */
export async function tellOfStep(
  manager: EntityManager,
  { project, aggregate, funder, number, to, reason, actor }: AskedStep,
  { from, on }: { from: string; on: string },
): Promise<void> {
  const fromRecipient = isOfficer(actor.role);
  const readers = fromRecipient
    ? await advisorSide(manager, project.id, actor.accountId)
    : await recipientSide(manager, project, actor.accountId);
  const words = statusWords[aggregate];
  const part = `${aggregates[aggregate]}${number === null ? '' : ` ${number}`} (${funders[funder]})`;
  const who = fromRecipient ? 'Die Kommune' : publisherName();
  await tellOfCase(manager, readers, project, {
    subject: `„${project.name}“: ${part} ${words[to]}`,
    paragraphs: [
      `${who} hat im Förderfall ${calledCase(project)} einen Status geändert: ${part}, bisher „${words[from]}“, seit dem ${inGerman(on)} „${words[to]}“.`,
      ...(reason ? ['Ein Grund ist angegeben; Sie lesen ihn im Förderfall.'] : []),
    ],
  });
}
