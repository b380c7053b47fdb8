import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault } from '../../account/deed.js';
import { useFocusInside } from '../../account/use-focus-inside.js';
import { useFormat } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import type { RecordDeed } from './use-record-deed.js';

interface RecordDeedFormProps<Values> {
  deed: RecordDeed<Values>;
  title: string;
  submit: string;
  /** Undefined: what is typed is not complete, and the form says what. */
  valuesOf: () => Values | undefined;
  onCancel: () => void;
  children?: ReactNode;
}

/** A small form inside a card: takes the focus when it opens, says at its place what was refused. */
export function RecordDeedForm<Values>(props: RecordDeedFormProps<Values>) {
  const { deed, title, submit, valuesOf, onCancel, children } = props;
  const { t } = useTranslation('record');
  const { form, check, run, forget } = deed;
  const box = useFocusInside<HTMLElement>('input, select, textarea, button', true);
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!check(event.currentTarget)) return;
    const values = valuesOf();
    // What was refused before is not said of what stands there now.
    if (values === undefined) forget();
    else run(values);
  };
  return (
    <section className="action-form" ref={box} aria-label={title}>
      <h3>{title}</h3>
      <form ref={form} className="deed-form" noValidate onSubmit={send}>
        <MetNotice deed={deed} />
        <DeedFault deed={deed} />
        {children}
        <div className="deed-buttons">
          <DeedButton deed={deed} text={submit} />
          <KernButton variant="secondary" text={t('form.cancel')} onClick={onCancel} />
        </div>
      </form>
    </section>
  );
}

/** Another one was first: nothing is saved, what was typed is kept. */
export function MetNotice({ deed: { met } }: { deed: Pick<RecordDeed<never>, 'met'> }) {
  const { t } = useTranslation('record');
  const format = useFormat();
  if (!met) return null;
  const { since } = met;
  const title = since
    ? t('met.title', { who: since.by.name ?? since.by.office, time: format.time(since.recordedAt) })
    : t('met.unknown');
  return (
    <Notice variant="warning" title={title} urgent>
      <p>{t('met.text')}</p>
    </Notice>
  );
}
