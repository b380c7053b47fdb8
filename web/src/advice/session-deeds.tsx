import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedForm, typed, useDeed } from '../account/deed.js';
import { Section } from '../account/section.js';
import { useFocusInside } from '../account/use-focus-inside.js';
import { addAddendum, cancelAdviceSession, finishProtocol, type ReadSession } from '../api/advice.js';
import { Field, TextField } from '../ui/field.js';
import { useFormat } from '../ui/format.js';
import { Icon } from '../ui/icon.js';
import { HandOverForm } from './hand-over-form.js';
import { useTakeAdvice } from './queries.js';

type Deed = 'finish' | 'cancel' | 'addendum' | 'handOver';
interface DeedProps {
  read: ReadSession;
  onDone: (sentence: string) => void;
}

/** What ends a session: finish its protocol, call it off; afterwards only addenda. */
export function SessionDeeds({ read, onDone }: DeedProps) {
  const { t } = useTranslation('advice');
  const [does, setDoes] = useState<Deed | null>(null);
  const { mayEdit, mayAddAddendum, obstacles } = read.record;
  if (!mayEdit && !mayAddAddendum) return null;
  const form = { read, onDone, onClose: () => setDoes(null) };
  return (
    <div className="no-print">
      <Section heading={t(mayEdit ? 'protocol.finish' : 'protocol.addenda')} step={does ?? 'shown'}>
        {mayEdit && obstacles.length > 0 && <Obstacles obstacles={obstacles} />}
        {does === 'finish' && <Finish {...form} />}
        {does === 'cancel' && <Cancel {...form} />}
        {does === 'addendum' && <Addendum {...form} />}
        {does === 'handOver' && <HandOverForm {...form} />}
        {does === null && (
          <div className="deed-buttons">
            {mayEdit && (
              <KernButton
                variant="primary"
                text={t('protocol.finish')}
                disabled={obstacles.length > 0}
                onClick={() => setDoes('finish')}
              />
            )}
            {mayEdit && (
              <KernButton variant="secondary" text={t('handover.open')} onClick={() => setDoes('handOver')} />
            )}
            {mayEdit && (
              <KernButton
                variant="tertiary"
                text={t('protocol.cancelSession')}
                onClick={() => setDoes('cancel')}
              />
            )}
            {mayAddAddendum && (
              <KernButton
                variant="secondary"
                text={t('protocol.addAddendum')}
                onClick={() => setDoes('addendum')}
              />
            )}
          </div>
        )}
      </Section>
    </div>
  );
}

function Obstacles({ obstacles }: { obstacles: string[] }) {
  const { t } = useTranslation('advice');
  return (
    <div>
      <p>{t('protocol.obstacles')}</p>
      <ul className="step-unmet">
        {obstacles.map((sentence) => (
          <li key={sentence} className="unmet unmet-block">
            <Icon name="danger" />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type FormProps = DeedProps & { onClose: () => void };

function Box({ label, children }: { label: string; children: ReactNode }) {
  const box = useFocusInside<HTMLElement>('input, textarea, button', true);
  return (
    <section className="action-form" ref={box} aria-label={label}>
      {children}
    </section>
  );
}

function useSessionDeed<Values>(
  { onDone, onClose }: FormProps,
  sentence: string,
  run: (values: Values) => Promise<ReadSession>,
) {
  const { take } = useTakeAdvice();
  return useDeed({
    run,
    fields: ['reason', 'text'],
    onDone: (newer) => {
      take(newer);
      onClose();
      onDone(sentence);
    },
  });
}

function Finish(props: FormProps) {
  const { t } = useTranslation('advice');
  const format = useFormat();
  const { record, etag } = props.read;
  const deed = useSessionDeed(props, t('protocol.finished'), () => finishProtocol(record.id, etag));
  return (
    <Box label={t('protocol.finish')}>
      <p>{t('protocol.finishAsk')}</p>
      {record.hasCase && !record.caseProtocolOn && (
        <p>{t('protocol.finishCase', { day: format.shortDay(record.heldOn) })}</p>
      )}
      <DeedForm
        deed={deed}
        valuesOf={() => undefined}
        submit={t('protocol.finish')}
        aside={<KernButton variant="secondary" text={t('cancel')} onClick={props.onClose} />}
      />
    </Box>
  );
}

function Cancel(props: FormProps) {
  const { t } = useTranslation('advice');
  const { record, etag } = props.read;
  const deed = useSessionDeed(props, t('protocol.cancelled'), (reason: string) =>
    cancelAdviceSession(record.id, etag, reason),
  );
  return (
    <Box label={t('protocol.cancelSession')}>
      <p>{t('protocol.cancelAsk')}</p>
      <DeedForm
        deed={deed}
        valuesOf={(data) => typed(data, 'reason').trim()}
        submit={t('protocol.cancelSend')}
        aside={<KernButton variant="secondary" text={t('cancel')} onClick={props.onClose} />}
      >
        <TextField
          label={t('protocol.cancelReason')}
          name="reason"
          maxLength={500}
          autoComplete="off"
          required
          error={deed.faults.fields.reason}
        />
      </DeedForm>
    </Box>
  );
}

function Addendum(props: FormProps) {
  const { t } = useTranslation('advice');
  const deed = useSessionDeed(props, t('protocol.addendumDone'), (text: string) =>
    addAddendum(props.read.record.id, text),
  );
  return (
    <Box label={t('protocol.addAddendum')}>
      <DeedForm
        deed={deed}
        valuesOf={(data) => typed(data, 'text').trim()}
        submit={t('protocol.addendumSend')}
        aside={<KernButton variant="secondary" text={t('cancel')} onClick={props.onClose} />}
      >
        <Field label={t('protocol.addendumText')} error={deed.faults.fields.text}>
          {(ties) => (
            <textarea className="kern-form-input__input" name="text" rows={4} maxLength={8_000} {...ties} />
          )}
        </Field>
      </DeedForm>
    </Box>
  );
}
