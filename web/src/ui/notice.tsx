import type { ReactNode } from 'react';
import { Icon } from './icon.js';

interface NoticeProps {
  variant: 'info' | 'warning' | 'danger';
  title: ReactNode;
  children?: ReactNode;
  /** Announced at once: for what happened after the page was there. */
  urgent?: boolean;
}

/** An alert in KERN's colours. One that was in the page from the start is no alert to a screen reader. */
export function Notice({ variant, title, children, urgent = false }: NoticeProps) {
  return (
    <div className={`notice notice-${variant}`} role={urgent ? 'alert' : undefined}>
      <Icon name={variant} />
      <div className="notice-text">
        <p className="notice-title">{title}</p>
        {children}
      </div>
    </div>
  );
}
