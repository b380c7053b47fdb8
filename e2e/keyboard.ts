import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

/* Going through a page by keyboard, with eyes open. */

/** What is wrong with the focus as it is seen; empty: it stands somewhere, is not covered, and has a line around it. */
export const focusFault = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body) return 'nowhere';
    const called = active.outerHTML.slice(0, 120);
    const { left, top, right, bottom } = active.getBoundingClientRect();
    const inView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    // A hidden radio button is shown by what stands next to it.
    const shown = [active, active.nextElementSibling, active.parentElement, active.closest('label')];
    const hasLine = shown.some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    const within = (part: number, from: number, to: number, most: number) =>
      Math.min(Math.max(from + (to - from) * part, 1), most - 1);
    const parts = [0.1, 0.5, 0.9];
    const isOnTop = parts.some((x) =>
      parts.some((y) => {
        const hit = document.elementFromPoint(
          within(x, left, right, innerWidth),
          within(y, top, bottom, innerHeight),
        );
        return hit !== null && shown.some((element) => element?.contains(hit) || hit.contains(element));
      }),
    );
    if (!inView) return `out of view: ${called}`;
    if (!isOnTop) return `covered: ${called}`;
    return hasLine ? '' : `without a line: ${called}`;
  });

export const isFocused = (what: Locator): Promise<boolean> =>
  what.evaluateAll((elements) => elements.some((element) => element === document.activeElement));

/** Goes on by Tab until the focus is there; it must be seen at each stop. */
export async function tabTo(page: Page, what: Locator, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    expect(await focusFault(page)).toBe('');
    if (await isFocused(what)) return;
  }
  throw new Error(`${most} times Tab did not lead to ${what}`);
}

/** The text of the option that the focused field or list points at. */
export const activeOption = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return (id && document.getElementById(id)?.textContent) || '';
  });

/** Presses a key until the option is chosen that the pattern fits. */
export async function moveTo(page: Page, key: string, option: RegExp, most = 40): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press(key);
    if (option.test(await activeOption(page))) return;
  }
  throw new Error(`${most} times ${key} did not lead to ${option}`);
}
