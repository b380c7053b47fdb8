import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DeedForm, typed, useDeed } from '../account/deed.js';
import { Loading, NotLoaded } from '../account/not-loaded.js';
import { useFocusInside } from '../account/use-focus-inside.js';
import { handOverAdviceSession, type HandoverBody, type ReadSession } from '../api/advice.js';
import { SelectField, TextField } from '../ui/field.js';
import { useFormat } from '../ui/format.js';
import { advisorsQuery, useTakeAdvice } from './queries.js';

interface HandOverFormProps {
  read: ReadSession;
  onDone: (sentence: string) => void;
  onClose: () => void;
}

/** Somebody else leads the session from now on. Who is away is named as such. */
export function HandOverForm({ read, onDone, onClose }: HandOverFormProps) {
  const { t } = useTranslation('advice');
  const format = useFormat();
  const box = useFocusInside<HTMLElement>('select, button', true);
  const { take } = useTakeAdvice();
  const { data, error, refetch } = useQuery(advisorsQuery());
  const deed = useDeed({
    run: (body: HandoverBody) => handOverAdviceSession(read.record.id, read.etag, body),
    fields: ['ledBy', 'reason'],
    onDone: (newer) => {
      take(newer);
      onClose();
      onDone(t('handover.done', { name: newer.record.ledBy?.name ?? newer.record.ledBy?.office }));
    },
  });
  if (error && !data) return <NotLoaded error={error} onAgain={() => void refetch()} />;
  if (!data) return <Loading words={t('loading')} />;
  const { fields } = deed.faults;
  return (
    <section className="action-form" ref={box} aria-label={t('handover.open')}>
      <p>{t('handover.ask')}</p>
      <DeedForm
        deed={deed}
        valuesOf={(values) => ({
          ledBy: typed(values, 'ledBy'),
          reason: typed(values, 'reason').trim() || null,
        })}
        submit={t('handover.send')}
        aside={<KernButton variant="secondary" text={t('cancel')} onClick={onClose} />}
      >
        <SelectField label={t('handover.to')} name="ledBy" defaultValue="" error={fields.ledBy}>
          <option value="">{t('handover.choose')}</option>
          {data.items
            .filter(({ accountId }) => accountId !== read.record.ledByAccount)
            .map(({ accountId, name, absentUntil }) => (
              <option key={accountId} value={accountId}>
                {absentUntil ? t('handover.absent', { name, day: format.shortDay(absentUntil) }) : name}
              </option>
            ))}
        </SelectField>
        <TextField
          label={t('handover.reason')}
          hint={t('handover.reasonHint')}
          name="reason"
          maxLength={500}
          autoComplete="off"
          error={fields.reason}
        />
      </DeedForm>
    </section>
  );
}
