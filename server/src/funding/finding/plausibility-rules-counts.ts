import type { CaseFacts } from '../facts/case-facts.js';
import { surveyOf } from '../facts/case-days.js';
import { count, type Found, type PlausibilityRule, sumOf } from './plausibility-rule.js';

/* Counts of addresses: of the survey, the Gemeinden, the lots. */

const COUNTS = 'Auswertung der Markterkundung (Förderrichtlinie)';

/** The count of a survey holds against those it asked about; else against the people who live there. */
function eligibleAboveAddresses(facts: CaseFacts): Found[] {
  const survey = surveyOf(facts);
  const eligible = survey?.eligible ?? facts.project.eligible;
  if (eligible === null) return [];
  const field = survey?.eligible != null ? `surveys/${survey.number}/eligible` : 'addresses/eligible';
  const limit = addressLimit(facts);
  if (!limit || eligible <= limit.most) return [];
  return [
    {
      sentence: `${eligibleOf(eligible)}, ${limit.of} ${count(limit.most)}; es sind ${count(eligible - limit.most)} zu viel.`,
      mend: 'die Zahl der förderfähigen Adressen prüfen.',
      field,
    },
  ];
}

const eligibleOf = (addresses: number): string =>
  addresses === 1 ? 'Förderfähig ist 1 Adresse' : `Förderfähig sind ${count(addresses)} Adressen`;

/** No more addresses than the survey asked about, nor than people who live there. */
function addressLimit(facts: CaseFacts): { most: number; of: string } | null {
  const asked = surveyOf(facts)?.addresses ?? null;
  if (asked !== null) return { most: asked, of: 'abgefragt wurden' };
  const { municipalities } = facts.project;
  if (municipalities.length === 0 || municipalities.some(({ population }) => population === null))
    return null;
  return { most: sumOf(municipalities.map(({ population }) => population)), of: 'Einwohner der Gemeinden' };
}

/** Where every Gemeinde has its count, they are what the project holds. */
function aboveMunicipalities({ project: { eligible, municipalities } }: CaseFacts): Found[] {
  const counts = municipalities.map(({ addressCount }) => addressCount);
  if (eligible === null || counts.length === 0 || counts.some((one) => one === null)) return [];
  const sum = sumOf(counts);
  if (eligible <= sum) return [];
  return [
    {
      sentence: `${eligibleOf(eligible)}, die Gemeinden nennen zusammen ${count(sum)}; es fehlen ${count(eligible - sum)}.`,
      mend: 'die Adressen je Gemeinde prüfen.',
      field: 'municipalities',
    },
  ];
}

function whiteAboveEligible(facts: CaseFacts): Found[] {
  const survey = surveyOf(facts);
  if (survey?.white == null || survey.eligible === null || survey.white <= survey.eligible) return [];
  return [
    {
      sentence: `Weiße Flecken sind ${count(survey.white)} Adressen, förderfähig nur ${count(survey.eligible)}; jeder weiße Fleck ist förderfähig.`,
      mend: 'beide Zahlen prüfen.',
      field: `surveys/${survey.number}/white`,
    },
  ];
}

function fundedAboveEligible({ project: { eligible, funded } }: CaseFacts): Found[] {
  if (eligible === null || funded === null || funded <= eligible) return [];
  return [
    {
      sentence: `Gefördert werden ${count(funded)} Adressen, förderfähig sind ${count(eligible)}; es sind ${count(funded - eligible)} zu viel.`,
      mend: 'Adressen im Vortrieb getrennt zählen und beide Zahlen prüfen.',
      field: 'addresses/funded',
    },
  ];
}

function lotsDoNotAddUp({ project: { lots, funded } }: CaseFacts): Found[] {
  const own = lots.filter(({ commercial }) => !commercial);
  if (funded === null || own.length === 0 || own.some((lot) => lot.funded === null)) return [];
  const sum = sumOf(own.map((lot) => lot.funded));
  if (sum === funded) return [];
  const rest = sum < funded ? `Es fehlen ${count(funded - sum)}.` : `Es sind ${count(sum - funded)} zu viel.`;
  return [
    {
      sentence: `Adressen der Lose ergeben ${count(sum)}, das Vorhaben nennt ${count(funded)}. ${rest}`,
      mend: 'die Zahlen der Lose oder des Vorhabens berichtigen.',
      field: 'lots',
    },
  ];
}

export const countRules: Record<string, PlausibilityRule> = {
  eligible_above_addresses: {
    name: 'Mehr förderfähige Adressen als Adressen',
    severity: 'block',
    section: 'survey',
    legalBasis: COUNTS,
    check: eligibleAboveAddresses,
  },
  eligible_above_municipalities: {
    name: 'Mehr förderfähige Adressen als in den Gemeinden',
    severity: 'warn',
    section: 'municipalities',
    legalBasis: COUNTS,
    check: aboveMunicipalities,
  },
  white_above_eligible: {
    name: 'Mehr weiße Flecken als förderfähige Adressen',
    severity: 'block',
    section: 'survey',
    legalBasis: COUNTS,
    check: whiteAboveEligible,
  },
  funded_above_eligible: {
    name: 'Mehr geförderte als förderfähige Adressen',
    severity: 'warn',
    section: 'municipalities',
    legalBasis: COUNTS,
    check: fundedAboveEligible,
  },
  lots_do_not_add_up: {
    name: 'Lose ergeben nicht das Vorhaben',
    severity: 'warn',
    section: 'municipalities',
    legalBasis: null,
    check: lotsDoNotAddUp,
  },
};
