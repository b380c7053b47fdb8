import { expect, it } from 'vitest';
import type { SessionDto } from '../api/advice.js';
import { draftKey, nextRow, rowsIn, sessionBody, sessionDraft, withoutRow } from './session-draft.js';

const session = {
  areas: [{ ags: '14521035', name: 'Aue' }],
  project: { id: 12, name: 'Cluster 12' },
  subject: 'Antrag',
  topics: ['tender', 'payout'],
  heldOn: '2026-11-20',
  startsAt: '10:00',
  form: 'video',
  place: null,
  ledByAccount: 'a',
  protocol: 'Besprochen.',
  result: null,
  nextContactOn: null,
  nextContactNote: null,
  participants: [
    { number: 1, kind: 'municipality', office: 'Bauamt', name: null },
    { number: 3, kind: 'operator', office: null, name: 'Nora' },
  ],
  tasks: [{ number: 2, title: 'Karte', owner: 'recipient', dueOn: '2026-12-10', doneOn: null }],
} as unknown as SessionDto;

it('a session that is not touched goes back as it came', () => {
  const body = sessionBody(sessionDraft(session));
  expect(body).toMatchObject({
    areas: ['14521035'],
    projectId: 12,
    topics: ['tender', 'payout'],
    place: null,
  });
  expect(body.participants).toEqual(session.participants);
  expect(body.tasks).toEqual([{ number: 2, title: 'Karte', owner: 'recipient', dueOn: '2026-12-10' }]);
});

it('a refusal of the second row is said at that row, whatever its number', () => {
  const draft = sessionDraft(session);
  expect(draftKey('participants.1.name', draft)).toBe('p3.name');
  expect(draftKey('tasks.0.title', draft)).toBe('t2.title');
  expect(draftKey('subject', draft)).toBe('subject');
});

it('a row that goes takes nothing of the others with it', () => {
  const draft = withoutRow(sessionDraft(session), 'p', 1);
  expect(rowsIn(draft, 'p')).toEqual([3]);
  expect(rowsIn(draft, 't')).toEqual([2]);
  expect(nextRow(draft, 'p')).toBe(4);
});
