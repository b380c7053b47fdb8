import { inEuros } from '../../project/calendar.js';
import type { CaseFacts, NoticeFacts } from '../facts/case-facts.js';
import { figureOf, funderNames, tracksOf } from '../facts/case-days.js';
import { granted } from '../lifecycle/grant.js';
import {
  count,
  type Found,
  notKnown,
  percent,
  type PlausibilityRule,
  sumOf,
  withFigure,
} from './plausibility-rule.js';

/* Costs, shares, rates, caps. */

const CAP = 'Förderaufruf: Höchstbetrag und Bagatellgrenze';

function costPerAddress(facts: CaseFacts) {
  const { costs, funded, eligible } = facts.project;
  const addresses = funded ?? eligible;
  if (costs.total === null || !addresses) return [];
  const [least, most] = [
    figureOf(facts, 'cost_per_address_min_eur'),
    figureOf(facts, 'cost_per_address_max_eur'),
  ];
  if (least === null && most === null) return notKnown('welche Kosten je Adresse üblich sind');
  const each = Math.round(costs.total / addresses);
  if (each >= (least ?? 0) * 100 && (most === null || each <= most * 100)) return [];
  const usual =
    least === null
      ? `bis ${inEuros(most! * 100)}`
      : `${inEuros(least * 100)} bis ${inEuros((most ?? 0) * 100)}`;
  return [
    {
      sentence: `${inEuros(costs.total)} für ${count(addresses)} Adressen sind ${inEuros(each)} je Adresse; üblich sind ${usual}.`,
      mend: 'Gesamtkosten und Zahl der Adressen prüfen, sonst im Antrag begründen.',
      field: 'costs/total',
    },
  ];
}

function sharesDoNotAddUp({ project: { costs } }: CaseFacts): Found[] {
  const { total, federal, state, own, third } = costs;
  const shares = [federal, state, own, third];
  if (total === null || shares.every((share) => share === null)) return [];
  const sum = sumOf(shares);
  if (sum === total) return [];
  const rest =
    sum < total ? `Es fehlen ${inEuros(total - sum)}.` : `Es sind ${inEuros(sum - total)} zu viel.`;
  return [
    {
      sentence: `Bund, Land, Eigenanteil und Dritte ergeben ${inEuros(sum)}, die Gesamtkosten sind ${inEuros(total)}. ${rest}`,
      mend: 'die Anteile berichtigen.',
      field: 'costs/total',
    },
  ];
}

/** The rate is a fact of one notice: over a whole project rates are mixed (57,4 to 63,6 percent), and nothing is wrong. */
function rateUnusual(facts: CaseFacts) {
  const { federal } = facts.tracks;
  const notices = (federal?.notices ?? []).filter(({ state, rate }) => isLive(state) && rate !== null);
  const rates = facts.parameters.federal_rates;
  if (notices.length === 0) return [];
  if (!Array.isArray(rates)) return notKnown('welche Fördersätze der Bund vorsieht');
  const tolerance = figureOf(facts, 'federal_rate_tolerance') ?? 0;
  return notices
    .filter(({ rate }) => !rates.some((one) => Math.abs(Number(one) - rate!) <= tolerance))
    .map(({ number, rate }) => ({
      sentence: `Der Bescheid ${number} des Bundes nennt einen Fördersatz von ${percent(rate!)}, vorgesehen sind ${rates.join(', ')} %.`,
      mend: 'den Satz mit dem Bescheid vergleichen; gemischte Sätze kommen vor.',
      field: `notices/federal/${number}/rate`,
    }));
}

const isLive = (state: NoticeFacts['state']): boolean => state === 'confirmed' || state === 'recorded';

/** What the Bund gives: granted, else applied for, else planned. */
const federalSum = ({ tracks: { federal }, project: { costs } }: CaseFacts): number | null =>
  (federal ? granted(federal) : null) ?? federal?.requestedAmount ?? costs.federal;

function aboveCap(facts: CaseFacts) {
  const sum = federalSum(facts);
  if (sum === null) return [];
  return withFigure(facts, ['cap_eur', 'wie viel der Bund höchstens gibt'], (most) =>
    sum <= most * 100
      ? []
      : [
          {
            sentence: `Der Bund soll ${inEuros(sum)} geben, höchstens ${inEuros(most * 100)} sind möglich.`,
            mend: 'das Vorhaben teilen oder den Betrag senken.',
            field: 'tracks/federal/requestedAmount',
          },
        ],
  );
}

function belowMinimum(facts: CaseFacts) {
  const sum = federalSum(facts);
  if (sum === null) return [];
  return withFigure(facts, ['minimum_eur', 'ab welchem Betrag der Bund fördert'], (least) =>
    sum >= least * 100
      ? []
      : [
          {
            sentence: `Der Bund soll ${inEuros(sum)} geben, gefördert wird ab ${inEuros(least * 100)} (Bagatellgrenze).`,
            mend: 'den Betrag prüfen oder mit anderen Kommunen zusammen beantragen.',
            field: 'tracks/federal/requestedAmount',
          },
        ],
  );
}

/** Only some calls name one. */
function totalAboveMaximum(facts: CaseFacts): Found[] {
  const most = figureOf(facts, 'max_total_eur');
  const { total } = facts.project.costs;
  if (most === null || total === null || total <= most * 100) return [];
  return [
    {
      sentence: `Die Gesamtkosten sind ${inEuros(total)}, der Aufruf lässt höchstens ${inEuros(most * 100)} zu.`,
      mend: 'das Vorhaben verkleinern oder in einem anderen Aufruf beantragen.',
      field: 'costs/total',
    },
  ];
}

/** Both funders together never give more than it costs. */
function overfunded(facts: CaseFacts): Found[] {
  const { total } = facts.project.costs;
  const grants = tracksOf(facts).flatMap((track) => {
    const amount = granted(track);
    return amount === null ? [] : [{ amount, from: `vom ${funderNames[track.funder]}` }];
  });
  const sum = sumOf(grants.map(({ amount }) => amount));
  if (total === null || sum <= total) return [];
  return [
    {
      sentence: `Bewilligt sind ${grants.map(({ amount, from }) => `${inEuros(amount)} ${from}`).join(' und ')}, zusammen ${inEuros(sum)}; die Gesamtkosten sind ${inEuros(total)}.`,
      mend: 'die Gesamtkosten nach dem letzten Bescheid berichtigen oder die Förderung kürzen lassen.',
      field: 'costs/total',
    },
  ];
}

export const costRules: Record<string, PlausibilityRule> = {
  cost_per_address_out_of_band: {
    name: 'Kosten je Adresse unüblich',
    severity: 'warn',
    section: 'costs',
    legalBasis: 'Erfahrungswert aus sächsischen Vorhaben, keine Rechtsnorm',
    rests: ['cost_per_address_min_eur', 'cost_per_address_max_eur'],
    check: costPerAddress,
  },
  shares_do_not_add_up: {
    name: 'Anteile ergeben nicht die Gesamtkosten',
    severity: 'block',
    section: 'costs',
    legalBasis: 'Finanzierungsplan des Antrags (aconium)',
    check: sharesDoNotAddUp,
  },
  overfunded: {
    name: 'Mehr bewilligt, als es kostet',
    severity: 'warn',
    section: 'costs',
    legalBasis: 'Verbot der Überförderung (Richtlinie 2015 Nr. 6.8)',
    check: overfunded,
  },
  federal_rate_unusual: {
    name: 'Fördersatz des Bundes unüblich',
    severity: 'warn',
    section: 'application',
    legalBasis: 'Fördersätze des Bundes (Förderdatenbank des Bundes)',
    rests: ['federal_rates', 'federal_rate_tolerance'],
    check: rateUnusual,
  },
  grant_above_cap: {
    name: 'Förderung über dem Höchstbetrag',
    severity: 'block',
    section: 'costs',
    legalBasis: CAP,
    rests: ['cap_eur'],
    check: aboveCap,
  },
  grant_below_minimum: {
    name: 'Förderung unter der Bagatellgrenze',
    severity: 'block',
    section: 'costs',
    legalBasis: CAP,
    rests: ['minimum_eur'],
    check: belowMinimum,
  },
  total_above_maximum: {
    name: 'Gesamtkosten über der Grenze des Aufrufs',
    severity: 'block',
    section: 'costs',
    legalBasis: 'Förderaufruf: höchstens mögliche Gesamtausgaben',
    rests: ['max_total_eur'],
    check: totalAboveMaximum,
  },
};
