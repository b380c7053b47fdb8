import { type ReactNode, useEffect, useId, useRef } from 'react';

interface SectionProps {
  heading: string;
  /** At the right of the heading. */
  state?: ReactNode;
  /** What is shown now. When it changes and what had the focus is gone, the heading takes it. Undefined: not loaded yet. */
  step?: string;
  children: ReactNode;
}

/** One card of the own account, found by its heading. */
export function Section({ heading, state, step, children }: SectionProps) {
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    const isFirst = before.current === undefined;
    if (before.current === step) return;
    before.current = step;
    if (!isFirst && document.activeElement === document.body) title.current?.focus();
  }, [step]);
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id} ref={title} tabIndex={-1}>
          {heading}
        </h2>
        {state}
      </div>
      <div className="card-body">{children}</div>
    </section>
  );
}
