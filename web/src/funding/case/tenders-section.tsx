import { useTranslation } from 'react-i18next';
import { type ReadCase, saveTenders, type TenderDto, type TendersBody } from '../../api/funding.js';
import { EditableSection } from '../../project/record/record-section.js';
import { useFormat } from '../../ui/format.js';
import { useDocumentOptions, useLotOptions, useOperatorNames } from './case-options.js';
import { useCaseWords } from './case-words.js';
import { euros } from '../money.js';
import { NumberedPartsForm } from './numbered-parts-form.js';
import { PartCard } from './part-card.js';
import type { FieldLook } from './part-fields.js';

/** Tenders by lot: when, how many offers, who got it. */
export function TendersSection({ read }: { read: ReadCase }) {
  const { t } = useTranslation('case');
  const { tenders, mayEdit } = read.record;
  return (
    <EditableSection
      heading={t('tender.heading')}
      may={mayEdit}
      label={t('tender.edit')}
      shown={
        tenders.length === 0 ? (
          <p className="muted">{t('tender.none')}</p>
        ) : (
          tenders.map((tender) => (
            <Tender key={tender.number} id={read.record.id} several={tenders.length > 1} tender={tender} />
          ))
        )
      }
      form={(onDone) => <TendersForm {...{ read, onDone }} />}
    />
  );
}

function Tender({ id, several, tender }: { id: number; several: boolean; tender: TenderDto }) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const format = useFormat();
  const day = (value: string | null | undefined) => (value ? format.shortDay(value) : null);
  const { number, lots = [], operator, offers, awardAmount } = tender;
  return (
    <PartCard
      id={id}
      title={several ? t('tender.named', { number }) : null}
      rows={[
        [t('tender.procedure'), words.procedure[tender.procedure]],
        [t('tender.lots'), lots.length === 0 ? t('tender.allLots') : lots.join(', ')],
        [t('tender.startedOn'), day(tender.startedOn)],
        [t('tender.offersUntil'), day(tender.offersUntil)],
        [t('tender.endedOn'), day(tender.endedOn)],
        [t('tender.offers'), offers == null ? null : format.count(offers)],
        [t('tender.councilDecidedOn'), day(tender.councilDecidedOn)],
        [t('tender.awardedOn'), day(tender.awardedOn)],
        [t('tender.operator'), operator?.name ?? null],
        [t('tender.awardAmount'), awardAmount == null ? null : euros(awardAmount)],
        [t('tender.sentToAgencyOn'), day(tender.sentToAgencyOn)],
        [t('tender.contractOn'), day(tender.contractOn)],
        [t('tender.reference'), tender.reference ?? null],
        ...(tender.cancelledReason
          ? [[t('tender.cancelledReason'), tender.cancelledReason] as [string, string]]
          : []),
      ]}
      documents={[[t('tender.document'), tender.documentId]]}
    />
  );
}

function TendersForm({ read, onDone }: { read: ReadCase; onDone: () => void }) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const { id } = read.record;
  const [documents, lots, operators] = [useDocumentOptions(id), useLotOptions(id), useOperatorNames()];
  const looks: FieldLook[] = [
    {
      name: 'procedure',
      kind: 'select',
      label: t('tender.procedure'),
      options: Object.entries(words.procedure),
      empty: 'concession',
    },
    { name: 'lots', kind: 'lots', label: t('tender.lots'), hint: t('tender.lotsHint'), options: lots },
    { name: 'startedOn', kind: 'date', label: t('tender.startedOn') },
    { name: 'offersUntil', kind: 'date', label: t('tender.offersUntil') },
    { name: 'endedOn', kind: 'date', label: t('tender.endedOn') },
    { name: 'reference', kind: 'text', label: t('tender.reference'), maxLength: 100 },
    { name: 'offers', kind: 'number', label: t('tender.offers'), maxLength: 4 },
    { name: 'councilDecidedOn', kind: 'date', label: t('tender.councilDecidedOn') },
    { name: 'awardedOn', kind: 'date', label: t('tender.awardedOn') },
    { name: 'operatorId', kind: 'operator', label: t('tender.operator') },
    { name: 'awardAmount', kind: 'money', label: t('tender.awardAmount'), hint: t('form.moneyHint') },
    { name: 'sentToAgencyOn', kind: 'date', label: t('tender.sentToAgencyOn') },
    { name: 'contractOn', kind: 'date', label: t('tender.contractOn') },
    { name: 'documentId', kind: 'document', label: t('tender.document'), options: documents },
    { name: 'cancelledReason', kind: 'text', label: t('tender.cancelledReason'), maxLength: 500 },
  ];
  return (
    <NumberedPartsForm
      {...{ read, looks, operators, onDone }}
      label={t('tender.edit')}
      partsOf={({ tenders }) => tenders}
      asksReason
      save={(of, etag, tenders, reason) =>
        saveTenders(of, etag, { tenders: tenders as TendersBody['tenders'], reason })
      }
      nameOf={(number) => t('tender.named', { number })}
      addLabel={t('tender.add')}
    />
  );
}
