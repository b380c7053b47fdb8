import { daysBetween } from '../calendar.js';
import { milestoneName, textOf, wordsOf } from '../promise/promise.js';
import type { Precision } from '../promise/promise-dates.js';
import type { MilestoneKind } from '../words.js';

export type Occasion = 'before_30' | 'before_7' | 'after_1' | 'after_30';

/** A promise of which somebody is reminded. */
export interface Reminded {
  projectId: number;
  projectName: string;
  milestone: number;
  kind: MilestoneKind;
  name: string | null;
  lotNumber: number | null;
  precision: Precision;
  firstDay: string;
  lastDay: string;
}

/** Further ones stand on the start page. */
const MOST = 30;

/** One mail for all promises of one person on one day; those that have run out first. */
export function reminderMail(
  reader: string,
  reminded: readonly Reminded[],
  { today, origin }: { today: string; origin: string },
): { subject: string; body: string } {
  const over = reminded.filter(({ lastDay }) => lastDay < today);
  const shown = [...over, ...reminded.filter((one) => !over.includes(one))].slice(0, MOST);
  const rest = reminded.length - shown.length;
  const paragraphs = [
    `Guten Tag ${reader},`,
    introduction(over.length, reminded.length),
    ...shown.map((one) => paragraphOf(one, today, origin)),
    ...(rest > 0
      ? [
          `Dazu ${rest === 1 ? 'kommt 1 weiterer Termin' : `kommen ${rest} weitere Termine`}: ${origin}/uebersicht`,
        ]
      : []),
    'Ist etwas erreicht oder bleibt es beim Termin, genügt eine kurze Meldung. Verschiebt er sich, braucht er ein neues Datum und einen Grund; beides ist öffentlich.',
    'Breitbandlotse\nDiese Nachricht wurde automatisch versandt.',
  ];
  return { subject: subjectOf(reminded, today), body: `${paragraphs.join('\n\n')}\n` };
}

function subjectOf(reminded: readonly Reminded[], today: string): string {
  const [only] = reminded;
  if (reminded.length > 1) return `${reminded.length} zugesagte Termine: bitte den Stand melden`;
  return `Zugesagter Termin ${when(only!.lastDay, today)}: ${only!.projectName}`;
}

function introduction(over: number, all: number): string {
  if (over === 0)
    return all === 1 ? 'ein zugesagter Termin läuft bald ab:' : 'diese zugesagten Termine laufen bald ab:';
  if (over === all)
    return all === 1
      ? 'ein zugesagter Termin ist abgelaufen, und es liegt noch keine Meldung dazu vor:'
      : 'diese zugesagten Termine sind abgelaufen, und es liegt noch keine Meldung dazu vor:';
  return 'diese zugesagten Termine sind abgelaufen oder laufen bald ab:';
}

function paragraphOf(one: Reminded, today: string, origin: string): string {
  const promised = wordsOf(textOf(one));
  return [
    `${one.projectName}: ${milestoneName(one)}`,
    `Zugesagt: ${promised}, ${when(one.lastDay, today)}`,
    `${origin}/vorhaben/${one.projectId}/melden?termin=${one.milestone}`,
  ].join('\n');
}

/** „läuft in 7 Tagen ab“, „seit gestern abgelaufen“ */
function when(lastDay: string, today: string): string {
  const days = daysBetween(today, lastDay);
  if (days > 1) return `läuft in ${days} Tagen ab`;
  if (days >= 0) return days === 1 ? 'läuft morgen ab' : 'läuft heute ab';
  return days === -1 ? 'gestern abgelaufen' : `seit ${-days} Tagen abgelaufen`;
}
