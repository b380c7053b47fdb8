import { useEffect, useRef, useState } from 'react';
import { LatestOnly } from './latest-only.js';

export interface Latest<Asked, Answer> {
  /** The newest answer; kept while the next one is under way. */
  answer: Answer | null;
  /** What it is the answer to. */
  of: Asked | null;
  error: unknown;
}

interface Options<Asked, Answer> {
  /** null: nothing to ask. */
  asked: Asked | null;
  ask: (asked: Asked) => Promise<Answer>;
  /** So long nothing may change before it is asked. */
  rest?: number;
  /** From one question to the next. */
  pause?: number;
}

/** Answers to a state that keeps changing: at most one question under way, and the last state always asked for. */
export function useLatest<Asked, Answer>({ asked, ask, rest = 0, pause = 0 }: Options<Asked, Answer>) {
  const [latest, setLatest] = useState<Latest<Asked, Answer>>({ answer: null, of: null, error: null });
  const queue = useRef<LatestOnly<Asked, Answer> | null>(null);
  useEffect(() => {
    const made = new LatestOnly<Asked, Answer>(
      ask,
      (answer, of) => setLatest({ answer, of, error: null }),
      (error, of) => setLatest((before) => ({ ...before, of, error })),
      pause,
    );
    queue.current = made;
    return () => made.stop();
  }, [ask, pause]);
  useEffect(() => {
    if (asked === null) return;
    if (rest === 0) return queue.current?.next(asked);
    const timer = setTimeout(() => queue.current?.next(asked), rest);
    return () => clearTimeout(timer);
  }, [asked, rest, ask]);
  return asked === null ? { answer: null, of: null, error: null } : latest;
}
