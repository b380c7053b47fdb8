import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../../api/account.js';
import { getDesk, type ReadCase, saveCase } from '../../api/funding.js';
import { initialsOf } from '../../account/initials.js';
import { SelectField } from '../../ui/field.js';
import { useLetterKeys } from '../../ui/keys.js';
import { Key } from '../../ui/keys-switch.js';
import { CaseDeedForm } from './case-deed-form.js';
import { deskKey } from './case-queries.js';
import { useCaseDeed } from './use-case-deed.js';

interface AssignmentProps {
  me: OwnAccount;
  read: ReadCase;
  onDone: (sentence: string) => void;
}

/** Who works on the case. Z, then Enter: it is mine. */
export function CaseAssignment({ me, read, onDone }: AssignmentProps) {
  const { t } = useTranslation('case');
  const [open, setOpen] = useState(false);
  const { assignedTo, mayCheck } = read.record;
  useLetterKeys({ ...(mayCheck && { z: () => setOpen(true) }) });
  const name = assignedTo && (assignedTo.name ?? assignedTo.office);
  return (
    <div className="case-assignment">
      <p>
        {name ? (
          <>
            <span className="initials" aria-hidden="true">
              {initialsOf(name)}
            </span>
            <span className="sr-only">{t('assign.is')}</span>
            <span>{name}</span>
          </>
        ) : (
          <span className="muted">{t('assign.nobody')}</span>
        )}
        {mayCheck && !open && (
          <button type="button" className="link-button" onClick={() => setOpen(true)}>
            {t(name ? 'assign.change' : 'assign.take')}
          </button>
        )}
        {mayCheck && !open && <Key>Z</Key>}
      </p>
      {open && <AssignForm {...{ me, read, onDone }} onClose={() => setOpen(false)} />}
    </div>
  );
}

function AssignForm({ me, read, onDone, onClose }: AssignmentProps & { onClose: () => void }) {
  const { t } = useTranslation('case');
  const { data } = useQuery({ queryKey: [...deskKey, 'sidebar'], queryFn: getDesk });
  const [chosen, setChosen] = useState(me.id);
  const others = (data?.advisors ?? []).filter(({ accountId }) => accountId !== me.id);
  const deed = useCaseDeed<string | null>({
    read,
    run: (id, etag, assignedTo) => saveCase(id, etag, { assignedTo }),
    fields: ['assignedTo'],
    onDone: (_, account) => {
      onClose();
      onDone(t(account === null ? 'assign.doneNobody' : account === me.id ? 'assign.doneMe' : 'assign.done'));
    },
  });
  return (
    <CaseDeedForm
      deed={deed}
      title={t('assign.heading')}
      submit={t('assign.save')}
      valuesOf={() => chosen || null}
      onCancel={onClose}
      first="button[type='submit']"
    >
      <SelectField
        label={t('assign.who')}
        value={chosen}
        error={deed.faults.fields.assignedTo}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        <option value={me.id}>{t('assign.me', { name: me.name })}</option>
        {others.map(({ accountId, name }) => (
          <option key={accountId} value={accountId}>
            {name}
          </option>
        ))}
        {read.record.assignedAccount && <option value="">{t('assign.toNobody')}</option>}
      </SelectField>
    </CaseDeedForm>
  );
}
