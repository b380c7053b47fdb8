import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import type { FundingCaseDto, ReadCase } from '../../api/funding.js';
import { nextNumber, numbersIn, without } from '../../project/record/record-draft.js';
import { CaseEditForm } from './case-edit-form.js';
import { listBody, listDraft } from './part-draft.js';
import { type FieldLook, PartFields } from './part-fields.js';
import { useCaseEdit } from './use-case-edit.js';

interface NumberedPartsFormProps {
  read: ReadCase;
  label: string;
  looks: readonly FieldLook[];
  partsOf: (record: FundingCaseDto) => readonly { number: number }[];
  save: (
    id: number,
    etag: string,
    parts: Record<string, unknown>[],
    reason: string | undefined,
  ) => Promise<ReadCase>;
  /** Takes a reason: what a step rests on is set right by an advisor, who says why. */
  asksReason?: boolean;
  /** "Markterkundung 2" */
  nameOf: (number: number) => string;
  addLabel: string;
  operators?: Readonly<Record<string, string>>;
  /** Number of the first one; 1 where it is left out. */
  first?: number;
  /** What a new one begins with. */
  begin?: (number: number) => Record<string, string>;
  onDone: () => void;
}

/** All parts of a kind in one form: they are sent as a whole, keep their numbers, come and go. */
export function NumberedPartsForm(props: NumberedPartsFormProps) {
  const {
    read,
    label,
    looks,
    partsOf,
    save,
    nameOf,
    addLabel,
    operators,
    first = 1,
    begin,
    asksReason = false,
    onDone,
  } = props;
  const { t } = useTranslation('case');
  const draftOf = (record: FundingCaseDto) => listDraft(looks, partsOf(record));
  const edit = useCaseEdit({
    read,
    draftOf,
    save: (id, etag, draft, reason) => save(id, etag, listBody(looks, draft), reason),
    fields: looks,
    onSaved: onDone,
  });
  const { draft, setDraft } = edit;
  const lookAt = (key: string) => looks.find(({ name }) => key.endsWith(`.${name}`));
  return (
    <CaseEditForm
      edit={edit}
      label={label}
      asksReason={asksReason && read.record.mayCheck}
      draftOf={draftOf}
      nameOf={(key) => {
        const part = nameOf(Number.parseInt(key, 10));
        const look = lookAt(key);
        return look ? `${part}: ${look.label}` : part;
      }}
      wordOf={(key, value) => {
        const look = lookAt(key);
        if (look?.kind === 'operator') return operators?.[value];
        if (value === 'yes') return t('yes');
        return look?.options?.find(([option]) => option === value)?.[1];
      }}
      onCancel={onDone}
    >
      {(faults) => (
        <>
          {numbersIn(draft).map((number) => (
            <fieldset key={number} className="record-group">
              <legend>{nameOf(number)}</legend>
              <div className="record-grid">
                <PartFields
                  looks={looks}
                  prefix={String(number)}
                  {...{ draft, faults, operators }}
                  onEdit={edit.edit}
                />
              </div>
              <KernButton
                variant="tertiary"
                className="kern-btn--small"
                text={t('form.removePart', { name: nameOf(number) })}
                onClick={() => setDraft(without(draft, number))}
              />
            </fieldset>
          ))}
          <KernButton
            variant="secondary"
            text={addLabel}
            onClick={() => {
              const number = Math.max(first, nextNumber(draft));
              const values = Object.entries(begin?.(number) ?? {});
              edit.edit({
                [`${number}.is`]: 'yes',
                ...Object.fromEntries(values.map(([name, value]) => [`${number}.${name}`, value])),
              });
            }}
          />
        </>
      )}
    </CaseEditForm>
  );
}
