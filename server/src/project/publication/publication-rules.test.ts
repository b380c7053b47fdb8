import { describe, expect, it } from 'vitest';
import type { Role } from '../../account/permissions.js';
import { obstaclesTo, obstacleToDeciding, type Published } from './publication-rules.js';
import type { PublicationKind } from '../words.js';

const ready: Published = {
  name: 'Cluster 12',
  kind: 'funded',
  status: 'tendering',
  heldFrom: null,
  recipientName: 'Landkreis Bautzen',
  technology: 'ftth',
  municipalities: 17,
  operators: 0,
  published: false,
  early: false,
  addressDisplay: 'counts',
};
const sentences = (kind: PublicationKind, change: Partial<Published> = {}) =>
  obstaclesTo(kind, { ...ready, ...change });

describe('Before it is published', () => {
  it('a project has a name, a Gemeinde, a recipient and a technology', () => {
    expect(sentences('publish')).toEqual([]);
    expect(
      sentences('publish', { name: ' ', municipalities: 0, recipientName: null, technology: null }),
    ).toEqual([
      'Fehlt: der Name. Behebung: bitte im Vorhaben eintragen.',
      'Fehlt: mindestens eine Gemeinde. Behebung: bitte im Vorhaben eintragen.',
      'Fehlt: der Zuwendungsempfänger. Behebung: bitte im Vorhaben eintragen.',
      'Fehlt: die Technik. Behebung: bitte im Vorhaben eintragen.',
    ]);
  });

  it('a commercial one says who builds, from its announcement on', () => {
    const commercial = { kind: 'commercial', status: 'announced', recipientName: null } as const;
    expect(sentences('publish', { ...commercial, operators: 1 })).toEqual([]);
    expect(sentences('publish', commercial)).toEqual([expect.stringContaining('wer baut')]);
  });

  it('the application is there; before it only what is published early on purpose', () => {
    for (const status of ['industry_dialogue', 'market_survey', 'survey_evaluated'] as const) {
      expect(sentences('publish', { status })).toEqual([expect.stringContaining('liegt vor dem Antrag')]);
      expect(sentences('publish_early', { status })).toEqual([]);
    }
    expect(sentences('publish_early')).toEqual([expect.stringContaining('liegt nicht vor dem Antrag')]);
  });

  it.each(['idea', 'withdrawn', 'rejected'] as const)('%s is never published, in no way', (status) => {
    for (const kind of ['publish', 'publish_early'] as const)
      expect(sentences(kind, { status })).toEqual([expect.stringContaining('wird nicht veröffentlicht')]);
  });

  it('what is so already is not asked for', () => {
    expect(sentences('publish', { published: true })).toEqual(['Das Vorhaben ist schon veröffentlicht.']);
    expect(sentences('unpublish')).toEqual(['Das Vorhaben ist nicht veröffentlicht.']);
    expect(sentences('unpublish', { published: true })).toEqual([]);
    expect(sentences('show_addresses', { addressDisplay: 'state_and_quarter' })).toHaveLength(1);
    expect(sentences('show_addresses')).toEqual([]);
  });
});

describe('The second person', () => {
  const decides = (kind: PublicationKind, requester: Role | null, role: Role) =>
    obstacleToDeciding({ kind, requestedBy: 'a', requesterRole: requester }, { accountId: 'b', role }) ===
    null;

  it('is never the one who asked, whatever the role', () => {
    for (const role of ['municipal_officer', 'district_officer', 'dias_advisor', 'dias_lead'] as const)
      expect(
        obstacleToDeciding(
          { kind: 'publish', requestedBy: 'a', requesterRole: role },
          { accountId: 'a', role },
        ),
      ).toBe('Darüber entscheidet eine zweite Person: Sie selbst haben darum gebeten.');
  });

  it('is another officer or an advisor', () => {
    expect(decides('publish', 'municipal_officer', 'municipal_officer')).toBe(true);
    expect(decides('publish', 'municipal_officer', 'dias_advisor')).toBe(true);
    expect(decides('unpublish', 'dias_advisor', 'dias_lead')).toBe(true);
  });

  it.each(['publish_early', 'show_addresses'] as const)(
    'for %s one of the two is of the recipient',
    (kind) => {
      expect(decides(kind, 'dias_advisor', 'dias_lead')).toBe(false);
      expect(decides(kind, 'dias_advisor', 'municipal_officer')).toBe(true);
      expect(decides(kind, 'district_officer', 'dias_advisor')).toBe(true);
      expect(decides(kind, null, 'dias_advisor')).toBe(false);
    },
  );
});
