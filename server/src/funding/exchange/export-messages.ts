import type { EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { messagesOf } from '../review/case-messages.js';
import type { MessageDto } from '../review/review.dto.js';
import { sections } from '../words.js';
import { authorText, momentText } from './export-words.js';

/** The conversation from its beginning; what advisors noted for themselves stands apart. */
export async function allMessages(
  manager: EntityManager,
  actor: Actor,
  id: number,
): Promise<{ withKommune: string; internal: string }> {
  const found: MessageDto[] = [];
  for (let after: string | undefined; ;) {
    const { items, next } = await messagesOf(manager, actor, id, { limit: 500, after });
    found.push(...items);
    if (next === null) break;
    after = next;
  }
  const inOrder = found.reverse();
  return {
    withKommune: textOf(inOrder.filter(({ internal }) => !internal)),
    internal: textOf(inOrder.filter(({ internal }) => internal)),
  };
}

const textOf = (messages: readonly MessageDto[]): string =>
  messages.length === 0 ? 'Es gibt keine Einträge.\n' : messages.map(entry).join('\n');

function entry({ by, writtenAt, body, section, document }: MessageDto): string {
  const about = section ? ` · zu „${sections[section as keyof typeof sections] ?? section}“` : '';
  const attached = document ? `Dokument: ${document.name}\n` : '';
  return `${momentText(writtenAt)} · ${authorText(by)}${about}\n${body}\n${attached}`;
}
