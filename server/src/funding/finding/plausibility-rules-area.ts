import type { CaseFacts } from '../facts/case-facts.js';
import { figureOf, hasReached } from '../facts/case-days.js';
import { count, type Found, listed, notKnown, percent, type PlausibilityRule } from './plausibility-rule.js';

/* Area, double funding, and what one Gemeinde may apply for in a year. */

/** Borders that were drawn twice never lie on each other to the metre. Settings of the service, not of the law. */
export const AREA_TOLERANCE = { outsidePercent: 1, overlapKm2: 0.01 } as const;

export const km2 = (value: number): string =>
  `${value.toLocaleString('de-DE', { maximumFractionDigits: 2 })} km²`;

/** Before the survey is evaluated nobody can know it; then it belongs to the application. */
const areaMissing = (facts: CaseFacts): Found[] =>
  facts.project.area
    ? []
    : [
        {
          sentence:
            'Ein Projektgebiet ist nicht gezeichnet; Überschneidungen mit anderen Vorhaben sind so nicht zu prüfen.',
          mend: 'das Gebiet zeichnen oder hochladen.',
          field: 'area',
          severity: hasReached(facts, 'survey_evaluated') ? 'warn' : 'hint',
        },
      ];

const areaInvalid = ({ project: { area } }: CaseFacts): Found[] =>
  !area || area.km2 > 0
    ? []
    : [
        {
          sentence: `Das Projektgebiet hat eine Fläche von ${km2(Math.max(0, area.km2 || 0))}; es ist leer oder nicht gültig.`,
          mend: 'das Gebiet neu zeichnen oder hochladen.',
          field: 'area',
        },
      ];

const areaOutside = ({ project: { area, municipalities } }: CaseFacts): Found[] =>
  !area || municipalities.length === 0 || area.outsideShare <= AREA_TOLERANCE.outsidePercent
    ? []
    : [
        {
          sentence: `${percent(area.outsideShare)} des Projektgebiets (${km2((area.km2 * area.outsideShare) / 100)}) liegen außerhalb der ${count(municipalities.length)} genannten Gemeinden.`,
          mend: 'das Gebiet oder die Gemeinden berichtigen.',
          field: 'area',
        },
      ];

/** How another project is called in a sentence (`hidden-names.ts` looks for it). */
export const nameOf = ({ name, projectId }: { name: string; projectId: number }): string =>
  `„${name}“ (${projectId})`;

function areaOverlaps({ project: { area } }: CaseFacts): Found[] {
  const overlaps = (area?.overlaps ?? []).filter((one) => one.km2 > AREA_TOLERANCE.overlapKm2);
  return overlaps.map((one) => ({
    sentence: `${km2(one.km2)} von ${km2(area!.km2)} des Projektgebiets liegen auch in einem anderen geförderten Vorhaben: ${nameOf(one)}; dieselbe Adresse wird nicht zweimal gefördert.`,
    mend: 'das Gebiet zuschneiden oder zeigen, dass keine Adresse doppelt gefördert wird.',
    field: 'area',
  }));
}

type Other = CaseFacts['others'][number];

/** Applications of others that count, for one Gemeinde and the year of the own call. */
function applicationsFor(facts: CaseFacts, ags: string, branch: Other['branch']): Other[] {
  const year = facts.call?.year ?? null;
  return facts.others.filter(
    (other) =>
      other.branch === branch &&
      !other.rejected &&
      other.appliedOn !== null &&
      other.callYear === year &&
      other.ags.includes(ags),
  );
}

/** Per Gemeinde and year; large cities may file more where their call says so. */
function gapClosureTwice(facts: CaseFacts) {
  if (facts.guideline?.branch !== 'gap_closure' || !facts.call) return [];
  const unique = facts.parameters.uniqueness;
  if (unique === false) return [];
  if (unique !== true) return notKnown('wie oft eine Gemeinde im Jahr Lückenschluss beantragen darf');
  return facts.project.municipalities.flatMap(({ ags, name, population }) => {
    const others = applicationsFor(facts, ags, 'gap_closure');
    const most = isLargeCity(facts, population) ? figureOf(facts, 'applications_large_city')! : 1;
    if (others.length < most) return [];
    const names = listed(others.map(nameOf));
    return [
      {
        sentence: `Für ${name} gibt es im Jahr ${facts.call!.year} schon ${count(others.length)} ${others.length === 1 ? 'Antrag' : 'Anträge'} im Lückenschluss: ${names}; möglich ${most === 1 ? 'ist 1' : `sind ${most}`}.`,
        mend: 'die Gemeinde herausnehmen oder im nächsten Jahr beantragen.',
        field: 'municipalities',
      },
    ];
  });
}

function isLargeCity(facts: CaseFacts, population: number | null): boolean {
  const [most, above] = [
    figureOf(facts, 'applications_large_city'),
    figureOf(facts, 'large_city_population'),
  ];
  return most !== null && above !== null && population !== null && population > above;
}

/** Lückenschluss and the regular or fast-lane call exclude each other for one Gemeinde in one year. */
function bothBranches(facts: CaseFacts) {
  const branch = facts.guideline?.branch;
  if (!facts.call || (branch !== 'gap_closure' && branch !== 'infrastructure')) return [];
  const excludes = facts.parameters.excludes_other_branch;
  if (excludes !== true)
    return branch === 'gap_closure' && excludes !== false
      ? notKnown('ob Lückenschluss und Regelaufruf einander im selben Jahr ausschließen')
      : [];
  const other = branch === 'gap_closure' ? 'infrastructure' : 'gap_closure';
  const word = branch === 'gap_closure' ? 'Regelaufruf oder die Schnellspur' : 'Lückenschluss';
  return facts.project.municipalities.flatMap(({ ags, name }) => {
    const others = applicationsFor(facts, ags, other);
    if (others.length === 0) return [];
    const names = listed(others.map((one) => `„${one.name}“ (${one.projectId})`));
    return [
      {
        sentence: `Für ${name} ist im Jahr ${facts.call!.year} auch der ${word} beantragt: ${names}; beides zusammen geht im selben Jahr nicht.`,
        mend: 'die Gemeinde aus einem der Anträge herausnehmen.',
        field: 'municipalities',
      },
    ];
  });
}

export const areaRules: Record<string, PlausibilityRule> = {
  area_missing: {
    name: 'Projektgebiet fehlt',
    severity: 'warn',
    section: 'area',
    legalBasis: 'GIS-Nebenbestimmungen: Projektgebiet nach Markterkundungsverfahren',
    check: areaMissing,
  },
  area_invalid: {
    name: 'Projektgebiet nicht gültig',
    severity: 'block',
    section: 'area',
    legalBasis: 'GIS-Nebenbestimmungen',
    check: areaInvalid,
  },
  area_outside_municipalities: {
    name: 'Projektgebiet außerhalb der Gemeinden',
    severity: 'block',
    section: 'area',
    legalBasis: 'GIS-Nebenbestimmungen: Projektgebiet nach Markterkundungsverfahren',
    check: areaOutside,
  },
  area_overlaps_funded: {
    name: 'Überschneidung mit gefördertem Vorhaben',
    severity: 'warn',
    section: 'area',
    legalBasis: 'Verbot der Doppelförderung',
    check: areaOverlaps,
  },
  gap_closure_twice: {
    name: 'Lückenschluss für dieselbe Gemeinde im selben Jahr',
    severity: 'block',
    section: 'municipalities',
    legalBasis:
      'Lückenschluss-Programm: je Gemeinde und Jahr (Landkreis Mittelsachsen 11.03.2025); dritter Aufruf: über 100.000 Einwohner zwei',
    rests: ['uniqueness', 'applications_large_city', 'large_city_population'],
    check: gapClosureTwice,
  },
  gap_closure_beside_regular_call: {
    name: 'Lückenschluss neben dem Regelaufruf',
    severity: 'block',
    section: 'municipalities',
    legalBasis:
      'Lückenschluss und Standardaufruf oder Schnellspur schließen einander im selben Jahr aus (aconium 2025; PwC 2024)',
    rests: ['excludes_other_branch'],
    check: bothBranches,
  },
};
