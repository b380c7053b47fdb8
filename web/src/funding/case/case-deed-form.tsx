import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault } from '../../account/deed.js';
import { useFocusInside } from '../../account/use-focus-inside.js';
import { useFormat } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import { useSendKeys } from '../send-keys.js';
import type { CaseDeed } from './use-case-deed.js';

interface CaseDeedFormProps<Values> {
  deed: CaseDeed<Values>;
  title: string;
  submit: string;
  /** Undefined: what is typed is not complete, and the form says what. */
  valuesOf: () => Values | undefined;
  onCancel: () => void;
  /** What takes the focus when it opens; the first field where it is left out. */
  first?: string;
  children?: ReactNode;
}

const FIRST = 'input, select, textarea, button';

/** A small form inside a card: takes the focus when it opens, says at its place what was refused. Ctrl+Enter sends it. */
export function CaseDeedForm<Values>(props: CaseDeedFormProps<Values>) {
  const { deed, title, submit, valuesOf, onCancel, children, first = FIRST } = props;
  const { t } = useTranslation('case');
  const { form, check, run, forget } = deed;
  useSendKeys(form);
  const box = useFocusInside<HTMLElement>(first, true);
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
      <form ref={form} className="deed-form case-deed" noValidate onSubmit={send}>
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
export function MetNotice({ deed: { met } }: { deed: Pick<CaseDeed<never>, 'met'> }) {
  const { t } = useTranslation('case');
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
