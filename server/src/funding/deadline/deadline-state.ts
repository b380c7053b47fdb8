import { addDays } from '../../project/calendar.js';
import type { DeadlineDto } from './deadline.dto.js';

export const URGENT_DAYS = 14;
export const SOON_DAYS = 60;

/** How a deadline stands on a day; the day itself still counts. Pure. */
export function stateOn(dueOn: string, doneOn: string | null, today: string): DeadlineDto['state'] {
  if (doneOn !== null) return 'done';
  if (dueOn < today) return 'overdue';
  if (dueOn <= addDays(today, URGENT_DAYS)) return 'urgent';
  return dueOn <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}
