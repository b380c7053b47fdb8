import { foldGerman } from '../../municipality/fold.js';
import type { AddressState, CountedAs } from '../words.js';
import { englishWord } from './english-word.js';

/*
 * What people write into the cells of a list, and what it means. Pure; a word with two meanings is no word but an offer.
 */

const folded = (text: string): string => foldGerman(text).replaceAll(' ', '');
const readAs = <T extends string>(spellings: Record<T, string>, shown?: Record<T, string>): Map<string, T> =>
  new Map(
    (Object.entries(spellings) as [T, string][]).flatMap(([meaning, words]) =>
      [meaning.replaceAll('_', ''), englishWord(shown?.[meaning] ?? ''), ...words.split(',')]
        .map(folded)
        .filter(Boolean)
        .map((word) => [word, meaning] as const),
    ),
  );

/** As the pages call a state in a list: short. */
export const stateWords: Record<AddressState, string> = {
  planned: 'geplant',
  in_construction: 'im Bau',
  ready: 'bereit',
  connected: 'angeschlossen',
  activated: 'in Nutzung',
  refused: 'verweigert',
  left_out: 'ausgelassen',
};

const states = readAs<AddressState>(
  {
    planned: 'geplant, in Planung, Planung, vorgesehen, offen',
    in_construction: 'im Bau, in Bau, Bau, begonnen, Tiefbau, under construction, in construction',
    ready: 'bereit, Anschluss möglich, anschließbar, homes passed, passed, buchbar, erschlossen',
    connected:
      'angeschlossen, Anschluss hergestellt, hergestellt, Hausanschluss gebaut, homes connected, Hausanschluss',
    activated:
      'in Nutzung, Anschluss in Nutzung, genutzt, aktiv, aktiviert, homes activated, active, in Betrieb',
    refused:
      'verweigert, abgelehnt, Eigentümer lehnt ab, keine Zustimmung, Ablehnung, Verweigerung, declined, lehnt ab',
    left_out: 'ausgelassen, entfällt, entfallen, wegfallend, nicht mehr vorgesehen, left out, omitted',
  },
  stateWords,
);
export const stateOf = (text: string): AddressState | null => states.get(folded(text)) ?? null;

/** Words that mean two states. */
const ambiguous = readAs({
  ready_or_connected:
    'fertig, fertiggestellt, erledigt, abgeschlossen, gebaut, ausgebaut, done, finished, versorgt',
});
export const twoStatesOf = (text: string): [AddressState, AddressState] | null =>
  ambiguous.has(folded(text)) ? ['ready', 'connected'] : null;

export const countedAsWords: Record<CountedAs, string> = {
  eligible: 'förderfähig',
  funded: 'gefördert',
  reserve_extension: 'Vortrieb',
  commercial: 'eigenwirtschaftlich',
};
const counted = readAs<CountedAs>(
  {
    eligible: 'förderfähig',
    funded: 'gefördert, Förderung, ja, geförderter Ausbau',
    reserve_extension: 'Vortrieb, Reserve, Reservekapazität, teilgefördert',
    commercial: 'eigenwirtschaftlich, EWA, Eigenausbau, nein',
  },
  countedAsWords,
);
export const countedAsOf = (text: string): CountedAs | null => counted.get(folded(text)) ?? null;
