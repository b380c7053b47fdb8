import type { English } from '../ui/texts.js';
import { accountEn } from './account.en.js';
import type { accountPagesDe } from './account-pages.de.js';
import { ownAccountEn, secondFactorEn, tokensEn } from './own-account.en.js';
import { forgottenEn, linkEn, signInEn } from './sign-in.en.js';

export const accountPagesEn: English<typeof accountPagesDe> = {
  ...accountEn,
  signIn: signInEn,
  forgotten: forgottenEn,
  link: linkEn,
  own: ownAccountEn,
  factor: secondFactorEn,
  tokens: tokensEn,
};
