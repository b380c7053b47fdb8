import { daysBetween, inGerman } from '../project/calendar.js';
import type { DueTask } from './task-reminder.queries.js';

type Reminded = Pick<DueTask, 'sessionId' | 'title' | 'dueOn' | 'subject'>;

/** One mail for all tasks of one person on one day; those that are overdue come first, as they are ordered by their day. */
export function taskReminderMail(
  reader: string,
  due: readonly Reminded[],
  { today, origin }: { today: string; origin: string },
): { subject: string; body: string } {
  const [only] = due;
  const paragraphs = [
    `Guten Tag ${reader},`,
    due.length === 1
      ? 'aus einer Beratung ist noch eine Aufgabe offen:'
      : `aus Beratungen sind noch ${due.length} Aufgaben offen:`,
    ...due.map(({ sessionId, title, dueOn, subject }) =>
      [
        title,
        `Beratung „${subject}“. Frist: ${inGerman(dueOn)}, ${when(dueOn, today)}`,
        `${origin}/beratung/${sessionId}`,
      ].join('\n'),
    ),
    'Ist eine Aufgabe erledigt, lässt sich das auf der Seite der Beratung eintragen.',
    'Breitbandlotse\nDiese Nachricht wurde automatisch versandt.',
  ];
  const subject =
    due.length === 1
      ? `Aufgabe aus der Beratung, ${when(only!.dueOn, today)}: ${only!.title}`
      : `${due.length} Aufgaben aus Beratungen sind offen`;
  return { subject, body: `${paragraphs.join('\n\n')}\n` };
}

/** „in 7 Tagen fällig“, „seit 3 Tagen überfällig“ */
function when(dueOn: string, today: string): string {
  const days = daysBetween(today, dueOn);
  if (days > 1) return `in ${days} Tagen fällig`;
  if (days >= 0) return days === 1 ? 'morgen fällig' : 'heute fällig';
  return days === -1 ? 'seit gestern überfällig' : `seit ${-days} Tagen überfällig`;
}
