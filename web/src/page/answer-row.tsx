import type { ReactNode } from 'react';

interface AnswerRowProps {
  name: string;
  className?: string | undefined;
  children: ReactNode;
}

/** One of the fixed rows below the lead: what is asked, and the answer. */
export function AnswerRow({ name, className, children }: AnswerRowProps) {
  return (
    <div className={className}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
