/*
 * Who may do what: one table, role → action → scope. Pure; the guard (`rights.guard.ts`) and the services ask it, the
 * matrix test (`server/src/matrix.test.ts`) calls every route for every role and expects what stands here.
 *
 * An action that a role lacks is a 403. A thing outside the scope looks like a missing one (404).
 */

export const roles = [
  'municipal_officer',
  'district_officer',
  'dias_advisor',
  'dias_lead',
  'admin',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** Roles whose holders must have a second factor outside the demo. */
export const rolesWithSecondFactor: readonly Role[] = ['dias_advisor', 'dias_lead', 'admin'];

/** The actor as far as rights depend on it. */
export interface Holder {
  accountId: string;
  role: Role;
  areas: readonly string[];
  managesUsers: boolean;
}

/** The thing as far as rights depend on it. */
export interface Thing {
  /** The account it belongs to, or that it is. */
  account?: string;
  /** Role of the account that it is. */
  role?: Role;
  /** Gemeinden or Kreise that it lies in. */
  areas?: readonly string[];
}

export type Scope = (holder: Holder, thing: Thing) => boolean;

const officers: readonly Role[] = ['municipal_officer', 'district_officer'];

/** A Kreis covers its Gemeinden: their keys begin with its key. */
export const covers = (own: readonly string[], area: string): boolean =>
  own.some((key) => area === key || (key.length === 5 && area.startsWith(key)));

const everything: Scope = () => true;
const own: Scope = (holder, thing) => thing.account === holder.accountId;
const anyOwnArea: Scope = (holder, thing) => (thing.areas ?? []).some((area) => covers(holder.areas, area));
/** Officers whose whole scope lies in the own one, for those who manage them. */
const managed: Scope = (holder, thing) =>
  holder.managesUsers &&
  thing.role !== undefined &&
  officers.includes(thing.role) &&
  (thing.areas ?? []).length > 0 &&
  (thing.areas ?? []).every((area) => covers(holder.areas, area));

const everyRole = (scope: Scope) =>
  Object.fromEntries(roles.map((role) => [role, scope])) as Record<Role, Scope>;

type Row = Partial<Record<Role, Scope>>;

export const permissions = {
  /** One's own name, sessions, password, second factor, tokens. */
  'own_account.use': everyRole(own),
  /** What must work before the second factor is set up: to see who one is, set it up, sign out. */
  'own_account.secure': everyRole(own),
  'account.read': {
    admin: everything,
    auditor: everything,
    dias_lead: everything,
    municipal_officer: managed,
    district_officer: managed,
  },
  'account.manage': { admin: everything, municipal_officer: managed, district_officer: managed },
  'outbox.read': { admin: everything },
  'municipality.edit': {
    admin: everything,
    dias_lead: everything,
    dias_advisor: everything,
    municipal_officer: anyOwnArea,
    district_officer: anyOwnArea,
  },
  'document.read': {
    admin: everything,
    auditor: everything,
    dias_lead: everything,
    dias_advisor: everything,
    municipal_officer: anyOwnArea,
    district_officer: anyOwnArea,
  },
  'document.add': {
    admin: everything,
    dias_lead: everything,
    dias_advisor: everything,
    municipal_officer: anyOwnArea,
    district_officer: anyOwnArea,
  },
  /** The whole record, published or not: also for the other Gemeinden in it. */
  'project.read': {
    admin: everything,
    auditor: everything,
    dias_lead: everything,
    dias_advisor: everything,
    municipal_officer: anyOwnArea,
    district_officer: anyOwnArea,
  },
  /** Its areas are then those that keep it (`managed_by`). */
  'project.edit': {
    dias_lead: everything,
    dias_advisor: everything,
    municipal_officer: anyOwnArea,
    district_officer: anyOwnArea,
  },
  /** To be the second person: who asked never is, whatever the role (`project/publication/publication-rules.ts`). */
  'project.decide': {
    dias_lead: everything,
    dias_advisor: everything,
    municipal_officer: anyOwnArea,
    district_officer: anyOwnArea,
  },
  'operator.read': everyRole(everything),
  'operator.add': {
    dias_lead: everything,
    dias_advisor: everything,
    municipal_officer: everything,
    district_officer: everything,
  },
  'operator.merge': { dias_lead: everything, dias_advisor: everything },
  /** Funding cases: their areas are those that keep the project (`managed_by`); other Gemeinden in it do not see the money. */
  'case.read': {
    admin: everything,
    auditor: everything,
    dias_lead: everything,
    dias_advisor: everything,
    municipal_officer: anyOwnArea,
    district_officer: anyOwnArea,
  },
  /** What the recipient reports, applies for and proves. */
  'case.edit': {
    dias_lead: everything,
    dias_advisor: everything,
    municipal_officer: anyOwnArea,
    district_officer: anyOwnArea,
  },
  /** Notices, reviews, assignments: what only the advisors do. An officer never records a notice. */
  'case.check': { dias_lead: everything, dias_advisor: everything },
  /** To take the whole file of a case along, with every version and every document. */
  'case.export': { auditor: everything, dias_lead: everything, dias_advisor: everything },
  /** To let a finding, or what blocks a step, pass: who asked never does, whatever the role. */
  'case.override': { dias_lead: everything },
  /** Figures of the law: one lead proposes, another one approves (`programme/programme-change.service.ts`). */
  'programme.edit': { dias_lead: everything },
  /** To ask for advice, and what belongs to the own question. */
  'advice.request': { municipal_officer: anyOwnArea, district_officer: anyOwnArea },
  /** Requests and sessions with their protocols; those of whoever was advised. */
  'advice.read': {
    auditor: everything,
    dias_lead: everything,
    dias_advisor: everything,
    municipal_officer: anyOwnArea,
    district_officer: anyOwnArea,
  },
  /** To lead sessions, and to read what the public wrote. */
  'advice.edit': { dias_lead: everything, dias_advisor: everything },
  /** To say that an agreed task is done. */
  'advice.task': {
    dias_lead: everything,
    dias_advisor: everything,
    municipal_officer: anyOwnArea,
    district_officer: anyOwnArea,
  },
  /** Whom to ask in a Kommune; whether the public reads it only its officers say (`advice/area-contact-rules.ts`). */
  'contact.edit': {
    dias_lead: everything,
    dias_advisor: everything,
    municipal_officer: anyOwnArea,
    district_officer: anyOwnArea,
  },
  'report.read': {
    admin: everything,
    auditor: everything,
    dias_lead: everything,
    dias_advisor: everything,
  },
} satisfies Record<string, Row>;
export type Action = keyof typeof permissions;

/** Actions that a role lacks a condition for, whatever the thing: managing others needs `managesUsers`. */
const needsManagesUsers: readonly Action[] = ['account.read', 'account.manage'];

/** Actions for a person at a screen only, never for an access token. */
export const notByToken: readonly Action[] = ['own_account.use', 'own_account.secure', 'account.manage'];

/** Whether this holder may do it at all, to one thing or another. */
export function mayAct(holder: Holder, action: Action): boolean {
  const row: Row = permissions[action];
  if (!row[holder.role]) return false;
  return !(needsManagesUsers.includes(action) && officers.includes(holder.role) && !holder.managesUsers);
}

/** Whether this holder may do it to this thing. */
export function may(holder: Holder, action: Action, thing: Thing): boolean {
  const row: Row = permissions[action];
  return mayAct(holder, action) && row[holder.role]!(holder, thing);
}
