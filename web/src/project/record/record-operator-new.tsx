import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault, useDeed } from '../../account/deed.js';
import { useFocusInside } from '../../account/use-focus-inside.js';
import { ApiError } from '../../api/client.js';
import { addOperator, type OperatorDto } from '../../api/records.js';
import { TextField } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';

interface NewOperatorProps {
  name: string;
  onDone: (operator: OperatorDto) => void;
  onCancel: () => void;
}

interface Similar {
  sentence: string;
  known: OperatorDto[];
}

/** The register already holds this firm, or one that is called nearly the same (409): those are offered. */
const similarIn = (error: unknown): Similar | null =>
  error instanceof ApiError && error.status === 409
    ? { sentence: error.detail, known: (error.problem.changes ?? []) as OperatorDto[] }
    : null;

/** Adds a firm to the register. It may stand inside another form, so it is none itself. */
export function NewOperator({ name: typed, onDone, onCancel }: NewOperatorProps) {
  const { t } = useTranslation('record');
  const queries = useQueryClient();
  const [name, setName] = useState(typed);
  const [website, setWebsite] = useState('');
  const [similar, setSimilar] = useState<Similar | null>(null);
  const box = useFocusInside<HTMLDivElement>('input', true);
  const deed = useDeed({
    run: (evenIfSimilar: boolean) =>
      addOperator({ body: { name: name.trim(), website: website.trim() || null, evenIfSimilar } }),
    fields: ['name', 'website'],
    onRefused: (error) => {
      const found = similarIn(error);
      setSimilar(found);
      return found !== null;
    },
    onDone: (operator) => {
      void queries.invalidateQueries({ queryKey: ['operators'] });
      onDone(operator);
    },
  });
  const { fields } = deed.faults;
  return (
    <div className="action-form" ref={box} role="group" aria-label={t('operator.newHeading')}>
      <p className="field-name">{t('operator.newHeading')}</p>
      <DeedFault deed={deed} />
      <TextField
        label={t('operator.name')}
        value={name}
        error={fields.name}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => {
          setName(event.currentTarget.value);
          setSimilar(null);
        }}
      />
      <TextField
        label={t('operator.website')}
        hint={t('operator.websiteHint')}
        value={website}
        error={fields.website}
        autoComplete="off"
        inputMode="url"
        onChange={(event) => setWebsite(event.currentTarget.value)}
      />
      {similar && <SimilarNotice similar={similar} onTake={onDone} />}
      <div className="deed-buttons">
        <DeedButton
          deed={deed}
          variant="secondary"
          text={t(similar && similar.known.length > 0 ? 'operator.addAnyway' : 'operator.addButton')}
          onClick={() => deed.run(similar !== null)}
        />
        <KernButton variant="tertiary" text={t('form.cancel')} onClick={onCancel} />
      </div>
    </div>
  );
}

function SimilarNotice({ similar, onTake }: { similar: Similar; onTake: (operator: OperatorDto) => void }) {
  const { t } = useTranslation('record');
  return (
    <Notice variant="warning" title={similar.sentence} urgent>
      <ul className="plain-list">
        {similar.known.map((operator) => (
          <li key={operator.id}>
            <KernButton
              variant="secondary"
              className="kern-btn--small"
              text={t('operator.take', { name: operator.name })}
              onClick={() => onTake(operator)}
            />
            <span className="second-line">{t('operator.lots', { count: operator.lotCount })}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
