import { useEffect } from 'react';

/** What is not yet kept (shown once, or typed) is not left by accident: the browser asks in its own words. */
export function useLeaveWarning(isUnkept = true): void {
  useEffect(() => {
    if (!isUnkept) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isUnkept]);
}
