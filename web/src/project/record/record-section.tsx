import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../account/section.js';

interface EditableProps {
  heading: string;
  may: boolean;
  /** What the button is called, with what it edits. */
  label: string;
  shown: ReactNode;
  form: (onDone: () => void) => ReactNode;
}

/** A card that is read, and edited in the same place. */
export function EditableSection({ heading, may, label, shown, form }: EditableProps) {
  const { t } = useTranslation('record');
  const [editing, setEditing] = useState(false);
  const button = may && !editing && (
    <KernButton
      variant="secondary"
      className="kern-btn--small"
      text={t('edit')}
      alt={label}
      onClick={() => setEditing(true)}
    />
  );
  return (
    <Section heading={heading} step={editing ? 'form' : 'shown'} state={button}>
      {editing ? form(() => setEditing(false)) : shown}
    </Section>
  );
}

/** Label and value; what is missing says so. */
export function Row({ name, children }: { name: string; children?: ReactNode }) {
  const { t } = useTranslation('record');
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children ?? <span className="muted">{t('open')}</span>}</dd>
    </div>
  );
}
