/* When a protocol can be finished. Pure. */

export interface ProtocolFacts {
  heldOn: string;
  protocol: string | null;
  participants: readonly unknown[];
}

/** German: what is missing, each with its mend. */
export function obstaclesToFinish(
  { heldOn, protocol, participants }: ProtocolFacts,
  today: string,
): string[] {
  return [
    heldOn > today &&
      'Zu früh: Die Beratung liegt in der Zukunft. Behebung: nach dem Termin abschließen oder den Tag berichtigen.',
    participants.length === 0 &&
      'Fehlt: wer teilgenommen hat. Behebung: mindestens eine Person oder Stelle eintragen.',
    !protocol?.trim() &&
      'Fehlt: das Protokoll. Behebung: in ein paar Sätzen festhalten, was besprochen wurde.',
  ].filter((sentence) => sentence !== false);
}
