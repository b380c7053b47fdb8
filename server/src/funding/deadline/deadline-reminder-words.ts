import { daysBetween, inGerman } from '../../project/calendar.js';

/* One mail for all deadlines of one person on one day; what is overdue first. Pure. */

export interface RemindedDeadline {
  caseId: number;
  reference: string;
  projectName: string;
  name: string;
  dueOn: string;
  rule: string;
  unverified: boolean;
}

/** Further ones stand in the list. */
const MOST = 30;

export function deadlineMail(
  reader: string,
  reminded: readonly RemindedDeadline[],
  { today, origin }: { today: string; origin: string },
): { subject: string; body: string } {
  const over = reminded.filter(({ dueOn }) => dueOn < today);
  const shown = [...over, ...reminded.filter((one) => !over.includes(one))].slice(0, MOST);
  const rest = reminded.length - shown.length;
  const paragraphs = [
    `Guten Tag ${reader},`,
    introduction(over.length, reminded.length),
    ...shown.map((one) => paragraphOf(one, today, origin)),
    ...(rest > 0
      ? [`Dazu ${rest === 1 ? 'kommt 1 weitere Frist' : `kommen ${rest} weitere Fristen`}: ${origin}/fristen`]
      : []),
    'Ist etwas schon erledigt, tragen Sie bitte den Tag im Förderfall ein. Maßgeblich sind der Bescheid und die Richtlinie.',
    'Breitbandlotse\nDiese Nachricht wurde automatisch versandt.',
  ];
  return { subject: subjectOf(reminded, today), body: `${paragraphs.join('\n\n')}\n` };
}

function subjectOf(reminded: readonly RemindedDeadline[], today: string): string {
  const [only] = reminded;
  if (reminded.length > 1) return `${reminded.length} Fristen in Ihren Förderfällen`;
  return `Frist ${when(only!.dueOn, today)}: ${only!.name} (${only!.reference})`;
}

function introduction(over: number, all: number): string {
  if (over === 0) return all === 1 ? 'eine Frist läuft bald ab:' : 'diese Fristen laufen bald ab:';
  if (over === all) return all === 1 ? 'eine Frist ist überfällig:' : 'diese Fristen sind überfällig:';
  return 'diese Fristen sind überfällig oder laufen bald ab:';
}

const paragraphOf = (one: RemindedDeadline, today: string, origin: string): string =>
  [
    `${one.projectName} (${one.reference}): ${one.name}`,
    `Fällig am ${inGerman(one.dueOn)}, ${when(one.dueOn, today)}`,
    `${one.rule}${one.unverified ? ' Die Angabe ist noch zu verifizieren.' : ''}`,
    `${origin}/fall/${one.caseId}`,
  ].join('\n');

/** „in 7 Tagen“, „heute“, „seit 3 Tagen überfällig“ */
function when(dueOn: string, today: string): string {
  const days = daysBetween(today, dueOn);
  if (days > 1) return `in ${days} Tagen`;
  if (days >= 0) return days === 1 ? 'morgen' : 'heute';
  return days === -1 ? 'seit gestern überfällig' : `seit ${-days} Tagen überfällig`;
}
