import { accountDe } from './account.de.js';
import { ownAccountDe, secondFactorDe, tokensDe } from './own-account.de.js';
import { forgottenDe, linkDe, signInDe } from './sign-in.de.js';

/** With the pages on which one signs in and keeps one's account: they are fetched with the texts of staff. */
export const accountPagesDe = {
  ...accountDe,
  signIn: signInDe,
  forgotten: forgottenDe,
  link: linkDe,
  own: ownAccountDe,
  factor: secondFactorDe,
  tokens: tokensDe,
};
