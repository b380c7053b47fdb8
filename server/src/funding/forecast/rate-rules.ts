import { inEuros } from '../../project/calendar.js';
import type { RateCaseDto } from './forecast.dto.js';
import { percent } from './forecast-words.js';
import { type Figures, known } from './score-rules.js';

/*
 * What Bund, Land and Kommune would pay at each rate of the Bund. In whole cents, and the shares always add up to the whole:
 * the share of the Bund is rounded to the cent, what the shares of Bund and Land reach together is rounded to the cent, and
 * the Land pays the difference of the two; the Kommune pays the rest. Pure.
 */

export interface RateFacts {
  /** Eligible expenditure, cents; null: nobody has named it. */
  total: number | null;
  /** What others pay, cents. */
  third: number;
  federal: Figures;
  /** Of the guideline version of the Land; null: the version asks for no money of the Land. */
  state: Figures | null;
  /** Percent that the Kommune keeps to pay, where it was said for this project. */
  ownRate: number | null;
}

export function ratesOf(of: RateFacts): RateCaseDto[] {
  const rates = of.federal.federal_rates;
  if (!Array.isArray(rates)) return [];
  return rates.filter((rate) => typeof rate === 'number').map((rate) => rateCase(of, rate));
}

/** So many percent of an amount, to the cent, half a cent upwards. Amounts of money are too large for floating point. */
export const percentOf = (cents: number, rate: number): number =>
  Number((BigInt(cents) * BigInt(Math.round(rate * 100)) + 5_000n) / 10_000n);

const cents = (euros: number | null): number | null => (euros === null ? null : Math.round(euros * 100));

function rateCase(of: RateFacts, rate: number): RateCaseDto {
  const { total } = of;
  if (total === null) {
    const steps = [
      'Fehlt: die zuwendungsfähigen Ausgaben. Behebung: Gesamtausgaben eintragen oder annehmen.',
    ];
    const open = { federal: null, state: null, own: null, total: null, fagPool: null, cappedBy: null };
    return { rate, third: of.third, ...open, steps };
  }
  const bund = federalShare(of, total, rate);
  const land = stateShare(of, total, bund.share);
  const own = land.state === null ? null : total - land.federal - land.state - of.third;
  const steps = [...bund.steps, ...land.steps];
  if (of.third > 0) steps.push(`Dritte: ${inEuros(of.third)}`);
  if (own !== null) steps.push(`Eigenanteil: Rest von ${inEuros(own)}`);
  return {
    rate,
    federal: land.federal,
    state: land.state,
    own,
    third: of.third,
    total,
    fagPool: land.fagPool,
    cappedBy: bund.cappedBy,
    steps,
  };
}

/** The rate, then the ceiling, then the minimum below which the Bund grants nothing. */
function federalShare({ federal }: RateFacts, total: number, rate: number) {
  const share = percentOf(total, rate);
  const steps = [`Bund: ${percent(rate)} von ${inEuros(total)} = ${inEuros(share)}`];
  const most = cents(known(federal, 'max_total_eur'));
  if (most !== null && total > most) {
    const cappedBy = `Gesamtausgaben von ${inEuros(total)} liegen über dem Höchstbetrag des Aufrufs von ${inEuros(most)}: keine Förderung.`;
    return { share: 0, cappedBy, steps: [...steps, cappedBy] };
  }
  const least = cents(known(federal, 'minimum_eur'));
  if (least !== null && share < least) {
    const cappedBy = `Bundesanteil von ${inEuros(share)} liegt unter der Bagatellgrenze von ${inEuros(least)}: keine Förderung.`;
    return { share: 0, cappedBy, steps: [...steps, cappedBy] };
  }
  const cap = cents(known(federal, 'cap_eur'));
  if (cap === null)
    return {
      share,
      cappedBy: null,
      steps: [...steps, 'Höchstbetrag des Bundes: nicht bekannt, nicht geprüft'],
    };
  if (share <= cap) return { share, cappedBy: null, steps };
  const cappedBy = `Höchstbetrag des Bundes: ${inEuros(cap)} statt ${inEuros(share)}`;
  return { share: cap, cappedBy, steps: [...steps, cappedBy] };
}

interface Land {
  federal: number;
  /** null: how far the Land tops up is not known. */
  state: number | null;
  fagPool: number | null;
  steps: string[];
}

/** The Land tops up to the total rate; what others pay comes off it first, then off the Bund (no overfunding). */
function stateShare(of: RateFacts, total: number, federal: number): Land {
  const { state, third } = of;
  const top = totalRate(of);
  if (federal === 0)
    return {
      federal,
      state: 0,
      fagPool: null,
      steps: ['Land: stockt nur auf, was der Bund fördert, also 0,00 €'],
    };
  if (state && top === null)
    return {
      federal,
      state: null,
      fagPool: null,
      steps: ['Land: Förderung zusammen mit dem Bund ist nicht bekannt, nicht gerechnet'],
    };
  const reached = Math.max(0, percentOf(total, top ?? 100) - third);
  const kept = Math.min(federal, reached);
  const cut =
    kept < federal
      ? [
          `Überförderung: Bund ${inEuros(kept)} statt ${inEuros(federal)}, damit alle zusammen ${percent(top ?? 100)} nicht überschreiten`,
        ]
      : [];
  if (!state)
    return {
      federal: kept,
      state: 0,
      fagPool: null,
      steps: [...cut, 'Land: diese Fassung verlangt keine Mittel des Landes'],
    };
  const share = reached - kept;
  const less = third > 0 ? ` − ${inEuros(third)} Dritte` : '';
  const step = `Land: stockt auf ${percent(top!)} auf, ${inEuros(percentOf(total, top!))} − ${inEuros(kept)} Bund${less} = ${inEuros(share)}`;
  return { federal: kept, state: share, ...poolOf(state, total, share, [...cut, step]) };
}

/** How much all but the Kommune may pay together, percent: the lowest of what Bund and Land say. */
function totalRate({ federal, state, ownRate }: RateFacts): number | null {
  const without = (own: number | null): number | null => (own === null ? null : 100 - own);
  if (ownRate !== null) return 100 - ownRate;
  const ofState = state ? [known(state, 'total_rate'), without(known(state, 'own_rate'))] : [null];
  if (state && ofState.every((one) => one === null)) return null;
  const all = [...ofState, known(federal, 'total_rate'), without(known(federal, 'own_rate'))];
  const found = all.filter((one) => one !== null);
  return found.length === 0 ? null : Math.min(...found);
}

/** What all Kommunen pay together through the Finanzausgleich stands inside the share of the Land: a split for reports. */
function poolOf(state: Figures, total: number, share: number, steps: string[]) {
  const rate = known(state, 'fag_pool_rate');
  if (rate === null) return { fagPool: null, steps };
  const fagPool = Math.min(share, percentOf(total, rate));
  const words = `davon aus der Finanzausgleichsmasse (${percent(rate)} der Ausgaben): ${inEuros(fagPool)}`;
  return { fagPool, steps: [...steps, words] };
}
