import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { ApiError } from '../api/client.js';

/** Seconds are counted one by one in the last minute and a half; before, minutes say enough. */
export function waitText(t: TFunction<'account'>, seconds: number): string {
  if (seconds <= 90) return t('wait.seconds', { count: seconds });
  return t('wait.minutes', { count: Math.ceil(seconds / 60) });
}

/** When one may try again after too many attempts; null: at once. The service names the pause, else it is a short one. */
export function waitUntil(error: unknown, askedAt: number): number | null {
  if (!(error instanceof ApiError) || error.status !== 429) return null;
  return askedAt + (error.retryAfter ?? 30) * 1000;
}

/** Whole seconds until then, counting down; 0 once it has come. */
export function useSecondsUntil(moment: number | null, since: number): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (moment === null) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [moment]);
  return moment === null ? 0 : Math.max(0, Math.ceil((moment - Math.max(now, since)) / 1000));
}
