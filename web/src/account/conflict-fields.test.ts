import { describe, expect, it } from 'vitest';
import { merged, verdictOf } from '../history/conflict.js';
import { conflictFields, type Meeting, mergedScope } from './conflict-fields.js';
import { bautzen, burkau, kamenz, madeUpAccount } from './made-up-accounts.js';

const names = {
  scope: 'Rolle und Zuständigkeit',
  areas: 'Zuständig für',
  managesUsers: 'Konten',
  state: 'Zustand',
};
const start = madeUpAccount();
const mineOf = (values: Partial<Meeting['mine']>): Meeting['mine'] => ({
  role: 'municipal_officer',
  areas: [burkau],
  managesUsers: false,
  ...values,
});
const verdicts = (meeting: Meeting) =>
  Object.fromEntries(conflictFields(meeting, names).map((field) => [field.field, verdictOf(field)]));

describe('When two change one account at the same time', () => {
  it('what only one changed is taken from there', () => {
    const meeting = {
      start,
      theirs: madeUpAccount({ managesUsers: true }),
      mine: mineOf({ areas: [burkau, kamenz] }),
    };
    expect(verdicts(meeting)).toEqual({ areas: 'mine', managesUsers: 'theirs', state: 'unchanged' });
    const values = merged(conflictFields(meeting, names), {})!;
    expect(mergedScope(meeting, values)).toEqual({
      role: 'municipal_officer',
      areas: [burkau, kamenz],
      managesUsers: true,
    });
  });
  it('the order of the Gemeinden is no difference', () => {
    const both = { areas: [kamenz, burkau] };
    expect(
      verdicts({ start, theirs: madeUpAccount(both), mine: mineOf({ areas: [burkau, kamenz] }) }).areas,
    ).toBe('same');
  });
  it('what both changed waits for a person', () => {
    const meeting = {
      start,
      theirs: madeUpAccount({ areas: [kamenz] }),
      mine: mineOf({ areas: [burkau, kamenz] }),
    };
    const fields = conflictFields(meeting, names);
    expect(merged(fields, {})).toBeNull();
    expect(mergedScope(meeting, merged(fields, { areas: 'theirs' })!).areas).toEqual([kamenz]);
    expect(mergedScope(meeting, merged(fields, { areas: 'mine' })!).areas).toEqual([burkau, kamenz]);
  });
  it('a role is never mixed with the areas of another', () => {
    const meeting = {
      start,
      theirs: madeUpAccount({ role: 'district_officer', areas: [bautzen] }),
      mine: mineOf({ areas: [burkau, kamenz] }),
    };
    const fields = conflictFields(meeting, names);
    expect(verdicts(meeting).scope).toBe('open');
    expect(mergedScope(meeting, merged(fields, { scope: 'theirs' })!)).toEqual({
      role: 'district_officer',
      areas: [bautzen],
      managesUsers: false,
    });
  });
  it('a role for the whole Land drops the right to manage a Kommune’s accounts that the other one gave', () => {
    const meeting = {
      start,
      theirs: madeUpAccount({ managesUsers: true }),
      mine: mineOf({ role: 'auditor', areas: [] }),
    };
    const values = merged(conflictFields(meeting, names), {})!;
    expect(mergedScope(meeting, values)).toEqual({ role: 'auditor', areas: [], managesUsers: false });
  });
  it('that the account was deactivated meanwhile is told', () => {
    const theirs = madeUpAccount({ state: 'deactivated' });
    expect(verdicts({ start, theirs, mine: mineOf({ managesUsers: true }) }).state).toBe('theirs');
  });
});
