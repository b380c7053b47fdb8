import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, type RefObject, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../api/client.js';
import { Said } from '../ui/german.js';
import { Notice } from '../ui/notice.js';
import { type Faults, faultsOf } from './faults.js';
import { useSecondsUntil, waitText, waitUntil } from './wait.js';

interface DeedOptions<Values, Answer> {
  run: (values: Values) => Promise<Answer>;
  /** Names of the form's fields: what is refused there is said there. */
  fields?: readonly string[];
  onDone?: (answer: Answer, values: Values) => void;
  /** True: this was no fault but is dealt with. */
  onRefused?: (error: unknown, values: Values) => boolean;
  /** The page is left when it is done: the form stays busy until then. */
  leaves?: boolean;
}

export interface Deed<Values> {
  form: RefObject<HTMLFormElement | null>;
  run: (values: Values) => void;
  check: (form: HTMLFormElement) => boolean;
  busy: boolean;
  done: boolean;
  faults: Faults;
  /** The sentences of the faults are the service's. */
  isSaid?: boolean;
  /** Seconds that have to pass after too many attempts. */
  wait: number;
  /** It was refused for that reason. */
  isPause: boolean;
  forget: () => void;
}

/** One thing a form does: runs it once at a time, keeps what was typed, says what was refused and where. */
export function useDeed<Values, Answer>(options: DeedOptions<Values, Answer>): Deed<Values> {
  const { t } = useTranslation('account');
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<Record<string, string>>({});
  const { mutate, error, status, submittedAt, reset } = useMutation({
    mutationFn: async (values: Values) => {
      try {
        return { answer: await options.run(values), refused: false as const };
      } catch (refusal) {
        if (options.onRefused?.(refusal, values)) return { refused: true as const };
        throw refusal;
      }
    },
    onSuccess: (result, values) => {
      if (!result.refused) options.onDone?.(result.answer, values);
    },
  });
  const until = waitUntil(error, submittedAt);
  const wait = useSecondsUntil(until, submittedAt);
  useEffect(() => {
    if (error || Object.keys(missing).length > 0) focusFault(form.current);
  }, [error, missing]);
  useFreshOnReturn(reset);
  const words = { offline: t('fault.offline'), ours: t('fault.ours') };
  const faults =
    Object.keys(missing).length > 0
      ? { top: null, fields: missing }
      : faultsOf(error, options.fields ?? [], words);
  const isOver = until !== null && wait === 0;
  return {
    form,
    run: (values) => {
      if (status !== 'pending' && wait === 0) mutate(values);
    },
    check: (typed) => {
      const fields = missingIn(typed, (field) => t('fault.missing', { field }));
      setMissing(fields);
      return Object.keys(fields).length === 0;
    },
    busy: status === 'pending' || (options.leaves === true && status === 'success'),
    done: status === 'success',
    isSaid: Object.keys(missing).length === 0 && !isOver && refusalOf(error) !== null,
    faults: isOver ? { ...faults, top: t('wait.over') } : faults,
    wait,
    isPause: until !== null,
    forget: () => {
      reset();
      setMissing({});
    },
  };
}

/** Required fields that are empty, with the sentence for each. */
function missingIn(form: HTMLFormElement, sentence: (label: string) => string): Record<string, string> {
  const inputs = [...form.elements].filter((element) => element instanceof HTMLInputElement);
  const empty = inputs.filter((input) => input.required && input.value.trim() === '');
  return Object.fromEntries(
    empty.map((input) => [input.name, sentence(input.labels?.[0]?.textContent ?? '')]),
  );
}

/** To the first refused field, else to the sentence on top. */
function focusFault(form: HTMLFormElement | null): void {
  const place =
    form?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    form?.querySelector<HTMLElement>('[data-retry]') ??
    form?.querySelector<HTMLElement>('.form-fault');
  place?.focus();
}

/** A page that the browser kept and shows again by Back is not still busy. */
function useFreshOnReturn(reset: () => void): void {
  useEffect(() => {
    const fresh = (event: PageTransitionEvent) => event.persisted && reset();
    addEventListener('pageshow', fresh);
    return () => removeEventListener('pageshow', fresh);
  }, [reset]);
}

type ButtonVariant = 'primary' | 'secondary' | 'tertiary';

interface DeedFormProps<Values> {
  deed: Deed<Values>;
  valuesOf: (data: FormData) => Values;
  /** Names the deed. */
  submit: string;
  /** Secondary: something else on the page comes first. */
  variant?: ButtonVariant;
  /** Beside the button. */
  aside?: ReactNode;
  label?: string;
  children?: ReactNode;
}

/** The form of a deed: what was refused on top, its fields, and one button that names it. */
export function DeedForm<Values>({
  deed,
  valuesOf,
  submit,
  variant,
  aside,
  label,
  children,
}: DeedFormProps<Values>) {
  const { form, check, run } = deed;
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (check(event.currentTarget)) run(valuesOf(new FormData(event.currentTarget)));
  };
  return (
    <form ref={form} className="deed-form" method="post" noValidate aria-label={label} onSubmit={send}>
      <DeedFault deed={deed} />
      {children}
      <div className="deed-buttons">
        <DeedButton deed={deed} text={submit} variant={variant} />
        {aside}
      </div>
    </form>
  );
}

type Fault = Pick<Deed<never>, 'faults' | 'isPause' | 'isSaid'>;

/** What no field shows. */
export function DeedFault({ deed: { faults, isPause, isSaid } }: { deed: Fault }) {
  const { t } = useTranslation('account');
  if (!faults.top) return null;
  const title = isSaid ? <Said>{faults.top}</Said> : faults.top;
  return (
    <div className="form-fault" tabIndex={-1}>
      <Notice variant={isPause ? 'warning' : 'danger'} title={title} urgent>
        {faults.requestId && <p className="small muted">{t('fault.id', { id: faults.requestId })}</p>}
      </Notice>
    </div>
  );
}

interface DeedButtonProps {
  deed: Pick<Deed<never>, 'busy' | 'wait'>;
  text: string;
  variant?: ButtonVariant | undefined;
  /** Where the text alone would not say which one is meant. */
  label?: string;
  onClick?: () => void;
}

/** Keeps the focus while it waits: it says that it is off instead of being taken away. */
export function DeedButton({
  deed: { busy, wait },
  text,
  variant = 'primary',
  label,
  onClick,
}: DeedButtonProps) {
  const { t } = useTranslation('account');
  const off = busy || wait > 0;
  return (
    <>
      <KernButton
        variant={variant}
        type={onClick ? 'button' : 'submit'}
        className={busy ? 'is-busy' : undefined}
        alt={label}
        aria-disabled={off || undefined}
        text={wait > 0 ? t('wait.button', { deed: text, time: waitText(t, wait) }) : text}
        onClick={off ? (event) => event.preventDefault() : onClick}
      />
      <span className="sr-only" role="status">
        {busy ? t('deed.busy') : ''}
      </span>
    </>
  );
}

export const typed = (data: FormData, name: string): string => String(data.get(name) ?? '');
