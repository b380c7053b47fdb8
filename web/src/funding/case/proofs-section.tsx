import { useTranslation } from 'react-i18next';
import { addProof, changeProofStatus, type ProofBody, type ProofDto, saveProof } from '../../api/funding.js';
import { useFormat } from '../../ui/format.js';
import { ProofChip } from './case-states.js';
import { useCaseWords } from './case-words.js';
import { euros } from '../money.js';
import { TrackParts } from './track-parts.js';
import type { TrackProps } from './track-card.js';
import { useProofLooks } from './track-looks.js';

/** Interim proofs a year, and the one at the end. */
export function ProofsSection(props: TrackProps) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const { track } = props;
  const looks = useProofLooks(props.read.record.id);
  const nameOf = ({ kind, forYear }: ProofDto) =>
    forYear ? t('proof.named', { kind: words.proofKind[kind], year: forYear }) : words.proofKind[kind];
  return (
    <TrackParts
      {...props}
      aggregate="proof"
      heading={t('proof.heading')}
      parts={track.proofs}
      none={t('proof.none')}
      addLabel={t('proof.add')}
      addTitle={t('proof.addOf', { funder: words.funder[track.funder] })}
      saveLabel={t('proof.save')}
      looks={looks}
      likely={{ kind: 'interim' }}
      nameOf={nameOf}
      shown={(proof) => <Proof proof={proof} name={nameOf(proof)} />}
      mayEditPart={({ status }) => status === 'draft' || status === 'queried'}
      add={(id, etag, body) => addProof(id, etag, track.funder, body as ProofBody)}
      save={(id, etag, proof, body) => saveProof(id, etag, proof, body as ProofBody)}
      step={changeProofStatus}
    />
  );
}

function Proof({ proof, name }: { proof: ProofDto; name: string }) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const { status, statusSince, submittedOn, decidedOn, provenExpenditure, document, note } = proof;
  const about = [
    provenExpenditure !== null && t('proof.proven', { amount: euros(provenExpenditure) }),
    submittedOn && t('payout.submitted', { day: format.shortDay(submittedOn) }),
    decidedOn && t('proof.decided', { day: format.shortDay(decidedOn) }),
  ].filter(Boolean);
  return (
    <div className="part">
      <p className="part-head">
        <b>{name}</b>
        <ProofChip status={status} />
        <span className="muted">{t('track.since', { day: format.shortDay(statusSince) })}</span>
      </p>
      {about.length > 0 && <p className="second-line">{about.join(' · ')}</p>}
      {note && <p className="second-line">{note}</p>}
      {document && (
        <p>
          <a href={`/api/documents/${document.id}`}>{document.name}</a>
        </p>
      )}
    </div>
  );
}
