import type { Configuration } from './configuration.js';
import type { PublisherDto } from './publisher.dto.js';

/** What of the settings of this instance everyone may know, because the law asks that it be said. */
export class PublisherService {
  constructor(private readonly configuration: Configuration) {}

  get(): PublisherDto {
    const { publisher, demo, smtpUrl, oidc } = this.configuration;
    const { accountRetentionDays, contactRetentionDays, adviceRetentionDays } = this.configuration;
    return {
      ...publisher,
      isDemo: demo,
      sendsMail: smtpUrl !== null,
      identityProvider: oidc?.name ?? null,
      accountRetentionDays,
      contactRetentionDays,
      adviceRetentionDays,
    };
  }
}
