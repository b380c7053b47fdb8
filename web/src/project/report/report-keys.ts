import { type RefObject, useEffect } from 'react';
import { useKeysOn, isTyping } from '../../ui/keys.js';
import { offeredPromises } from './report-dates.js';
import { milestoneOf, offeredReasons, promisedBy } from './report-draft.js';
import { valid } from '../schedule/promised.js';
import type { ReportEdit } from './use-report.js';
import { today } from './use-report.js';

interface Places {
  form: RefObject<HTMLFormElement | null>;
  reasons: RefObject<HTMLFieldSetElement | null>;
  onSave: () => void;
  onLeave: () => void;
}

/**
 * Ctrl+Enter saves and Esc leaves, from everywhere. A digit alone chooses: first the quarter with this number, then the
 * reason; each leads on to what comes next, so that a slip with a new count is a few keys.
 */
export function useReportKeys(edit: ReportEdit, { form, reasons, onSave, onLeave }: Places): void {
  const on = useKeysOn();
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        return onSave();
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') return onLeave();
      if (!on || isTyping(event.target) || !/^[1-9]$/.test(event.key)) return;
      if (choose(edit, Number(event.key), reasons.current)) {
        event.preventDefault();
        // What comes next may stand there only after this change.
        requestAnimationFrame(() => leadOn(form.current, reasons.current));
      }
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  });
}

/** Whether the digit stood for something. */
function choose({ base, draft, edit }: ReportEdit, digit: number, reasons: HTMLElement | null): boolean {
  const milestone = milestoneOf(base.record, draft);
  if (!milestone) return false;
  const holds = valid(milestone);
  if (reasons?.contains(document.activeElement) && promisedBy(draft, holds) !== null) {
    const reason = offeredReasons(base.record.status)[digit - 1];
    if (reason) edit({ reason });
    return reason !== undefined;
  }
  const period = offeredPromises(today(), holds).quarters.find((each) => each.endsWith(`Q${digit}`));
  if (period) edit({ how: 'period', period });
  return period !== undefined;
}

/** From the dates to the reasons, from there to the first count. */
function leadOn(form: HTMLFormElement | null, reasons: HTMLElement | null): void {
  const isAtReasons = reasons?.contains(document.activeElement) ?? false;
  const next = isAtReasons || !reasons ? form?.querySelector<HTMLElement>('.report-counts input') : null;
  if (next) next.focus();
  else if (!isAtReasons) reasons?.querySelector<HTMLElement>('input')?.focus();
}
