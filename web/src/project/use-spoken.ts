import { useEffect, useRef, useState } from 'react';

const SECOND = 1_000;

/** What is said politely: at most once a second, and always what holds at rest. */
export function useSpoken(sentence: string): string {
  const [spoken, setSpoken] = useState('');
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(250, last.current + SECOND - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setSpoken(sentence);
    }, wait);
    return () => clearTimeout(timer);
  }, [sentence]);
  return spoken;
}
