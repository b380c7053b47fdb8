import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../../test/service.js';
import { readConfiguration } from './configuration.js';

let service: TestService;
beforeAll(async () => {
  const settings = readConfiguration({ PUBLISHER_EMAIL: 'post@amt.example', CONTACT_RETENTION_DAYS: '45' });
  service = await startTestService(undefined, { ...settings, demo: true });
}, 120_000);
afterAll(() => service.close());

describe('Who runs the service', () => {
  it('is told as it is set, with how long what is personal is kept; what is not set is not made up', async () => {
    const { status, json } = await service.get('/api/publisher');
    expect(status).toBe(200);
    expect(json).toEqual({
      name: 'Digitalagentur Sachsen',
      street: 'Stauffenbergallee 24',
      city: '01099 Dresden',
      email: 'post@amt.example',
      phone: null,
      responsible: null,
      supervisor: null,
      dataProtectionEmail: null,
      isDemo: true,
      sendsMail: false,
      identityProvider: null,
      accountRetentionDays: 730,
      contactRetentionDays: 45,
      adviceRetentionDays: 730,
    });
  });
  it('an address that cannot be one is refused at the start', () => {
    expect(() => readConfiguration({ PUBLISHER_EMAIL: 'kein at' })).toThrow('PUBLISHER_EMAIL muss');
  });
});
