import { inEuros } from '../../project/calendar.js';
import { models, recipientTypes } from '../../project/words.js';
import { type Answer, type FinderFacts, type Offer, thresholdOf } from './finder-facts.js';
import { exclusive, notTooMany } from './finder-exclusions.js';
import { openOn } from './finder-opening.js';
import { householdsBelow, thresholdWords } from './finder-threshold.js';
import { counted, figure } from '../forecast/forecast-words.js';

/** null: the row has nothing to say here. */
export type FinderRow = (offer: Offer, of: FinderFacts) => Answer | null;

const applicant = { ...recipientTypes, public_company: 'Unternehmen in ausschließlich öffentlicher Hand' };

export const finderRows: readonly FinderRow[] = [
  callIsOpen,
  mayApply,
  modelIsFunded,
  isBelowThreshold,
  isNotTooDear,
  isWorthIt,
  exclusive,
  notTooMany,
  advisoryMost,
  exclusionsAreLookedAt,
  needsFederalGrant,
];

function callIsOpen(offer: Offer, asked: FinderFacts): Answer {
  const { open, words } = openOn(offer, asked);
  const of = offer.call ?? offer.version;
  return { fits: open, sentence: `${of.name} ${words}.`, source: of.source };
}

function mayApply({ parameters }: Offer, { recipientType }: FinderFacts): Answer | null {
  const rule = parameters.get('who_may_apply');
  if (!rule || !recipientType) return null;
  if (!Array.isArray(rule.value))
    return { fits: null, sentence: 'Wer den Antrag stellen darf, ist nicht bekannt.', source: rule.source };
  const fits = rule.value.includes(applicant[recipientType]);
  const who = rule.value.join(', ');
  const sentence = fits
    ? `${applicant[recipientType]} darf den Antrag stellen.`
    : `Passt nicht: ${applicant[recipientType]} darf keinen Antrag stellen. Antragsberechtigt: ${who}.`;
  return { fits, sentence, source: rule.source };
}

function modelIsFunded({ programme, parameters }: Offer, { model }: FinderFacts): Answer | null {
  if (!model || programme.funder === 'state') return null;
  const branches = { gap_closure: 'gap_closure', advisory_services: 'advisory' } as const;
  const branch = model in branches ? branches[model as keyof typeof branches] : null;
  if (branch !== null || programme.branch === 'advisory') {
    const fits = branch === programme.branch;
    const sentence = fits
      ? `${models[model]} ist Gegenstand dieses Programms.`
      : `Passt nicht: ${models[model]} ist nicht Gegenstand dieses Programms.`;
    return { fits, sentence, source: null };
  }
  const rule = parameters.get('models');
  if (!rule || !Array.isArray(rule.value))
    return {
      fits: null,
      sentence: 'Welche Modelle gefördert werden, ist nicht bekannt.',
      source: rule?.source ?? null,
    };
  const fits = rule.value.includes(models[model]);
  const sentence = fits
    ? `${models[model]} wird gefördert.`
    : `Passt nicht: ${models[model]} wird nicht gefördert, nur ${rule.value.join(', ')}.`;
  return { fits, sentence, source: rule.source };
}

/** By the download alone: no edition says the upload. */
function isBelowThreshold(offer: Offer, { atlas }: FinderFacts): Answer | null {
  if (offer.programme.branch === 'advisory') return null;
  const threshold = thresholdOf(offer);
  const rule = offer.parameters.get('threshold_down') ?? offer.parameters.get('threshold_or_down');
  const source = rule?.source ?? null;
  const words = thresholdWords(threshold);
  if (words === '') return null;
  if (!atlas)
    return {
      fits: null,
      sentence: `Wie viele Haushalte unter ${words} liegen, ist nicht bekannt: Es ist kein Atlas mit Zellen eingelesen.`,
      source,
    };
  const { from, to } = householdsBelow(atlas.classes, threshold, atlas.unknown)!;
  const all = atlas.classes.reduce((sum, { households }) => sum + households, atlas.unknown);
  const many = from === to ? figure(from) : `zwischen ${figure(from)} und ${figure(to)}`;
  const of = `${many} von ${counted(all, 'Haushalt', 'Haushalten')}`;
  if (to === 0)
    return {
      fits: false,
      sentence: `Passt nicht: Nach dem Atlas liegt kein Haushalt unter ${words}.`,
      source,
    };
  return {
    fits: from > 0 ? true : null,
    sentence: `Nach dem Atlas liegen ${of} unter ${words} (Download).`,
    source,
  };
}

const cents = (value: unknown): number | null => (typeof value === 'number' ? Math.round(value * 100) : null);

function isNotTooDear({ parameters }: Offer, { totalCost }: FinderFacts): Answer | null {
  const rule = parameters.get('max_total_eur');
  const most = cents(rule?.value);
  if (!rule || most === null) return null;
  const { source } = rule;
  if (totalCost === null)
    return {
      fits: null,
      sentence: `Gesamtausgaben höchstens ${inEuros(most)}; es sind noch keine genannt.`,
      source,
    };
  return totalCost <= most
    ? { fits: true, sentence: `Gesamtausgaben ${inEuros(totalCost)}, höchstens ${inEuros(most)}.`, source }
    : {
        fits: false,
        sentence: `Zu viel: Gesamtausgaben ${inEuros(totalCost)}, höchstens ${inEuros(most)}.`,
        source,
      };
}

/** The minimum is one of the grant, and no rate pays more than the whole. */
function isWorthIt({ parameters }: Offer, { totalCost }: FinderFacts): Answer | null {
  const rule = parameters.get('minimum_eur');
  const least = cents(rule?.value);
  if (!rule || least === null || totalCost === null || totalCost >= least) return null;
  const sentence = `Zu wenig: Gesamtausgaben ${inEuros(totalCost)} liegen unter der Bagatellgrenze von ${inEuros(least)}.`;
  return { fits: false, sentence, source: rule.source };
}

function advisoryMost({ programme, parameters }: Offer, { recipientType }: FinderFacts): Answer | null {
  if (programme.branch !== 'advisory') return null;
  const rule = parameters.get(
    recipientType === 'district' ? 'advisory_max_district_eur' : 'advisory_max_municipality_eur',
  );
  const most = cents(rule?.value);
  if (!rule || most === null) return null;
  return { fits: true, sentence: `${rule.label}: ${inEuros(most)}.`, source: rule.source, aside: true };
}

/** What no atlas says: only the market survey does, address by address. */
function exclusionsAreLookedAt({ programme, parameters }: Offer): Answer | null {
  if (programme.branch === 'advisory') return null;
  const rules = ['exclusion_two_networks_down', 'exclusion_cable'].flatMap(
    (name) => parameters.get(name) ?? [],
  );
  if (rules.length === 0) return null;
  const named = rules.map(({ label, value }) =>
    typeof value === 'number' ? `${label} ${value} Mbit/s` : label,
  );
  return {
    fits: null,
    sentence: `Nicht geprüft: ${named.join('; ')}. Das zeigt erst die Markterkundung.`,
    source: rules[0]!.source,
    aside: true,
  };
}

function needsFederalGrant({ programme, version }: Offer): Answer | null {
  if (programme.funder !== 'state') return null;
  const sentence =
    'Das Land stockt die Förderung des Bundes auf: zuerst ist der Antrag beim Bund zu stellen.';
  return { fits: null, sentence, source: version.source, aside: true };
}
