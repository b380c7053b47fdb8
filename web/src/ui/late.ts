import { useEffect, useState } from 'react';

/** True once the component has stood for so long: what is there sooner than that needs no word about waiting. */
export function useLate(milliseconds = 300): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return late;
}
