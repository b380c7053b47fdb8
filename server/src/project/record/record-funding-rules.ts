import { inEuros } from '../calendar.js';
import { at, given, isFunded, type Rule } from './record-rule.js';
import { type RecipientType, recipientTypes } from '../words.js';

/* Programme, recipient and costs of a record: what is refused. Pure. */

const sharesMakeTheTotal: Rule = ({ costs }) => {
  const shares = [costs.federal, costs.state, costs.own, costs.third];
  const sum = shares.filter(given).reduce((all, share) => all + share, 0);
  if (!given(costs.total)) return [];
  if (shares.every(given) ? sum === costs.total : sum <= costs.total) return [];
  return at(
    'costs.total',
    `Die Gesamtkosten sind ${inEuros(costs.total)}, die Anteile von Bund, Land, eigenen Mitteln und Dritten zusammen ${inEuros(sum)}. Bitte eines davon berichtigen.`,
  );
};

const fundedHasAGuideline: Rule = ({ kind, guidelineVersionId }, { guideline }) => {
  if (guidelineVersionId !== null && !guideline)
    return at(
      'guidelineVersionId',
      'Diese Fassung einer Richtlinie gibt es nicht: bitte eine aus der Liste wählen.',
    );
  if (isFunded(kind) && !guideline)
    return at(
      'guidelineVersionId',
      'Fehlt: Ein gefördertes Vorhaben braucht das Programm mit der Fassung seiner Richtlinie.',
    );
  return [];
};

const commercialHasNoFunding: Rule = (body) => {
  if (isFunded(body.kind)) return [];
  const none = (path: string, what: string, isGiven: boolean) =>
    isGiven ? at(path, `Passt nicht: Ein eigenwirtschaftliches Vorhaben hat ${what}.`) : [];
  return [
    ...none('guidelineVersionId', 'keine Richtlinie', body.guidelineVersionId !== null),
    ...none('callId', 'keinen Förderaufruf', body.callId !== null),
    ...none('model', 'kein Fördermodell', body.model !== null),
    ...none('costs.federal', 'keinen Anteil des Bundes', (body.costs.federal ?? 0) > 0),
    ...none('costs.state', 'keinen Anteil des Landes', (body.costs.state ?? 0) > 0),
  ];
};

const callBelongsToGuideline: Rule = ({ kind, callId, guidelineVersionId }, { call, guideline }) => {
  if (callId === null || !isFunded(kind)) return [];
  if (!call) return at('callId', 'Diesen Förderaufruf gibt es nicht: bitte einen aus der Liste wählen.');
  if (call.guidelineVersionId === guidelineVersionId) return [];
  return at(
    'callId',
    `Der Aufruf „${call.name}“ gehört nicht zu „${guideline?.name ?? 'keiner Richtlinie'}“.`,
  );
};

const recipientIsWhole: Rule = ({ kind, recipientType, recipientName, recipientArea }) => {
  if (!isFunded(kind)) return [];
  const missing = (path: string, what: string) => at(path, `Fehlt: ${what} des Zuwendungsempfängers.`);
  return [
    ...(recipientType ? [] : missing('recipientType', 'die Art')),
    ...(recipientName ? [] : missing('recipientName', 'der Name')),
    ...(recipientArea ? [] : missing('recipientArea', 'das Gebiet')),
  ];
};

const DIGITS: Partial<Record<RecipientType, [digits: number, what: string]>> = {
  municipality: [8, 'den Schlüssel der Gemeinde mit acht Ziffern'],
  district: [5, 'den Schlüssel des Kreises mit fünf Ziffern'],
};

const recipientAreaFits: Rule = ({ recipientType, recipientArea }, { areas }) => {
  if (!recipientArea) return [];
  if (!areas.has(recipientArea))
    return at('recipientArea', `Zum Schlüssel ${recipientArea} gibt es heute weder Gemeinde noch Kreis.`);
  const [digits, what] = (recipientType && DIGITS[recipientType]) || [];
  if (!digits || recipientArea.length === digits) return [];
  return at('recipientArea', `Passt nicht zu „${recipientTypes[recipientType!]}“: bitte ${what} angeben.`);
};

const managersExist: Rule = ({ managedBy = [] }, { areas }) =>
  managedBy.flatMap((key, index) =>
    areas.has(key)
      ? []
      : at(`managedBy.${index}`, `Zum Schlüssel ${key} gibt es heute weder Gemeinde noch Kreis.`),
  );

/** In the order of the form. */
export const fundingRules: readonly Rule[] = [
  fundedHasAGuideline,
  commercialHasNoFunding,
  callBelongsToGuideline,
  recipientIsWhole,
  recipientAreaFits,
  managersExist,
];
export const costRules: readonly Rule[] = [sharesMakeTheTotal];
