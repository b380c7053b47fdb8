type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * On a slow line a page is read, pressed and typed into before its scripts have come. What was done meanwhile is told to React
 * once it has taken the page over: what was typed and chosen, then the button that was pressed last (first-script.ts).
 */
export function catchUp(): void {
  const root = document.documentElement;
  if (root.classList.contains('taken-over')) return;
  root.classList.add('taken-over');
  for (const field of document.querySelectorAll<Field>('input, textarea')) retell(field);
  for (const list of document.querySelectorAll('select'))
    if (isChosen(list)) list.dispatchEvent(new Event('change', { bubbles: true }));
  const pressed = document.querySelector<HTMLElement>('[data-pressed]');
  pressed?.removeAttribute('data-pressed');
  pressed?.click();
}

function retell(field: Field): void {
  if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) retellTick(field);
  else if (field.value !== field.defaultValue && field.type !== 'file') retellText(field);
}

/** Of radio buttons only the one that is chosen now. */
function retellTick(field: HTMLInputElement): void {
  if (field.checked === field.defaultChecked || (field.type === 'radio' && !field.checked)) return;
  field.checked = field.defaultChecked;
  field.click();
}

/** React takes what it has seen for known: it is shown the old text first, and not told of the new one but by its event. */
function retellText(field: Field): void {
  const typed = field.value;
  field.value = field.defaultValue;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!.set!.call(field, typed);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Where no choice is written in the page, the first one is made. */
function isChosen({ options, selectedIndex }: HTMLSelectElement): boolean {
  const written = [...options].findIndex((option) => option.defaultSelected);
  return selectedIndex !== Math.max(written, 0);
}
