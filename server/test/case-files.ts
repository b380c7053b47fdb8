import fs from 'node:fs';
import path from 'node:path';
import type { CaseFacts } from '../src/funding/facts/case-facts.js';
import type { Funder } from '../src/funding/words.js';
import { readSeedProgrammes } from '../src/programme/seed-programmes.js';
import type { FundingModel, RecipientType } from '../src/project/words.js';
import { aNotice, aTrack, caseFacts } from './case-facts.js';

/*
 * Real cases of Saxony, one file a row of the research table, as public sources tell them. `q` is quoted from the source,
 * `d` derived from quoted figures. Amounts are as rounded as their source is; a day is an interval where the source names
 * only a month or a year. Where sources contradict each other, the case has all of them and chooses none.
 */

type Mark = 'q' | 'd';
export interface Amount {
  cents: number;
  mark: Mark;
  /** To which whole amount the source rounds, in cents; 0: exact. */
  rounded: number;
  bound?: 'over' | 'about' | 'at most';
}
export type Part = 'federal' | 'state' | 'own' | 'total' | 'granted';
type Percent = { percent: number; mark: Mark };
type Span = { from: string; to: string };

export interface CaseProject {
  name: string;
  recipient: { name: string; type: RecipientType };
  guideline: { id: string; mark: Mark };
  stateGuideline: string;
  call?: string;
  model?: FundingModel;
  counts?: { unit: string; value: number; mark: Mark; bound?: string; on?: string }[];
  money?: Partial<Record<Part, Amount>>;
  alsoSaid?: (Amount & { part: Part; source: string })[];
  /** Federal money of the whole, of the project. */
  rate?: Percent;
  stateRate?: Percent;
  /** Bund and Land of the whole. */
  fundedShare?: Percent;
  shares?: { federal: number; state: number; own: number };
  /** The shares make the whole to the cent. */
  closed?: true;
  costPerAddress?: { euro: number; of: string; mark: Mark };
  notices?: (Span & {
    funder: Funder;
    kind: 'provisional' | 'final';
    mark: Mark;
    amount?: Part;
    rate?: number;
  })[];
  raised?: { funder: Funder; by: Amount };
  days?: (Span & { what: string; mark: Mark })[];
  /** What came after what: names of days, or „federal provisional“. */
  order?: string[][];
  /** Plausibility rules that say nothing of it, and that do. */
  silent?: string[];
  fires?: string[];
}

type Said = (Amount | { percent: number } | { value: number }) & { source: string };
interface Several {
  what: string;
  values?: Said[];
  rates?: Said[];
  counts?: Said[];
}
export interface CaseFile {
  file: string;
  row: number;
  title: string;
  sources: string[];
  projects: CaseProject[];
  /** Sources contradict each other: part of the money, and the rule that shows it where there is one. */
  conflicts?: (Several & { part?: Part; shownBy: string | null })[];
  /** The same thing at different times: plan and award, before and after. */
  changes?: (Several & { percent?: number })[];
  sums?: { unit: string; parts: number[]; total: number }[];
}

const FOLDER = path.join(import.meta.dirname, 'cases');
export const caseFiles: CaseFile[] = fs
  .readdirSync(FOLDER)
  .toSorted()
  .map((file) => ({
    file,
    ...(JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8')) as Omit<CaseFile, 'file'>),
  }));

export const saidOf = ({ values, rates, counts }: Several): Said[] => values ?? rates ?? counts ?? [];

/** The figures of a guideline version and its call, as the seed has them. */
export function seedParameters(guideline: string, call?: string): CaseFacts['parameters'] {
  const version = readSeedProgrammes()
    .flatMap(({ versions }) => versions)
    .find(({ id }) => id === guideline)!;
  const own = [...version.parameters, ...(version.calls.find(({ id }) => id === call)?.parameters ?? [])];
  return Object.fromEntries(own.map(({ name, value }) => [name, value])) as CaseFacts['parameters'];
}

/** A day that stands for an interval: the first one of the Bund, the last one of the Land, so that the order can hold. */
export const dayOf = ({ from, to }: Span, funder?: Funder): string => (funder === 'state' ? to : from);

/** What it is built for, by the last count; null: no source says. */
export const addressesOf = ({ counts, costPerAddress }: CaseProject): number | null =>
  counts?.findLast(({ unit }) => unit === (costPerAddress?.of ?? 'Adressen'))?.value ?? null;

const FACTS = ['application_on', 'tender_start', 'council_decided_on', 'contract_on', 'commissioned_on'];

/** The case as rules ask for it, with what the sources say and nothing else. */
export function factsOfCase(of: CaseProject, override: Partial<Record<Part, number>> = {}): CaseFacts {
  const seeds = readSeedProgrammes();
  const programme = seeds.find(({ versions }) => versions.some(({ id }) => id === of.guideline.id))!;
  const version = programme.versions.find(({ id }) => id === of.guideline.id)!;
  const call = version.calls.find(({ id }) => id === of.call);
  const cents = (part: Part): number | null => override[part] ?? of.money?.[part]?.cents ?? null;
  const addresses = addressesOf(of);
  const days = Object.fromEntries((of.days ?? []).map((day) => [day.what, dayOf(day)]));
  const track = (funder: Funder): CaseFacts['tracks']['federal'] => {
    const own = (of.notices ?? []).filter((notice) => notice.funder === funder);
    return aTrack(funder, {
      status: own.length > 0 ? 'provisional_granted' : 'submitted',
      parameters:
        funder === 'state' ? seedParameters(of.stateGuideline) : seedParameters(of.guideline.id, of.call),
      guideline: {
        id: funder === 'state' ? of.stateGuideline : version.id,
        name: funder === 'state' ? 'RL DiOS' : version.name,
      },
      requestedAmount: cents(funder),
      requestedRate: null,
      appliedOn: funder === 'federal' ? (days.application_on ?? null) : null,
      specificationOn: null,
      notices: own.map(({ kind, amount, rate = null, ...span }, index) =>
        aNotice({
          number: index + 1,
          kind,
          dated: dayOf(span, funder),
          receivedOn: null,
          unappealableOn: null,
          amount: amount ? cents(amount) : null,
          rate,
          eligibleExpenditure: null,
          approvalPeriodStart: null,
          approvalPeriodEnd: null,
        }),
      ),
    });
  };
  const facts = caseFacts({
    project: {
      name: of.name,
      status: 'funding_applied',
      model: of.model ?? null,
      recipientName: of.recipient.name,
      recipientType: of.recipient.type,
      costs: {
        total: cents('total'),
        federal: cents('federal'),
        state: cents('state'),
        own: cents('own'),
        third: null,
      },
      eligible: addresses,
      funded: addresses,
      municipalities: [],
      lots: [],
      milestones: [],
      area: null,
    },
    guideline: {
      id: version.id,
      name: version.name,
      programmeId: programme.id,
      branch: programme.branch,
      begins: version.validFrom,
      ends: version.validTo,
    },
    call: call ? { ...call, id: call.id } : null,
    dialogues: [],
    surveys: [],
    tenders: [],
    adviceProtocolOn: null,
  });
  facts.parameters = seedParameters(of.guideline.id, of.call);
  facts.project.facts = Object.fromEntries(Object.entries(days).filter(([what]) => FACTS.includes(what)));
  facts.tracks = { federal: track('federal'), state: track('state') };
  return facts;
}
