import { describe, expect, it } from 'vitest';
import { initialsOf } from './initials.js';
import { strengthOf } from './password-strength.js';
import { inGroups } from './second-factor-set-up.js';

describe('The strength of a password is its length alone', () => {
  it.each([
    ['Zu-kurz-11!', 'short'],
    ['zwölf Zeiche', 'enough'],
    ['sechzehn Zeichen', 'good'],
    ['Vier Pferde laufen heute', 'long'],
  ])('"%s" is %s', (password, strength) => expect(strengthOf(password)).toBe(strength));
});

describe('The circle in the header', () => {
  it.each([
    ['Petra Wolf', 'PW'],
    ['Dr. Lena Müller-Richter', 'LR'],
    ['Prof. Dr. Ärmel', 'Ä'],
    ['ćišinski jakub', 'ĆJ'],
    ['Amt', 'A'],
    ['', ''],
  ])('of "%s" holds %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
});

describe('A secret to type', () => {
  it('stands in groups of four', () => {
    expect(inGroups('RPERJ4TVX7WO')).toBe('RPER J4TV X7WO');
    expect(inGroups('RPERJ4')).toBe('RPER J4');
  });
});
