import type { Action } from '../src/account/permissions.js';
import { at, ELSEWHERE, HERE, NEIGHBOUR, open, type Operation, type Target } from './operations.js';
import type { TestService } from './service.js';
import { insertAreaContact, insertContactRequest, insertRequest, insertSession } from './things-of-advice.js';
import { pdf } from './things-of-others.js';

/* Advice in the matrix of rights. Writes come without `If-Match`: whoever may is then told so (428). */

const NOBODYS = 2_000_000_000;
const day = '2026-11-20';
const request = {
  area: HERE,
  subject: 'Antrag beim Land',
  topics: ['state_application'],
  question: 'Welche Unterlagen braucht der Antrag?',
};
const schedule = { heldOn: day, form: 'video' };
const session = { ...schedule, areas: [HERE], subject: 'Antrag', topics: ['other'] };
const contact = { role: 'mayor', name: 'Berta Beispiel' };
const file = { 'content-type': 'application/octet-stream' };

type Rest = { body?: unknown; answers?: number[]; headers?: Record<string, string> };
type Make = (area: string) => Promise<number>;

export function adviceOperations(service: () => TestService): Record<string, Operation> {
  /** One a place, made anew for each call, and one that does not exist. */
  const each = (
    method: Operation['method'],
    action: Action,
    make: Make,
    address: (id: number) => string,
    { body, answers, headers }: Rest = {},
  ): Operation => ({
    method,
    action,
    answers,
    targets: async () => {
      const made: Target[] = [];
      for (const area of [HERE, NEIGHBOUR, ELSEWHERE, '14521'])
        made.push({
          address: address(await make(area)),
          thing: { areas: [area] },
          body: body as object,
          headers,
        });
      return [...made, { address: address(NOBODYS), thing: null, body: body as object, headers }];
    },
  });
  const aRequest: Make = (area) => insertRequest(service().db, { area });
  const aSession: Make = (area) => insertSession(service().db, { areas: [area] });
  const aFinished: Make = (area) =>
    insertSession(service().db, { areas: [area], state: 'finished', tasks: [{ due_on: day }] });
  const aContact: Make = (area) => insertAreaContact(service().db, { area });
  const ofRequest = (below: string) => (id: number) => `/api/advice-requests/${id}${below}`;
  const ofSession = (below: string) => (id: number) => `/api/advice-sessions/${id}${below}`;
  const whole = (method: Operation['method'], action: Action, address: string, body?: object): Operation => ({
    method,
    action,
    targets: at(address, body),
  });
  const late = { answers: [428] };

  return {
    listAdviceRequests: whole('GET', 'advice.read', '/api/advice-requests'),
    askForAdvice: whole('POST', 'advice.request', '/api/advice-requests', request),
    getAdviceRequest: each('GET', 'advice.read', aRequest, ofRequest('')),
    addAdviceDocument: each('POST', 'advice.request', aRequest, ofRequest('/documents?name=plan.pdf'), {
      body: pdf,
      headers: file,
    }),
    withdrawAdviceRequest: each('POST', 'advice.request', aRequest, ofRequest('/withdrawal'), {
      body: {},
      ...late,
    }),
    scheduleAdvice: each('POST', 'advice.edit', aRequest, ofRequest('/session'), { body: schedule, ...late }),
    listAdviceSessions: whole('GET', 'advice.read', '/api/advice-sessions'),
    createAdviceSession: whole('POST', 'advice.edit', '/api/advice-sessions', session),
    listAdviceTasks: whole('GET', 'advice.read', '/api/advice-tasks'),
    getAdviceSession: each('GET', 'advice.read', aSession, ofSession('')),
    saveAdviceSession: each('PUT', 'advice.edit', aSession, ofSession(''), {
      body: { ...session, participants: [], tasks: [] },
      ...late,
    }),
    cancelAdviceSession: each('POST', 'advice.edit', aSession, ofSession('/cancellation'), {
      body: { reason: 'verschoben' },
      ...late,
    }),
    finishProtocol: each('POST', 'advice.edit', aSession, ofSession('/finish'), late),
    addAddendum: each('POST', 'advice.edit', aFinished, ofSession('/addenda'), {
      body: { text: 'Die Frist ist eine andere.' },
    }),
    tickAdviceTask: each('PUT', 'advice.task', aFinished, ofSession('/tasks/1'), { body: { doneOn: day } }),
    listAdviceRequestVersions: each('GET', 'advice.read', aRequest, ofRequest('/versions')),
    listAdviceAdvisors: whole('GET', 'advice.edit', '/api/advice-advisors'),
    handOverAdviceSession: each('POST', 'advice.edit', aSession, ofSession('/handover'), {
      body: { ledBy: '00000000-0000-4000-8000-000000000000' },
      ...late,
    }),
    listAdviceVersions: each('GET', 'advice.read', aSession, ofSession('/versions')),
    getProtocolPdf: each('GET', 'advice.read', aSession, ofSession('/protocol.pdf')),
    getContactForm: open('GET', '/api/contact-form'),
    // Without a ticket of the form nobody gets further.
    sendContactRequest: open(
      'POST',
      '/api/contact-requests',
      {
        ticket: 'x',
        kind: 'citizen',
        topic: 'other',
        name: 'Kim',
        email: 'kim@post.example',
        message: 'Guten Tag zusammen',
      },
      [400, 429],
    ),
    listContactRequests: whole('GET', 'advice.edit', '/api/contact-requests'),
    answerContactRequest: {
      method: 'POST',
      action: 'advice.edit',
      targets: async () => [
        { address: `/api/contact-requests/${await insertContactRequest(service().db)}/answer`, thing: {} },
        { address: `/api/contact-requests/${NOBODYS}/answer`, thing: null },
      ],
    },
    listPublicContacts: open('GET', `/api/municipalities/${HERE}/contacts`),
    listAreaContacts: whole('GET', 'contact.edit', `/api/area-contacts?area=${HERE}`),
    addAreaContact: whole('POST', 'contact.edit', '/api/area-contacts', { ...contact, area: HERE }),
    saveAreaContact: each('PUT', 'contact.edit', aContact, (id) => `/api/area-contacts/${id}`, {
      body: contact,
      ...late,
    }),
    removeAreaContact: each('DELETE', 'contact.edit', aContact, (id) => `/api/area-contacts/${id}`, late),
  };
}
