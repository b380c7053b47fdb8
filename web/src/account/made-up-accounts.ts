import type { OwnAccount } from '../api/account.js';
import type { AccountDto, MailDto } from '../api/accounts.js';

/** Accounts and mails for tests. One name tries to break out of the page. */
export const burkau = { key: '14625060', name: 'Burkau' };
export const kamenz = { key: '14625250', name: 'Kamenz' };
export const bautzen = { key: '14625', name: 'Landkreis Bautzen' };

export const madeUpAccount = (values: Partial<AccountDto> = {}): AccountDto => ({
  id: '0e0c9a52-8f6c-4a3e-9d7a-1b6f0f8f2a11',
  name: 'Martina Vetter </script><i>',
  email: 'm.vetter@burkau.example',
  role: 'municipal_officer',
  areas: [burkau],
  managesUsers: false,
  state: 'active',
  isDemo: false,
  secondFactor: false,
  viaProvider: false,
  createdAt: '2026-11-01T09:00:00.000Z',
  lastSeenAt: '2026-11-20T09:30:00.000Z',
  deactivatedAt: null,
  invitationExpiresAt: null,
  mayManage: true,
  ...values,
});

export const madeUpAdmin = (values: Partial<OwnAccount> = {}): OwnAccount => ({
  id: '7b1d3c52-1f6c-4a3e-9d7a-1b6f0f8f2a22',
  name: 'Katrin Lehmann',
  email: 'k.lehmann@lotse.example',
  phone: null,
  role: 'admin',
  areas: [],
  managesUsers: false,
  isDemo: false,
  hasPassword: true,
  secondFactor: 'on',
  recoveryCodesLeft: 8,
  mayManageAccounts: true,
  mayReadAccounts: true,
  mayReadOutbox: true,
  ...values,
});

export const madeUpMail = (values: Partial<MailDto> = {}): MailDto => ({
  id: 1,
  recipient: 'm.vetter@burkau.example',
  subject: 'Einladung zum Breitbandlotsen',
  body: 'Guten Tag,\n\nhttps://lotse.example/einladung/abc\n',
  state: 'not_sent',
  attempts: 0,
  lastError: null,
  createdAt: '2026-11-20T09:30:00.000Z',
  sentAt: null,
  ...values,
});
