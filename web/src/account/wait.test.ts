import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/client.js';
import { createI18n } from '../page/i18n.js';
import { waitText, waitUntil } from './wait.js';

const t = createI18n('de').getFixedT('de', 'account');

describe('After too many attempts', () => {
  it.each([
    [1, '1 Sekunde'],
    [2, '2 Sekunden'],
    [90, '90 Sekunden'],
    [91, '2 Minuten'],
    [120, '2 Minuten'],
    [121, '3 Minuten'],
    [900, '15 Minuten'],
  ])('%i seconds are said as "%s"', (seconds, said) => expect(waitText(t, seconds)).toBe(said));

  it('the pause is as long as the service says', () => {
    expect(waitUntil(new ApiError(429, '', undefined, {}, 45), 1_000_000)).toBe(1_045_000);
  });
  it('the pause is half a minute where it does not say', () => {
    expect(waitUntil(new ApiError(429, ''), 1_000_000)).toBe(1_030_000);
  });
  it('nothing else makes one wait', () => {
    expect(waitUntil(new ApiError(401, 'falsch', undefined, {}, 45), 1_000_000)).toBeNull();
    expect(waitUntil(null, 1_000_000)).toBeNull();
  });
});
