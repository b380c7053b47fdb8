import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../account/section.js';
import type { CaseStepBody, CaseStepDto, PartRef, ReadCase } from '../../api/funding.js';
import type { PartOfStep } from '../review/override-ask.js';
import { CaseSteps, type StepsProps } from './case-steps.js';
import { useCaseWords } from './case-words.js';
import { PartForm } from './part-form.js';
import type { FieldLook } from './part-fields.js';
import type { TrackProps } from './track-card.js';

type Body = Record<string, unknown>;

interface Part extends PartRef {
  steps: readonly CaseStepDto[];
}

interface TrackPartsProps<P extends Part> extends TrackProps {
  heading: string;
  aggregate: PartOfStep['aggregate'];
  above?: ReactNode;
  parts: readonly P[];
  none: string;
  addLabel: string;
  addTitle: string;
  saveLabel: string;
  looks: readonly FieldLook[];
  /** What a new one most likely says. */
  likely?: object;
  nameOf: (part: P) => string;
  shown: (part: P) => ReactNode;
  /** Once it is submitted it stays as it was. */
  mayEditPart: (part: P) => boolean;
  add: (id: number, etag: string, body: Body) => Promise<ReadCase>;
  save: (id: number, etag: string, part: P, body: Body) => Promise<ReadCase>;
  step: (id: number, etag: string, part: PartRef, body: CaseStepBody) => Promise<ReadCase>;
  offered?: (part: P) => StepsProps['offered'];
}

/** Payout requests, proofs, change requests of one funder: each with its steps, the newest first; new ones are added here. */
export function TrackParts<P extends Part>(props: TrackPartsProps<P>) {
  const { heading, above, parts, none, addLabel, addTitle, saveLabel, looks, likely, add } = props;
  const { read, onDone } = props;
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const [adds, setAdds] = useState(false);
  const newestFirst = [...parts].sort((a, b) => b.number - a.number);
  return (
    <Section
      heading={t('track.headed', { funder: words.funder[props.track.funder], heading })}
      step={adds ? 'form' : 'shown'}
      state={
        read.record.mayEdit &&
        !adds && (
          <KernButton
            variant="secondary"
            className="kern-btn--small"
            text={addLabel}
            alt={addTitle}
            onClick={() => setAdds(true)}
          />
        )
      }
    >
      {above}
      {adds && (
        <PartForm
          {...{ read, looks }}
          title={addTitle}
          submit={saveLabel}
          start={likely}
          run={add}
          onDone={() => onDone(t('form.saved'))}
          onClose={() => setAdds(false)}
        />
      )}
      {parts.length === 0 && <p className="muted">{none}</p>}
      <ul className="record-rows">
        {newestFirst.map((part) => (
          <PartRow key={part.number} {...props} part={part} />
        ))}
      </ul>
    </Section>
  );
}

function PartRow<P extends Part>({ part, ...props }: TrackPartsProps<P> & { part: P }) {
  const { me, read, aggregate, looks, nameOf, shown, mayEditPart, save, step, offered, onDone } = props;
  const { t } = useTranslation('case');
  const [edits, setEdits] = useState(false);
  const name = nameOf(part);
  return (
    <li>
      {shown(part)}
      {edits && (
        <PartForm
          {...{ read, looks }}
          title={t('form.editPart', { name })}
          submit={t('form.savePart')}
          start={withDocumentId(part)}
          run={(id, etag, body) => save(id, etag, part, body)}
          onDone={() => onDone(t('form.saved'))}
          onClose={() => setEdits(false)}
        />
      )}
      {!edits && read.record.mayEdit && mayEditPart(part) && (
        <KernButton
          variant="tertiary"
          className="kern-btn--small"
          text={t('form.edit')}
          alt={t('form.editPart', { name })}
          onClick={() => setEdits(true)}
        />
      )}
      <CaseSteps
        {...{ me, read, onDone }}
        inRow
        steps={part.steps}
        part={{ aggregate, funder: part.funder, number: part.number }}
        of={name}
        offered={offered?.(part)}
        run={(id, etag, body) => step(id, etag, part, body)}
      />
    </li>
  );
}

/** The case tells a document by id and name; it is kept by its id. */
const withDocumentId = (part: object) => ({
  ...part,
  documentId: (part as { document?: { id: string } | null }).document?.id ?? null,
});
