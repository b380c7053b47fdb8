import type { Command } from 'commander';
import { type AddCommands, commandGroup, type CommandSession } from '../platform/command.js';
import { deactivate, resetAccess } from './account-change.js';
import {
  addByOperator,
  changeByOperator,
  listByOperator,
  type NewcomerOptions,
  operator,
  refusing,
  roleList,
} from './account-operator.js';
import { anonymise } from './anonymise.js';
import { roleNames, stateNames } from './role-names.js';

interface Output {
  json?: boolean;
}

/** The operator's way to accounts: the first administrator comes from here. */
export const accountCommands: AddCommands = (program, session) => {
  const group = commandGroup(program, 'user', 'Konten anlegen, deaktivieren, zurücksetzen');
  addCommand(group, session);
  deactivateCommand(group, session);
  resetCommand(group, session);
  anonymiseCommand(group, session);
  listCommand(group, session);
};

function addCommand(group: Command, session: CommandSession): void {
  group
    .command('add')
    .description(
      'legt ein Konto an; ausgegeben und gemailt wird der Link, über den die Person ihr Passwort wählt',
    )
    .argument('<email>', 'E-Mail-Adresse, mit der sich die Person anmeldet')
    .requiredOption('--name <Name>', 'Name der Person')
    .requiredOption('--role <Rolle>', roleList)
    .option('--areas <Schlüssel>', 'Gemeinden (8 Ziffern) oder Kreise (5 Ziffern), mit Komma getrennt')
    .option('--manages-users', 'verwaltet Konten der eigenen Gebiete')
    .option('--password-stdin', 'liest das Passwort von der Standardeingabe; dann gibt es keinen Link')
    .option('--json', 'Ergebnis als JSON')
    .action((email: string, { json, ...options }: NewcomerOptions & Output) =>
      refusing(async () => {
        const added = await addByOperator(session, email, options);
        const way = added.url === null ? '' : ` Passwort wählen: ${added.url}`;
        tell(session, json, added, `Angelegt: ${added.email} (${roleNames[added.role]}).${way}`);
      }),
    );
}

function deactivateCommand(group: Command, session: CommandSession): void {
  group
    .command('deactivate')
    .description('deaktiviert ein Konto: Anmeldungen und Zugangsschlüssel enden sofort, nichts wird gelöscht')
    .argument('<email>', 'E-Mail-Adresse des Kontos')
    .requiredOption('--reason <Grund>', 'steht für immer im Verlauf des Kontos; bitte ohne Namen')
    .option('--json', 'Ergebnis als JSON')
    .action((email: string, { reason, json }: { reason: string } & Output) =>
      refusing(async () => {
        await changeByOperator(session, email, reason, deactivate);
        tell(session, json, { email, state: 'deactivated' }, `Deaktiviert: ${email}.`);
      }),
    );
}

function resetCommand(group: Command, session: CommandSession): void {
  group
    .command('reset')
    .description(
      'beendet Passwort, zweiten Faktor und Anmeldungen; ausgegeben und gemailt wird ein Link für ein neues Passwort',
    )
    .argument('<email>', 'E-Mail-Adresse des Kontos')
    .option('--json', 'Ergebnis als JSON')
    .action((email: string, { json }: Output) =>
      refusing(async () => {
        const { url } = await changeByOperator(session, email, 'Zugang zurückgesetzt', (manager, account) =>
          resetAccess(manager, account, operator().origin),
        );
        tell(session, json, { email, url }, `Zurückgesetzt: ${email}. Passwort wählen: ${url}`);
      }),
    );
}

function anonymiseCommand(group: Command, session: CommandSession): void {
  group
    .command('anonymise')
    .description(
      'entfernt endgültig, was die Person eines deaktivierten Kontos nennt, auf ihren Wunsch (Art. 17 DSGVO)',
    )
    .argument('<email>', 'E-Mail-Adresse des Kontos')
    .option('--json', 'Ergebnis als JSON')
    .action((email: string, { json }: Output) =>
      refusing(async () => {
        const id = await changeByOperator(
          session,
          email,
          'Wunsch der Person (Art. 17 DSGVO)',
          async (manager, account) => {
            await anonymise(manager, account);
            return account.id;
          },
        );
        tell(session, json, { id, state: 'anonymised' }, `Anonymisiert: Konto ${id}.`);
      }),
    );
}

function listCommand(group: Command, session: CommandSession): void {
  group
    .command('list')
    .description('zeigt alle Konten')
    .option('--json', 'Ergebnis als JSON')
    .action(async ({ json }: Output) => {
      const accounts = (await listByOperator(session)).map(
        ({ id, email, name, role, areas, manages_users: managesUsers, state }) => ({
          id,
          email,
          name,
          role,
          areas,
          managesUsers,
          state,
        }),
      );
      if (json) return session.say(JSON.stringify(accounts));
      if (accounts.length === 0) session.say('Es gibt noch keine Konten. Das erste legt „user add“ an.');
      for (const { email, id, name, role, areas, state } of accounts)
        session.say(
          [email ?? id, name ?? '', roleNames[role], areas.join(', '), stateNames[state]]
            .filter(Boolean)
            .join(' · '),
        );
    });
}

function tell(session: CommandSession, json: boolean | undefined, result: object, words: string): void {
  session.say(json ? JSON.stringify(result) : words);
}
