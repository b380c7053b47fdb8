import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Deed, DeedButton, DeedFault, useDeed } from '../account/deed.js';
import {
  type ProgrammeChangeBody,
  type ProgrammeChangeDto,
  proposeProgrammeChange,
} from '../api/programme-changes.js';
import { changesKey } from './change-queries.js';

const fields = [
  'value',
  'trust',
  'source',
  'note',
  'reason',
  'name',
  'legalText',
  'dated',
  'validFrom',
  'validTo',
  'copyOf',
  'year',
  'opens',
  'closes',
  'endedEarlyOn',
];

/** Proposing, whatever the kind: what was refused is said at its field. */
export function usePropose(
  programme: string,
  onDone: (change: ProgrammeChangeDto) => void,
): Deed<ProgrammeChangeBody> {
  const queries = useQueryClient();
  return useDeed({
    run: proposeProgrammeChange,
    fields,
    onDone: (change) => {
      void queries.invalidateQueries({ queryKey: changesKey(programme) });
      onDone(change);
    },
  });
}

interface ChangeFormProps {
  deed: Deed<ProgrammeChangeBody>;
  /** null: something typed cannot be sent. */
  bodyOf: () => ProgrammeChangeBody | null;
  children: ReactNode;
}

export function ChangeForm({ deed, bodyOf, children }: ChangeFormProps) {
  const { t } = useTranslation('programmeChange');
  const { form, check, run } = deed;
  return (
    <form
      ref={form}
      className="deed-form change-form"
      noValidate
      aria-label={t('propose.heading')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!check(event.currentTarget)) return;
        const body = bodyOf();
        if (body) run(body);
      }}
    >
      <DeedFault deed={deed} />
      {children}
      <div className="deed-buttons">
        <DeedButton deed={deed} text={t('propose.submit')} />
      </div>
    </form>
  );
}
