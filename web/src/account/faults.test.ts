import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/client.js';
import { faultsOf } from './faults.js';

const words = { offline: 'Keine Verbindung.', ours: 'Das liegt an uns.' };
const fields = ['name', 'code'];
const refused = (...errors: { path: string; message: string }[]) =>
  new ApiError(400, 'name: Zu kurz.', undefined, { errors });

describe('What was refused is said where it can be mended', () => {
  it('at its field, the first sentence of each', () => {
    const error = refused({ path: 'name', message: 'Fehlt.' }, { path: 'name', message: 'Zu kurz.' });
    expect(faultsOf(error, fields, words)).toEqual({ top: null, fields: { name: 'Fehlt.' } });
  });
  it('on top where the form has no such field, once', () => {
    const error = refused({ path: 'email', message: 'Passt nicht.' }, { path: '', message: 'Passt nicht.' });
    expect(faultsOf(error, fields, words)).toEqual({ top: 'Passt nicht.', fields: {} });
  });
  it('on top where no field is named', () => {
    expect(faultsOf(new ApiError(409, 'Schon da.'), fields, words)).toEqual({ top: 'Schon da.', fields: {} });
  });
  it('at the code, where the code is what was not met', () => {
    const error = new ApiError(401, 'Dieser Code gilt nicht.', undefined, { unmet: ['second_factor'] });
    expect(faultsOf(error, fields, words).fields).toEqual({ code: 'Dieser Code gilt nicht.' });
  });
  it('a broken service is our fault and has an id', () => {
    const error = new ApiError(500, 'TypeError', '7F3A-21');
    expect(faultsOf(error, fields, words)).toEqual({
      top: 'Das liegt an uns.',
      fields: {},
      requestId: '7F3A-21',
    });
  });
  it('no answer at all is nobody’s', () => {
    expect(faultsOf(new TypeError('Failed to fetch'), fields, words).top).toBe('Keine Verbindung.');
  });
  it('nothing refused, nothing said', () => {
    expect(faultsOf(null, fields, words)).toEqual({ top: null, fields: {} });
  });
});
