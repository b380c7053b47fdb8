import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type NoticeDto, type NoticeWordsBody, type ReadCase, saveNotice } from '../../api/funding.js';
import { EndForm, useNoticeDeed } from './notice-decision.js';
import { PartForm } from './part-form.js';
import { useNoticeWordsLooks } from './track-looks.js';

interface NoticeMoreProps {
  read: ReadCase;
  notice: NoticeDto;
  /** Of the notice, as it is written. */
  day: string;
  onDone: (sentence: string) => void;
}

/** What can still be done about a notice: add what became known later, or make it void. */
export function NoticeMore({ read, notice, day, onDone }: NoticeMoreProps) {
  const { t } = useTranslation('case');
  const [open, setOpen] = useState<'words' | 'void' | null>(null);
  const looks = useNoticeWordsLooks(read.record.id, notice);
  const deed = useNoticeDeed({ read, notice, onDone }, () => setOpen(null));
  const close = () => setOpen(null);
  if (!read.record.mayCheck || notice.state !== 'confirmed') return null;
  if (open === 'void') return <EndForm deed={deed} decision="void" onCancel={close} />;
  if (open === 'words')
    return (
      <PartForm
        {...{ read, looks }}
        title={t('notice.completeOf', { day })}
        submit={t('form.savePart')}
        start={notice}
        run={(id, etag, body) => saveNotice(id, etag, notice, body as NoticeWordsBody)}
        onDone={() => onDone(t('notice.completed'))}
        onClose={close}
      />
    );
  return (
    <div className="deed-buttons">
      <KernButton
        variant="secondary"
        className="kern-btn--small"
        text={t('notice.complete')}
        alt={t('notice.completeOf', { day })}
        onClick={() => setOpen('words')}
      />
      <KernButton
        variant="tertiary"
        className="kern-btn--small"
        text={t('notice.void')}
        alt={t('notice.voidOf', { day })}
        onClick={() => setOpen('void')}
      />
    </div>
  );
}
