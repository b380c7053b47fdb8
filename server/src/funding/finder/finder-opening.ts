import { inGerman } from '../../project/calendar.js';
import type { Offer } from './finder-facts.js';

/** Whether applications are taken on that day, with the days it rests on. */
export function openOn(
  { version, call }: Offer,
  { day, today }: { day: string; today: string },
): { open: boolean | null; words: string } {
  const begins = call ? call.opens : version.validFrom;
  const ends = call ? (call.endedEarlyOn ?? call.closes ?? version.validTo) : version.validTo;
  const on = `am ${inGerman(day)}`;
  if (begins !== null && day < begins)
    return { open: false, words: `${on} noch nicht offen: ab ${inGerman(begins)}` };
  if (ends !== null && day > ends) {
    const early = call?.endedEarlyOn ? 'vorzeitig beendet' : 'beendet';
    return { open: false, words: `${on} geschlossen: ${early} am ${inGerman(ends)}` };
  }
  if (begins === null) return { open: null, words: `Beginn ist nicht bekannt` };
  if (ends !== null) return { open: true, words: `${on} offen: ${inGerman(begins)} bis ${inGerman(ends)}` };
  if (version.state === 'open')
    return { open: true, words: `${on} offen: seit ${inGerman(begins)}, ohne festes Ende` };
  // What is closed today is not open later; when it closed nobody says.
  if (version.state === 'closed' && day >= today)
    return { open: false, words: `${on} geschlossen; wann es endete, ist nicht bekannt` };
  return {
    open: null,
    words: `seit ${inGerman(begins)}, ein Ende ist nicht bekannt: bitte bei der Bewilligungsbehörde nachfragen`,
  };
}
