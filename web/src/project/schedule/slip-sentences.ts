import type { SlipStatistics } from '../../api/projects.js';
import { slipOfDays, slipShort, slipWords, type Speech } from './promised.js';

/* What the statistics about moved dates say, in sentences. Pure. */

type Total = SlipStatistics['total'];

/** "Bei 84 von 240 Projekten … Die Hälfte der Termine …" */
export function slipSentences(speech: Speech, total: Total): string[] {
  const { t, format } = speech;
  if (total.projects === 0) return [t('slips.none')];
  const all = t('slips.projects', { count: total.projects, formatted: format.count(total.projects) });
  const formatted = format.count(total.moved);
  return [
    total.moved === 0
      ? t('slips.movedNone', { all })
      : t('slips.moved', { count: total.moved, formatted, all }),
    ...middleSentence(speech, total.medianSlipDays),
    ...(total.overdue > 0
      ? [t('slips.overdue', { count: total.overdue, formatted: format.count(total.overdue) })]
      : []),
  ];
}

function middleSentence(speech: Speech, days: number | null): string[] {
  if (days === null) return [];
  const slip = slipOfDays(days);
  if (slip.unit === 'none') return [speech.t('slips.middleNone')];
  const said = { slip: slipWords(speech, slip) };
  return [speech.t(slip.later ? 'slips.middleLater' : 'slips.middleEarlier', said)];
}

/** "+6 Monate"; "keine" where nothing moved. */
export function slipText(speech: Speech, days: number | null): string {
  if (days === null) return speech.t('open');
  const slip = slipOfDays(days);
  return slip.unit === 'none' ? speech.t('slips.notMoved') : slipShort(speech, slip);
}
