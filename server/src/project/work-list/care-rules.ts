import { daysBetween, inGerman } from '../calendar.js';
import { type CarePhase, carePhases } from './care-phases.js';
import { type Bounds, boundRemark } from '../address/count-bounds.js';
import type { CareDto } from '../record/record.dto.js';
import { publicationKinds, type ProjectStatus, type PublicationKind } from '../words.js';

/*
 * What needs care in a project, as pure rules over its facts. Nothing here is law: nobody is refused, somebody is asked.
 */

/** Settings of the service, not of the law. */
export const NO_UPDATE_DAYS = 60;
export const PROMISE_SOON_DAYS = 30;

export interface OpenPromise {
  milestone: number;
  /** „Fertigstellung Los 2“ */
  name: string;
  /** As it was promised: 2027-Q2. */
  promised: string;
  lastDay: string;
}

/** Addresses of the project beside what its parts add up to; null: not all parts have a figure, so there is no sum. */
export interface CareFacts {
  status: ProjectStatus;
  /** Day of the last report, or since when it is kept where none was made. */
  updatedOn: string;
  isReported: boolean;
  /** That hold, are neither reached nor waived, and run out soon or have; the first one first. */
  promises: OpenPromise[];
  countsFrom: 'reported' | 'addresses';
  eligible: number | null;
  funded: number | null;
  reserveExtension: number | null;
  passed: number | null;
  /** What can be in its Gemeinden. */
  bounds: Bounds;
  inLots: number | null;
  inMunicipalities: number | null;
  /** Of a list that is kept although the figures are reported by hand; null: none is. */
  inList: number | null;
  /** Requests on which nobody has decided. */
  requests: { kind: PublicationKind; on: string }[];
  /** Day on which the recipient declared it, and no advisor has recorded it yet. */
  withdrawalDeclaredOn: string | null;
  fundingWaivedOn: string | null;
  /** Of a binding that is over, but of unconfirmed length: its last day and how many years were taken. */
  bindingOver: { lastDay: string; years: number } | null;
  lotsWithoutOperator: number[];
  lotCount: number;
  hasArea: boolean;
}

export type CareRule =
  | 'promise_overdue'
  | 'no_update'
  | 'counts_do_not_add_up'
  | 'promise_soon'
  | 'publication_waiting'
  | 'withdrawal_waiting'
  | 'waiver_waiting'
  | 'binding_unconfirmed'
  | 'operator_missing'
  | 'area_missing'
  | 'counts_above_households';

interface Row {
  rule: CareRule;
  severity: CareDto['severity'];
  phases: readonly CarePhase[];
  /** Sentences, each with the day it is due. */
  find: (facts: CareFacts, today: string) => { sentence: string; dueOn: string | null }[];
}

const live = ['underway', 'building', 'operating', 'resting'] as const;
const promising = ['underway', 'building', 'operating'] as const;
const whole = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 });
const number = (value: number): string => whole.format(value);
const due = (sentence: string, dueOn: string | null = null) => ({ sentence, dueOn });
const days = (count: number): string => (count === 1 ? '1 Tag' : `${number(count)} Tagen`);

const isSilent = ({ updatedOn }: CareFacts, today: string): boolean =>
  daysBetween(updatedOn, today) > NO_UPDATE_DAYS;
const overdueOf = ({ promises }: CareFacts, today: string) =>
  promises.filter(({ lastDay }) => lastDay < today);

/** „seit 71 Tagen keine Meldung“ says more than which of several dates it was. */
function overdue(facts: CareFacts, today: string) {
  const all = overdueOf(facts, today);
  const first = all[0];
  if (!first) return [];
  const past = days(daysBetween(first.lastDay, today)).replace('1 Tag', 'einem Tag');
  const which = all.length === 1 ? 'Termin' : `${all.length} Termine`;
  if (!facts.isReported) return [due(`${which} abgelaufen; noch keine Meldung`, first.lastDay)];
  if (isSilent(facts, today)) {
    const silent = days(daysBetween(facts.updatedOn, today));
    return [due(`${which} abgelaufen; seit ${silent} keine Meldung`, first.lastDay)];
  }
  const sentence =
    all.length === 1
      ? `Termin seit ${past} abgelaufen: ${first.name}`
      : `${which} abgelaufen, der erste seit ${past}: ${first.name}`;
  return [due(sentence, first.lastDay)];
}

function silent(facts: CareFacts, today: string) {
  if (!isSilent(facts, today) || overdueOf(facts, today).length > 0) return [];
  return [
    due(
      facts.isReported
        ? `Seit mehr als ${NO_UPDATE_DAYS} Tagen keine Meldung`
        : `Noch keine Meldung seit dem ${inGerman(facts.updatedOn)}`,
    ),
  ];
}

/** "Adressen 1.742, Lose zusammen 1.728: 14 fehlen" */
function compared(sum: number | null, of: number | null, name: (count: string) => string) {
  if (sum === null || of === null || sum === of) return [];
  const rest = sum < of ? `${number(of - sum)} fehlen` : `${number(sum - of)} zu viel`;
  return [due(`Adressen ${number(of)}, ${name(number(sum))}: ${rest.replace(/^1 fehlen/, '1 fehlt')}`)];
}

/** A Gemeinde counts what is built in it: with or without the Vortrieb, or all that may be funded. */
function inMunicipalities({
  funded,
  eligible,
  reserveExtension,
  inMunicipalities: sum,
  countsFrom,
}: CareFacts) {
  if (countsFrom === 'addresses' || funded === null) return [];
  const meant = [eligible, funded + (reserveExtension ?? 0)];
  return meant.includes(sum) ? [] : compared(sum, funded, (count) => `Gemeinden zusammen ${count}`);
}

/** What is counted from a list can be ahead: it holds addresses that are not funded, too. */
function ahead({ passed, funded, countsFrom }: CareFacts) {
  if (countsFrom === 'addresses' || passed === null || funded === null || passed <= funded) return [];
  return [
    due(
      `Anschluss möglich ${number(passed)}, Adressen ${number(funded)}: ${number(passed - funded)} zu viel`,
    ),
  ];
}

/** It may well be so: a hint, and nothing that has to be done. */
function aboveHouseholds({ bounds, ...counts }: CareFacts) {
  const remark = boundRemark(counts, bounds);
  return remark ? [due(remark)] : [];
}

const soonWords = (left: number): string =>
  left === 0
    ? 'Zugesagter Termin endet heute'
    : `Zugesagter Termin in ${left === 1 ? 'einem Tag' : days(left)}`;

function soon({ promises }: CareFacts, today: string) {
  const next = promises.find(
    ({ lastDay }) => lastDay >= today && daysBetween(today, lastDay) <= PROMISE_SOON_DAYS,
  );
  return next ? [due(soonWords(daysBetween(today, next.lastDay)), next.lastDay)] : [];
}

/** What the recipient declares an advisor records: until then nothing has happened. */
const declared = (on: string | null, what: string) =>
  on ? [due(`${what} am ${inGerman(on)} erklärt; die Beratung der Digitalagentur hält es fest`, on)] : [];

const bindingOver = ({ bindingOver: over }: CareFacts) =>
  over
    ? [
        due(
          `Zweckbindung bei ${over.years} Jahren seit dem ${inGerman(over.lastDay)} zu Ende; ihre Dauer ist nicht gesichert: im Bescheid nachsehen und abschließen`,
          over.lastDay,
        ),
      ]
    : [];

function operatorMissing({ lotsWithoutOperator: lots, lotCount }: CareFacts) {
  if (lotCount === 0) return [due('Im Bau, aber ohne Los und Netzbetreiber')];
  if (lots.length === 0) return [];
  const which = lots.length === 1 ? `Los ${lots[0]}` : `${lots.length} Lose`;
  return [due(`Im Bau, aber ${which} ohne Netzbetreiber`)];
}

/** Worst first: in this order they are shown. */
const rules: readonly Row[] = [
  { rule: 'promise_overdue', severity: 'overdue', phases: promising, find: overdue },
  { rule: 'no_update', severity: 'warning', phases: ['underway', 'building'], find: silent },
  {
    rule: 'counts_do_not_add_up',
    severity: 'warning',
    phases: live,
    find: (facts) => [
      ...compared(facts.inLots, facts.funded, (count) => `Lose zusammen ${count}`),
      ...inMunicipalities(facts),
      ...compared(facts.inList, facts.funded, (count) => `Adressliste ${count}`),
      ...ahead(facts),
    ],
  },
  { rule: 'promise_soon', severity: 'warning', phases: promising, find: soon },
  {
    rule: 'publication_waiting',
    severity: 'warning',
    phases: live,
    find: ({ requests }) =>
      requests.map(({ kind, on }) =>
        due(`Wartet seit dem ${inGerman(on)} auf eine zweite Person: ${publicationKinds[kind]}`),
      ),
  },
  {
    rule: 'withdrawal_waiting',
    severity: 'warning',
    phases: live,
    find: ({ withdrawalDeclaredOn }) => declared(withdrawalDeclaredOn, 'Rückzug'),
  },
  {
    rule: 'waiver_waiting',
    severity: 'warning',
    phases: ['underway', 'resting'],
    find: ({ fundingWaivedOn }) => declared(fundingWaivedOn, 'Verzicht auf Förderung'),
  },
  { rule: 'binding_unconfirmed', severity: 'warning', phases: ['operating'], find: bindingOver },
  { rule: 'operator_missing', severity: 'hint', phases: ['building'], find: operatorMissing },
  {
    rule: 'area_missing',
    severity: 'hint',
    phases: ['building'],
    find: ({ hasArea }) => (hasArea ? [] : [due('Im Bau, aber noch ohne Fläche auf der Karte')]),
  },
  { rule: 'counts_above_households', severity: 'hint', phases: live, find: aboveHouseholds },
];

/** What needs care, worst first; empty: nothing to do. */
export function careFor(facts: CareFacts, today: string): CareDto[] {
  const phase = carePhases[facts.status];
  return rules.flatMap(({ rule, severity, phases, find }) =>
    phases.includes(phase) ? find(facts, today).map((found) => ({ rule, severity, ...found })) : [],
  );
}

/** A hint alone is no need. */
export const needsCare = (care: readonly CareDto[]): boolean =>
  care.some(({ severity }) => severity !== 'hint');

const RANKS = { overdue: 0, warning: 1, hint: 2 } as const;

/** By which projects are sorted by need: the worst first, of those the one that was due first. */
export function carePlace([worst]: readonly CareDto[] = []): [rank: number, day: string] {
  return [worst ? RANKS[worst.severity] : 3, worst?.dueOn ?? '9999-12-31'];
}
