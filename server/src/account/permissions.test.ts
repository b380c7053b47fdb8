import { describe, expect, it } from 'vitest';
import {
  type Action,
  covers,
  type Holder,
  may,
  mayAct,
  permissions,
  type Role,
  roles,
  rolesWithSecondFactor,
  type Thing,
} from './permissions.js';

const ME = 'me';
const OTHER = 'other';
const OWN = '14625060';
const NEIGHBOUR = '14625070';
const ELSEWHERE = '14522020';

const holders: Record<Role, Holder> = {
  municipal_officer: holder('municipal_officer', [OWN]),
  district_officer: holder('district_officer', ['14625']),
  dias_advisor: holder('dias_advisor', []),
  dias_lead: holder('dias_lead', []),
  admin: holder('admin', []),
  auditor: holder('auditor', []),
};

function holder(role: Role, areas: string[], managesUsers = false): Holder {
  return { accountId: ME, role, areas, managesUsers };
}

/** Who may do what to which Gemeinde: own, a neighbour in the Kreis, elsewhere. Written out, not computed. */
const onPlaces: Record<
  | 'municipality.edit'
  | 'document.read'
  | 'document.add'
  | 'project.read'
  | 'project.edit'
  | 'project.decide'
  | 'case.read'
  | 'case.edit'
  | 'advice.request'
  | 'advice.read'
  | 'advice.task'
  | 'contact.edit',
  Record<Role, string>
> = {
  'municipality.edit': {
    municipal_officer: 'own',
    district_officer: 'own neighbour',
    dias_advisor: 'own neighbour elsewhere',
    dias_lead: 'own neighbour elsewhere',
    admin: 'own neighbour elsewhere',
    auditor: '',
  },
  'document.read': {
    municipal_officer: 'own',
    district_officer: 'own neighbour',
    dias_advisor: 'own neighbour elsewhere',
    dias_lead: 'own neighbour elsewhere',
    admin: 'own neighbour elsewhere',
    auditor: 'own neighbour elsewhere',
  },
  'document.add': {
    municipal_officer: 'own',
    district_officer: 'own neighbour',
    dias_advisor: 'own neighbour elsewhere',
    dias_lead: 'own neighbour elsewhere',
    admin: 'own neighbour elsewhere',
    auditor: '',
  },
  'project.read': {
    municipal_officer: 'own',
    district_officer: 'own neighbour',
    dias_advisor: 'own neighbour elsewhere',
    dias_lead: 'own neighbour elsewhere',
    admin: 'own neighbour elsewhere',
    auditor: 'own neighbour elsewhere',
  },
  // Whoever runs the service keeps no projects.
  'project.edit': {
    municipal_officer: 'own',
    district_officer: 'own neighbour',
    dias_advisor: 'own neighbour elsewhere',
    dias_lead: 'own neighbour elsewhere',
    admin: '',
    auditor: '',
  },
  'project.decide': {
    municipal_officer: 'own',
    district_officer: 'own neighbour',
    dias_advisor: 'own neighbour elsewhere',
    dias_lead: 'own neighbour elsewhere',
    admin: '',
    auditor: '',
  },
  'case.read': {
    municipal_officer: 'own',
    district_officer: 'own neighbour',
    dias_advisor: 'own neighbour elsewhere',
    dias_lead: 'own neighbour elsewhere',
    admin: 'own neighbour elsewhere',
    auditor: 'own neighbour elsewhere',
  },
  'case.edit': {
    municipal_officer: 'own',
    district_officer: 'own neighbour',
    dias_advisor: 'own neighbour elsewhere',
    dias_lead: 'own neighbour elsewhere',
    admin: '',
    auditor: '',
  },
  // Only a Kommune asks; the advisors have whom to ask: each other.
  'advice.request': {
    municipal_officer: 'own',
    district_officer: 'own neighbour',
    dias_advisor: '',
    dias_lead: '',
    admin: '',
    auditor: '',
  },
  'advice.read': {
    municipal_officer: 'own',
    district_officer: 'own neighbour',
    dias_advisor: 'own neighbour elsewhere',
    dias_lead: 'own neighbour elsewhere',
    admin: '',
    auditor: 'own neighbour elsewhere',
  },
  'advice.task': {
    municipal_officer: 'own',
    district_officer: 'own neighbour',
    dias_advisor: 'own neighbour elsewhere',
    dias_lead: 'own neighbour elsewhere',
    admin: '',
    auditor: '',
  },
  'contact.edit': {
    municipal_officer: 'own',
    district_officer: 'own neighbour',
    dias_advisor: 'own neighbour elsewhere',
    dias_lead: 'own neighbour elsewhere',
    admin: '',
    auditor: '',
  },
};

const places: Record<string, Thing> = {
  own: { areas: [OWN, '14625'] },
  neighbour: { areas: [NEIGHBOUR, '14625'] },
  elsewhere: { areas: [ELSEWHERE, '14522'] },
};

describe('The table of rights', () => {
  it('says something about every role and action that exists', () => {
    expect(Object.keys(permissions).sort()).toEqual([
      'account.manage',
      'account.read',
      'advice.edit',
      'advice.read',
      'advice.request',
      'advice.task',
      'case.check',
      'case.edit',
      'case.export',
      'case.override',
      'case.read',
      'contact.edit',
      'document.add',
      'document.read',
      'municipality.edit',
      'operator.add',
      'operator.merge',
      'operator.read',
      'outbox.read',
      'own_account.secure',
      'own_account.use',
      'programme.edit',
      'project.decide',
      'project.edit',
      'project.read',
      'report.read',
    ]);
    expect(roles).toHaveLength(6);
  });

  describe.each(Object.entries(onPlaces))('%s', (action, byRole) => {
    it.each(roles)('%s', (role) => {
      const allowed = Object.keys(places).filter((place) =>
        may(holders[role], action as Action, places[place]!),
      );
      expect(allowed.join(' ')).toBe(byRole[role]);
    });
  });

  it.each(roles)('%s uses the own account and no other one', (role) => {
    for (const action of ['own_account.use', 'own_account.secure'] as const) {
      expect(may(holders[role], action, { account: ME })).toBe(true);
      expect(may(holders[role], action, { account: OTHER })).toBe(false);
    }
  });

  it('shows the outbox to admins only', () => {
    expect(roles.filter((role) => mayAct(holders[role], 'outbox.read'))).toEqual(['admin']);
  });

  it('lets everybody who is signed in read the operators, those who keep projects add one, the advisors merge two', () => {
    const allowed = (action: Action) => roles.filter((role) => may(holders[role], action, {}));
    expect(allowed('operator.read')).toEqual([...roles]);
    expect(allowed('operator.add')).toEqual([
      'municipal_officer',
      'district_officer',
      'dias_advisor',
      'dias_lead',
    ]);
    expect(allowed('operator.merge')).toEqual(['dias_advisor', 'dias_lead']);
  });

  it('lets only advisors record notices and review, only leads let a finding pass, and no officer read reports', () => {
    const allowed = (action: Action) => roles.filter((role) => mayAct(holders[role], action));
    expect(allowed('case.check')).toEqual(['dias_advisor', 'dias_lead']);
    expect(allowed('case.override')).toEqual(['dias_lead']);
    expect(allowed('case.export')).toEqual(['dias_advisor', 'dias_lead', 'auditor']);
    expect(allowed('report.read')).toEqual(['dias_advisor', 'dias_lead', 'admin', 'auditor']);
  });

  it('lets only advisors lead sessions and read what the public wrote', () => {
    expect(roles.filter((role) => mayAct(holders[role], 'advice.edit'))).toEqual([
      'dias_advisor',
      'dias_lead',
    ]);
  });

  it('lets only leads propose and decide changes of a programme', () => {
    expect(roles.filter((role) => mayAct(holders[role], 'programme.edit'))).toEqual(['dias_lead']);
  });

  it('demands a second factor of advisors, leads and admins', () => {
    expect([...rolesWithSecondFactor].sort()).toEqual(['admin', 'dias_advisor', 'dias_lead']);
  });
});

describe('Accounts of others', () => {
  const officerHere: Thing = { account: OTHER, role: 'municipal_officer', areas: [OWN] };
  const officerHereAndElsewhere: Thing = {
    account: OTHER,
    role: 'municipal_officer',
    areas: [OWN, ELSEWHERE],
  };
  const admin: Thing = { account: OTHER, role: 'admin', areas: [] };

  it('are managed by admins, all of them, and read by leads and auditors', () => {
    for (const thing of [officerHere, officerHereAndElsewhere, admin]) {
      expect(roles.filter((role) => may(holders[role], 'account.manage', thing))).toEqual(['admin']);
      expect(roles.filter((role) => may(holders[role], 'account.read', thing))).toEqual([
        'dias_lead',
        'admin',
        'auditor',
      ]);
    }
  });

  it.each(['municipal_officer', 'district_officer'] as const)(
    'are closed to a %s who does not manage users',
    (role) => {
      expect(mayAct(holders[role], 'account.manage')).toBe(false);
      expect(mayAct(holders[role], 'account.read')).toBe(false);
    },
  );

  it('of the own Kommune are managed by an officer who manages users, if their whole scope lies in the own one', () => {
    const manager = holder('municipal_officer', [OWN], true);
    expect(may(manager, 'account.manage', officerHere)).toBe(true);
    expect(may(manager, 'account.manage', officerHereAndElsewhere)).toBe(false);
    expect(may(manager, 'account.manage', { ...officerHere, areas: [NEIGHBOUR] })).toBe(false);
  });

  it('in the Kreis are managed by its officer who manages users, but no other Kreis and no office of the Land', () => {
    const manager = holder('district_officer', ['14625'], true);
    expect(may(manager, 'account.manage', officerHere)).toBe(true);
    expect(
      may(manager, 'account.manage', { account: OTHER, role: 'district_officer', areas: ['14625'] }),
    ).toBe(true);
    expect(
      may(manager, 'account.manage', { account: OTHER, role: 'district_officer', areas: ['14522'] }),
    ).toBe(false);
    for (const role of ['admin', 'auditor', 'dias_advisor', 'dias_lead'] as const)
      expect(may(manager, 'account.manage', { account: OTHER, role, areas: [] })).toBe(false);
  });

  it('with the whole Kreis as scope are not managed by an officer of one Gemeinde', () => {
    const manager = holder('municipal_officer', [OWN], true);
    expect(
      may(manager, 'account.manage', { account: OTHER, role: 'district_officer', areas: ['14625'] }),
    ).toBe(false);
  });
});

describe('A scope', () => {
  it('of a Kreis covers its Gemeinden, and that of a Gemeinde itself only', () => {
    expect(covers(['14625'], OWN)).toBe(true);
    expect(covers(['14625'], '14625')).toBe(true);
    expect(covers([OWN], '14625')).toBe(false);
    expect(covers([OWN], NEIGHBOUR)).toBe(false);
    expect(covers([], OWN)).toBe(false);
  });
});
