import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/client.js';
import type { UploadDto } from '../../api/uploads.js';
import { TextField } from '../../ui/field.js';
import { useFormat } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import { takeFocus } from '../../ui/take-focus.js';
import { UploadDelete } from './upload-delete.js';
import { leftOutRows, takenRows } from './upload-lines.js';
import type { UploadDeeds } from './use-upload.js';

interface FootProps {
  upload: UploadDto;
  deeds: UploadDeeds;
  onDeleted: () => void;
}

/** One button that names both numbers, what it does, and a way out. */
export function UploadFoot({ upload, deeds, onDeleted }: FootProps) {
  const { t } = useTranslation('upload');
  const id = useId();
  const [reason, setReason] = useState<string | null>(null);
  const { effects } = upload;
  const why = useWhyNot(upload);
  const take = () => {
    if (why === null) deeds.take(reason?.trim() ?? '');
  };
  useTakeKey(take);
  return (
    <section className="card upload-foot" aria-label={t('foot.label')}>
      <Fault error={deeds.takeError} />
      {reason !== null && (
        <TextField
          ref={takeFocus}
          label={t('foot.reason')}
          hint={t('foot.reasonHint')}
          autoComplete="off"
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <div className="foot-line">
        <div className="deed-buttons">
          <TakeButton upload={upload} deeds={deeds} describedBy={id} off={why !== null} onTake={take} />
          <KernButton variant="secondary" href="/hochladen" text={t('foot.cancel')} />
          {reason === null && why === null && (
            <button type="button" className="link-button" onClick={() => setReason('')}>
              {t('foot.addReason')}
            </button>
          )}
          <UploadDelete upload={upload} onDeleted={onDeleted} />
        </div>
        <p className="foot-effect" id={id}>
          {why ?? (
            <>
              {effects.length > 0 ? t('foot.effect', { effects: effects.join(', ') }) : t('foot.noEffect')}
              <br />
              {t('foot.rerun')}
            </>
          )}
          {` ${t('foot.cancelHint')}`}
        </p>
      </div>
    </section>
  );
}

interface TakeButtonProps {
  upload: UploadDto;
  deeds: UploadDeeds;
  describedBy: string;
  off: boolean;
  onTake: () => void;
}

function TakeButton({ upload, deeds, describedBy, off, onTake }: TakeButtonProps) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const [count, left] = [takenRows(upload), leftOutRows(upload)];
  const words = { count, formatted: format.count(count), left: format.count(left) };
  const text = count === 0 ? t('foot.nothing') : t(left > 0 ? 'foot.takeLeave' : 'foot.take', words);
  const waits = deeds.taking || deeds.mending;
  return (
    <>
      <KernButton
        variant="primary"
        className={deeds.taking ? 'is-busy' : undefined}
        text={text}
        aria-describedby={describedBy}
        aria-keyshortcuts="Control+Enter"
        aria-disabled={off || waits || undefined}
        onClick={off || waits ? undefined : onTake}
      />
      {!off && <kbd className="key">{t('foot.keys')}</kbd>}
    </>
  );
}

/** The condition that is missing; null: there is none. */
function useWhyNot(upload: UploadDto): string | null {
  const { t } = useTranslation('upload');
  if (takenRows(upload) > 0) return null;
  const { refused, unchanged } = upload.rows;
  if (refused === 0) return t('foot.allSame');
  return t(unchanged === 0 ? 'foot.allRefused' : 'foot.someRefused');
}

/** Not out of a mend that is being typed: it would be left out. */
function useTakeKey(take: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      if (event.target instanceof Element && event.target.closest('.mend, .reading-form')) return;
      event.preventDefault();
      take();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  });
}

function Fault({ error }: { error: Error | null }) {
  const { t } = useTranslation('account');
  if (!error) return null;
  const { status = 0, detail = '', requestId } = error instanceof ApiError ? error : {};
  const sentence =
    status === 0 ? t('fault.offline') : status >= 500 && status !== 503 ? t('fault.ours') : detail;
  return (
    <Notice variant="danger" title={sentence || t('fault.ours')} urgent>
      {requestId && <p className="small muted">{t('fault.id', { id: requestId })}</p>}
    </Notice>
  );
}
